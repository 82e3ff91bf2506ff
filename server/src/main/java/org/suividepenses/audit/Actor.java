package org.suividepenses.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who really does something.
 *
 * @param id the user's id; null for the machine itself (a command, a scheduled task)
 * @param name as shown in the trail, at most 200 characters
 * @param address where the request came from; null on the command line
 * @param onBehalfOf in whose stead; null for themselves
 */
public record Actor(
        @Nullable UUID id,
        String name,
        @Nullable String address,
        @Nullable Principal onBehalfOf) {

    /** Somebody who acts for themselves. */
    public Actor(@Nullable UUID id, String name, @Nullable String address) {
        this(id, name, address, null);
    }

    /** Whom a stand-in acts for. */
    public record Principal(UUID id, String name) {}

    /** The same person as somebody's stand-in. @param principal null for themselves */
    public Actor onBehalfOf(@Nullable Principal principal) {
        return new Actor(id, name, address, principal);
    }
}
