package org.suividepenses.approval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A configured chain of approval. Submissions carry a copy of its steps: to change it changes none of them.
 *
 * @param unitId null for every unit
 * @param categoryId with all below it; null for every category, and for none
 * @param fromAmount the least amount it is for, without its sign, in minor units of the base currency
 */
public record Chain(
        UUID id,
        String name,
        @Nullable UUID unitId,
        @Nullable UUID categoryId,
        long fromAmount,
        List<ChainStep> steps,
        boolean active,
        long version) {

    public Chain {
        steps = List.copyOf(steps);
    }
}
