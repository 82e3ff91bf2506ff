package org.suividepenses.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an operation so far, and by whose hand.
 *
 * @param editedBy who changed it last; null when nobody but its author did, or a command
 * @param approvedBy null when it is not approved, or a command approved it
 * @param paid what is paid of it, payments less those taken back, in minor units of its currency, with its sign
 * @param paidOn the day of the last payment that stands; null when none does
 * @param reason why it came back or was cancelled; empty otherwise
 * @param returned how it came back to its author; null unless it did
 */
public record OperationLife(
        @Nullable UUID editedBy,
        @Nullable Instant submittedAt,
        @Nullable UUID approvedBy,
        @Nullable Instant approvedAt,
        long paid,
        @Nullable LocalDate paidOn,
        String reason,
        @Nullable ReturnKind returned) {

    static final OperationLife NEW = new OperationLife(null, null, null, null, 0, null, "", null);

    /** Voids the approval given so far: it was given to something else. */
    OperationLife edited(@Nullable UUID by) {
        return new OperationLife(by, submittedAt, null, null, 0, null, reason, returned);
    }

    OperationLife submitted(Instant at) {
        return new OperationLife(editedBy, at, null, null, 0, null, "", null);
    }

    OperationLife approved(@Nullable UUID by, Instant at) {
        return new OperationLife(editedBy, submittedAt, by, at, 0, null, "", null);
    }

    OperationLife unsigned() {
        return new OperationLife(editedBy, submittedAt, null, null, 0, null, "", null);
    }

    /** @param lastOn null when nothing is paid any more */
    OperationLife paying(long allPaid, @Nullable LocalDate lastOn) {
        return new OperationLife(editedBy, submittedAt, approvedBy, approvedAt, allPaid, lastOn, "", null);
    }

    OperationLife cancelled(String why) {
        return new OperationLife(editedBy, submittedAt, null, null, 0, null, why, null);
    }

    OperationLife returned(ReturnKind kind, String why) {
        return new OperationLife(editedBy, submittedAt, null, null, 0, null, why, kind);
    }

    /** Whether somebody wrote what stands in the operation, so that others must approve it. */
    public boolean wroteIt(@Nullable UUID user, @Nullable UUID author) {
        return user != null && (user.equals(author) || user.equals(editedBy));
    }

    public boolean approvedIt(@Nullable UUID user) {
        return user != null && Objects.equals(user, approvedBy);
    }
}
