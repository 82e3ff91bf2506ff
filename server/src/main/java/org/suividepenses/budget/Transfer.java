package org.suividepenses.budget;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;

/**
 * A change of appropriations: asked for by one, decided by another, and then in the ledger for good.
 *
 * @param reason 1 to {@value #REASON_LENGTH} characters
 * @param reference of the decision on paper, at most {@value #REFERENCE_LENGTH} characters; empty for none
 * @param decision empty while it is only requested
 * @param parts at most {@value #PARTS_LIMIT}, of a carry-forward two for each line
 */
public record Transfer(
        UUID id,
        int fiscalYear,
        TransferKind kind,
        TransferStatus status,
        String reason,
        String reference,
        Hand requested,
        @Nullable Hand decided,
        String decision,
        List<TransferPart> parts,
        long version) {

    public static final int REASON_LENGTH = 500;
    public static final int REFERENCE_LENGTH = 100;
    public static final int PARTS_LIMIT = 200;

    /** Who did something, and when; {@code user} is null for a command. */
    public record Hand(@Nullable UUID user, String name, Instant at) {}

    public Transfer {
        parts = List.copyOf(parts);
    }

    /** Whether somebody may decide on it now: with the right to, and not who asked for it. */
    public boolean decidableBy(Caller caller) {
        return status == TransferStatus.REQUESTED && caller.may(Permission.BUDGET_APPROVE) && !askedBy(caller);
    }

    boolean askedBy(Caller caller) {
        return requested.user() != null && requested.user().equals(caller.userId());
    }

    Transfer decided(TransferStatus next, Hand by, String why) {
        return new Transfer(id, fiscalYear, kind, next, reason, reference, requested, by, why, parts, version + 1);
    }
}
