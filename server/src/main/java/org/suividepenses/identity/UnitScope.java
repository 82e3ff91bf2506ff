package org.suividepenses.identity;

import java.util.Set;
import java.util.UUID;

/** The units a caller sees and works in. */
public sealed interface UnitScope {

    boolean includes(UUID unitId);

    /** Every unit, those to come too. */
    record Everywhere() implements UnitScope {
        @Override
        public boolean includes(UUID unitId) {
            return true;
        }
    }

    /** Only these; none at all when empty. */
    record Only(Set<UUID> unitIds) implements UnitScope {
        public Only {
            unitIds = Set.copyOf(unitIds);
        }

        @Override
        public boolean includes(UUID unitId) {
            return unitIds.contains(unitId);
        }
    }
}
