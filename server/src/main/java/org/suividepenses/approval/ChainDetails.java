package org.suividepenses.approval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a {@link Chain}; its fields are those.
 *
 * @param active null for as it is; a new chain is active
 */
public record ChainDetails(
        String name,
        @Nullable UUID unitId,
        @Nullable UUID categoryId,
        long fromAmount,
        List<ChainStep> steps,
        @Nullable Boolean active) {

    public static final int NAME_LENGTH = 120;
    public static final int STEP_LIMIT = 10;
    public static final int SIGNER_LIMIT = 10;

    public ChainDetails {
        steps = List.copyOf(steps);
    }

    /** @param activeBefore whether it was, or a new one is */
    Chain chain(UUID id, long version, boolean activeBefore) {
        return new Chain(
                id, name, unitId, categoryId, fromAmount, steps, active == null ? activeBefore : active, version);
    }
}
