package org.suividepenses.operation.internal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suividepenses.approval.Verdict;
import org.suividepenses.budget.OverrideReason;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationStatus;

/**
 * An operation before and after a step of its life.
 *
 * @param override why it may exceed a line of the budget; null when it may not
 * @param signing the signature that the step gives; null for any other step
 */
public record Step(
        Operation before, Operation after, @Nullable OverrideReason override, Verdict.@Nullable MaySign signing) {

    public Step(Operation before, Operation after) {
        this(before, after, null, null);
    }

    /** The same, having become something else on the way. */
    Step into(Operation other) {
        return new Step(before, other, override, signing);
    }

    /** The days whose periods it touches: of a payment its own day, of anything else those of the operation. */
    Set<LocalDate> days() {
        LocalDate paidOn = after.life().paidOn();
        if (after.status() == OperationStatus.PAID && paidOn != null) {
            return Set.of(paidOn);
        }
        LocalDate from = before.content().date();
        LocalDate to = after.content().date();
        return from.equals(to) ? Set.of(from) : Set.of(from, to);
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
