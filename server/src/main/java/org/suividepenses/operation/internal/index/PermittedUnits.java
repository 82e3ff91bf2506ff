package org.suividepenses.operation.internal.index;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The units whose operations the caller may see. Every answer of the index stays inside them.
 *
 * @param units null for all units; empty for none at all
 */
public record PermittedUnits(@Nullable Set<UUID> units) {

    /** For callers who may see every unit. */
    public static final PermittedUnits ALL = new PermittedUnits(null);

    public PermittedUnits {
        units = units == null ? null : Set.copyOf(units);
    }

    public static PermittedUnits only(Set<UUID> units) {
        return new PermittedUnits(units);
    }
}
