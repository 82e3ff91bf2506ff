package org.suividepenses.operation;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.OperationOutcome.Refused;

/**
 * One expense. Its life: draft → submitted → cancelled; what is allowed where is the table of {@link OperationStatus}.
 * A change gives a new record, one version further.
 *
 * @param number given at submission
 * @param amount quantity × unit price, in the operation's currency; negative for a credit note
 * @param baseAmount the same in the institution's currency
 * @param createdBy null when a command made it
 * @param importId the import it came with
 * @param version 1 for a new one, one more at every change
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
        long version) {

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
                1);
    }

    /** The same, having come with an import. */
    Operation from(@Nullable UUID importFile) {
        return new Operation(
                id, number, status, content, amount, baseAmount, createdBy, createdAt, changedAt, importFile, version);
    }

    OperationOutcome edit(OperationContent newContent, Currency base, Instant now) {
        if (!status.allows(OperationAction.EDIT)) {
            return new Refused(status, OperationAction.EDIT);
        }
        Operation edited = draft(id, newContent, base, createdBy, createdAt).from(importId);
        return new Done(edited.next(status, number, version + 1, now));
    }

    OperationOutcome delete() {
        return status.allows(OperationAction.DELETE) ? new Done(this) : new Refused(status, OperationAction.DELETE);
    }

    /** @param numbers asked for one only when the submission is allowed, since a number drawn must be used */
    OperationOutcome submit(Supplier<OperationNumber> numbers, Instant now) {
        return status.allows(OperationAction.SUBMIT)
                ? new Done(next(OperationStatus.SUBMITTED, numbers.get(), version + 1, now))
                : new Refused(status, OperationAction.SUBMIT);
    }

    OperationOutcome cancel(Instant now) {
        return status.allows(OperationAction.CANCEL)
                ? new Done(next(OperationStatus.CANCELLED, number, version + 1, now))
                : new Refused(status, OperationAction.CANCEL);
    }

    private Operation next(
            OperationStatus newStatus, @Nullable OperationNumber newNumber, long newVersion, Instant now) {
        return new Operation(
                id, newNumber, newStatus, content, amount, baseAmount, createdBy, createdAt, now, importId, newVersion);
    }
}
