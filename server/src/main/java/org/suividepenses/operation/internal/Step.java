package org.suividepenses.operation.internal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suividepenses.approval.Verdict;
import org.suividepenses.approval.Withdrawal;
import org.suividepenses.budget.OverrideReason;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.Payment;

/**
 * An operation before and after a step of its life.
 *
 * @param override why it may exceed a line of the budget; null when it may not
 * @param signing the signature that the step gives; null for any other step
 * @param withdrawal the signature that the step takes back; null for any other step
 * @param payment that the step makes, or takes back; null for any other step
 */
public record Step(
        Operation before,
        Operation after,
        @Nullable OverrideReason override,
        Verdict.@Nullable MaySign signing,
        @Nullable Withdrawal withdrawal,
        @Nullable Payment payment) {

    public Step(Operation before, Operation after) {
        this(before, after, null, null, null, null);
    }

    /** An edit or a submission, which may exceed a line of the budget. */
    public static Step overriding(Operation before, Operation after, @Nullable OverrideReason override) {
        return new Step(before, after, override, null, null, null);
    }

    public static Step signing(Operation before, Operation after, Verdict.MaySign signing) {
        return new Step(before, after, null, signing, null, null);
    }

    public static Step withdrawing(Operation before, Operation after, Withdrawal withdrawal) {
        return new Step(before, after, null, null, withdrawal, null);
    }

    public static Step paying(Operation before, Operation after, Payment payment) {
        return new Step(before, after, null, null, null, payment);
    }

    /** The same, having become something else on the way. */
    Step into(Operation other) {
        return new Step(before, other, override, signing, withdrawal, payment);
    }

    /** The days whose periods it touches: of a payment its own day, of anything else those of the operation. */
    Set<LocalDate> days() {
        if (payment != null) {
            return Set.of(payment.date());
        }
        LocalDate from = before.content().date();
        LocalDate to = after.content().date();
        return from.equals(to) ? Set.of(from) : Set.of(from, to);
    }

    /** Whether somebody's signature is given or taken back by it, which writes nothing in the operation. */
    boolean isOfSignatures() {
        return signing != null || withdrawal != null;
    }

    /** Whether what it charges may belong to other lines, or be another amount, than before. */
    boolean allocatesAnew() {
        return after.status().charges()
                && (!before.status().charges() || !before.content().equals(after.content()));
    }

    /** Whether lines were chosen for it by hand before. */
    boolean wasSplit() {
        return before.content().split() != null;
    }

    /** Whether what is chosen by hand has to be kept anew though it charges nothing yet. */
    boolean splitsAnew() {
        return !after.status().charges()
                && !before.content().equals(after.content())
                && (wasSplit() || after.content().split() != null);
    }
}
