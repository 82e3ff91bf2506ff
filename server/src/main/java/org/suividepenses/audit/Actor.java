package org.suividepenses.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who really does something.
 *
 * @param id the user's id; null for the machine itself (a command, a scheduled task)
 * @param name as shown in the trail, at most 200 characters
 * @param address where the request came from; null on the command line
 */
public record Actor(
        @Nullable UUID id, String name, @Nullable String address) {}
