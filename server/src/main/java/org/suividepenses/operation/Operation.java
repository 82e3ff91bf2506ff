package org.suividepenses.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.OperationOutcome.HasPayments;
import org.suividepenses.operation.OperationOutcome.Refused;
import org.suividepenses.operation.OperationOutcome.SameHand;

/**
 * One expense. Its life: draft → submitted → approved → paid, with rejection and cancellation aside; what is allowed where
 * is the table of {@link OperationStatus}. A change gives a new record, one version further.
 *
 * @param number given at the first submission, and kept
 * @param amount quantity × unit price, in the operation's currency; negative for a credit note
 * @param baseAmount the same in the institution's currency
 * @param createdBy null when a command made it
 * @param importId the import it came with
 * @param version 1 for a new one, one more at every change
 * @param attachments how many supporting documents it has; those struck out do not count
 */
public record Operation(
        OperationId id,
        @Nullable OperationNumber number,
        OperationStatus status,
        OperationContent content,
        Money amount,
        Money baseAmount,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant changedAt,
        @Nullable UUID importId,
        OperationLife life,
        long version,
        int attachments) {

    /** A new draft. The content has been checked. */
    static Operation draft(
            OperationId id, OperationContent content, Currency base, @Nullable UUID createdBy, Instant now) {
        return new Operation(
                id,
                null,
                OperationStatus.DRAFT,
                content,
                content.price().amount(),
                content.price().baseAmount(base),
                createdBy,
                now,
                now,
                null,
                OperationLife.NEW,
                1,
                0);
    }

    /** The same, having come with an import. */
    Operation from(@Nullable UUID importFile) {
        return new Operation(
                id,
                number,
                status,
                content,
                amount,
                baseAmount,
                createdBy,
                createdAt,
                changedAt,
                importFile,
                life,
                version,
                attachments);
    }

    /** What somebody may do with it now, in the order it is offered: what their rights, its status and its hands allow. */
    public List<OperationAction> offeredTo(Caller caller) {
        return status.actions().stream()
                .filter(action -> caller.may(action.permission()))
                .filter(action -> action != OperationAction.APPROVE || !life.wroteIt(caller.userId(), createdBy))
                .filter(action -> !action.ofPayments() || !hasAHandIn(caller.userId()))
                .filter(action -> action != OperationAction.REVERSE || hasPayments() || status == OperationStatus.PAID)
                .filter(action -> !action.needsNothingPaid() || !hasPayments())
                .toList();
    }

    /** The same with its number. */
    public Operation numbered(OperationNumber given) {
        return new Operation(
                id,
                given,
                status,
                content,
                amount,
                baseAmount,
                createdBy,
                createdAt,
                changedAt,
                importId,
                life,
                version,
                attachments);
    }

    /** Whether a document may be taken out without a trace beside the audit: as long as nobody else was shown it. */
    public boolean losesDocuments() {
        return status == OperationStatus.DRAFT && number == null;
    }

    /** An approval given before is void, and has to be given again. */
    OperationOutcome edit(OperationContent newContent, Currency base, @Nullable UUID by, Instant now) {
        if (!status.allows(OperationAction.EDIT)) {
            return new Refused(status, OperationAction.EDIT);
        }
        if (hasPayments()) {
            return new HasPayments(OperationAction.EDIT);
        }
        OperationStatus next = status == OperationStatus.APPROVED ? OperationStatus.SUBMITTED : status;
        Operation edited = draft(id, newContent, base, createdBy, createdAt).from(importId);
        return done(new Operation(
                id,
                number,
                next,
                newContent,
                edited.amount,
                edited.baseAmount,
                createdBy,
                createdAt,
                now,
                importId,
                life.edited(by),
                version + 1,
                attachments));
    }

    OperationOutcome delete() {
        return status.allows(OperationAction.DELETE) ? done(this) : new Refused(status, OperationAction.DELETE);
    }

    /** Its number is given afterwards, by {@link #numbered}, when nothing else holds it up: one drawn must be used. */
    OperationOutcome submit(Instant now) {
        return next(OperationAction.SUBMIT, OperationStatus.SUBMITTED, life.submitted(now), now);
    }

    /** @param by null for a command */
    OperationOutcome approve(@Nullable UUID by, Instant now) {
        return status.allows(OperationAction.APPROVE) && life.wroteIt(by, createdBy)
                ? new SameHand(OperationAction.APPROVE)
                : next(OperationAction.APPROVE, OperationStatus.APPROVED, life.approved(by, now), now);
    }

    /** One of the signatures that it needs is given: it goes on waiting for the others. */
    OperationOutcome sign(Instant now) {
        return next(OperationAction.APPROVE, OperationStatus.SUBMITTED, life, now);
    }

    /** The signature given last is taken back: it waits for it again. */
    OperationOutcome unsign(Instant now) {
        return status.allows(OperationAction.UNSIGN) && hasPayments()
                ? new HasPayments(OperationAction.UNSIGN)
                : next(OperationAction.UNSIGN, OperationStatus.SUBMITTED, life.unsigned(), now);
    }

    /** @param kind REJECTED or CHANGE_ASKED */
    OperationOutcome giveBack(ReturnKind kind, String reason, Instant now) {
        return next(OperationAction.REJECT, OperationStatus.REJECTED, life.returned(kind, reason), now);
    }

    OperationOutcome recall(Instant now) {
        return next(OperationAction.RECALL, OperationStatus.REJECTED, life.returned(ReturnKind.RECALLED, ""), now);
    }

    /**
     * Pays some of it, or all.
     *
     * @param paidNow in its currency, with its sign; zero for an operation that comes to nothing
     * @param by null for a command
     */
    OperationOutcome pay(Money paidNow, LocalDate on, @Nullable UUID by, Instant now) {
        if (!status.allows(OperationAction.PAY)) {
            return new Refused(status, OperationAction.PAY);
        }
        if (hasAHandIn(by)) {
            return new SameHand(OperationAction.PAY);
        }
        Money remaining = remaining();
        boolean fits = Long.signum(paidNow.minorUnits()) == Long.signum(remaining.minorUnits())
                && Math.abs(paidNow.minorUnits()) <= Math.abs(remaining.minorUnits());
        if (!fits) {
            return OperationOutcome.Unfit.of("/amount", "payment.more-than-remains", remaining.toDecimal());
        }
        long paid = life.paid() + paidNow.minorUnits();
        LocalDate last = life.paidOn() == null || on.isAfter(life.paidOn()) ? on : life.paidOn();
        return next(
                OperationAction.PAY,
                paid == amount.minorUnits() ? OperationStatus.PAID : OperationStatus.APPROVED,
                life.paying(paid, last),
                now);
    }

    /**
     * Takes a payment back: what it paid remains to be paid again.
     *
     * @param lastOn the day of the last payment that still stands; null when none does
     * @param by null for a command
     */
    OperationOutcome reverse(Payment payment, @Nullable LocalDate lastOn, @Nullable UUID by, Instant now) {
        return status.allows(OperationAction.REVERSE) && hasAHandIn(by)
                ? new SameHand(OperationAction.REVERSE)
                : next(
                        OperationAction.REVERSE,
                        OperationStatus.APPROVED,
                        life.paying(life.paid() - payment.amount().minorUnits(), lastOn),
                        now);
    }

    /** What is paid of it, payments less those taken back, in its currency and with its sign. */
    public Money paid() {
        return new Money(life.paid(), amount.currency());
    }

    /** What is left to pay of it, in its currency and with its sign. */
    public Money remaining() {
        return new Money(amount.minorUnits() - life.paid(), amount.currency());
    }

    private boolean hasPayments() {
        return life.paid() != 0;
    }

    /** Whether somebody wrote or approved it, and so cannot pay it (DOMAIN rule 12). */
    private boolean hasAHandIn(@Nullable UUID person) {
        return life.wroteIt(person, createdBy) || life.approvedIt(person);
    }

    OperationOutcome cancel(String reason, Instant now) {
        return status.allows(OperationAction.CANCEL) && hasPayments()
                ? new HasPayments(OperationAction.CANCEL)
                : next(OperationAction.CANCEL, OperationStatus.CANCELLED, life.cancelled(reason), now);
    }

    private OperationOutcome next(
            OperationAction action, OperationStatus newStatus, OperationLife newLife, Instant now) {
        return status.allows(action)
                ? done(new Operation(
                        id,
                        number,
                        newStatus,
                        content,
                        amount,
                        baseAmount,
                        createdBy,
                        createdAt,
                        now,
                        importId,
                        newLife,
                        version + 1,
                        attachments))
                : new Refused(status, action);
    }

    private static Done done(Operation operation) {
        return new Done(operation, List.of());
    }
}
