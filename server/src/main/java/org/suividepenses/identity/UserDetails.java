package org.suividepenses.identity;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a user.
 *
 * @param password the new one; null keeps the present one
 */
public record UserDetails(
        String email,
        String name,
        Role role,
        Locale language,
        boolean allUnits,
        Set<UUID> unitIds,
        boolean active,
        @Nullable String password) {

    public UserDetails {
        unitIds = Set.copyOf(unitIds);
    }
}
