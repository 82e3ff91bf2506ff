package org.suividepenses.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.audit.Actor;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/**
 * Who asks, with the rights they hold at this moment. Every service method that reads or changes something takes one.
 *
 * @param userId null for the machine itself
 * @param scope the units that exist for them
 * @param language French or English
 * @param address of the network that the request came from; null for a command
 */
public record Caller(
        @Nullable UUID userId,
        String name,
        Set<Permission> permissions,
        UnitScope scope,
        Locale language,
        @Nullable String address) {

    public Caller {
        permissions = Set.copyOf(permissions);
    }

    /** A command run on the server by someone who holds its data directory: allowed everything. */
    public static Caller commandLine(String systemUser) {
        return new Caller(
                null,
                "suivi (" + systemUser + ")",
                EnumSet.allOf(Permission.class),
                new UnitScope.Everywhere(),
                Locale.FRENCH,
                null);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** @throws ProblemException {@link ProblemType#FORBIDDEN} without it */
    public void mustHave(Permission permission) {
        if (!may(permission)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    /** @throws ProblemException {@link ProblemType#FORBIDDEN} without any of them */
    public void mustHaveOneOf(Permission... enough) {
        if (Arrays.stream(enough).noneMatch(this::may)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    public Actor actor() {
        return new Actor(userId, name, address);
    }
}
