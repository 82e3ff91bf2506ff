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
 * @param paidOn the day of the payment
 * @param reason why it was rejected or cancelled; empty otherwise
 */
public record OperationLife(
        @Nullable UUID editedBy,
        @Nullable Instant submittedAt,
        @Nullable UUID approvedBy,
        @Nullable Instant approvedAt,
        @Nullable UUID paidBy,
        @Nullable LocalDate paidOn,
        String reason) {

    static final OperationLife NEW = new OperationLife(null, null, null, null, null, null, "");

    /** Voids the approval given so far: it was given to something else. */
    OperationLife edited(@Nullable UUID by) {
        return new OperationLife(by, submittedAt, null, null, null, null, reason);
    }

    OperationLife submitted(Instant at) {
        return new OperationLife(editedBy, at, null, null, null, null, "");
    }

    OperationLife approved(@Nullable UUID by, Instant at) {
        return new OperationLife(editedBy, submittedAt, by, at, null, null, "");
    }

    OperationLife paid(@Nullable UUID by, LocalDate on) {
        return new OperationLife(editedBy, submittedAt, approvedBy, approvedAt, by, on, "");
    }

    /** Rejected or cancelled. */
    OperationLife ended(String why) {
        return new OperationLife(editedBy, submittedAt, null, null, null, null, why);
    }

    /** Whether somebody wrote what stands in the operation, so that others must approve it. */
    boolean wroteIt(@Nullable UUID user, @Nullable UUID author) {
        return user != null && (user.equals(author) || user.equals(editedBy));
    }

    boolean approvedIt(@Nullable UUID user) {
        return user != null && Objects.equals(user, approvedBy);
    }
}
