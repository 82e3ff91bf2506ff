package org.suividepenses.identity;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Someone with an account.
 *
 * @param email lower case, unique
 * @param unitIds the units granted; without meaning while {@code allUnits}
 * @param active an inactive user cannot sign in and their tokens are refused
 */
public record User(
        UUID id,
        String email,
        String name,
        Role role,
        Locale language,
        boolean allUnits,
        Set<UUID> unitIds,
        boolean active,
        long version) {

    public User {
        unitIds = Set.copyOf(unitIds);
    }

    public UnitScope scope() {
        return allUnits || role.everywhere() ? new UnitScope.Everywhere() : new UnitScope.Only(unitIds);
    }
}
