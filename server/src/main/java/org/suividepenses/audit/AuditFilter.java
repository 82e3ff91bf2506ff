package org.suividepenses.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; null for any.
 *
 * @param from the first moment
 * @param until the moment after the last
 * @param actorId whose deeds
 * @param action what was done, an upper-case word
 * @param subjectType what kind of thing, an upper-case word
 * @param subjectId one thing; only with its kind
 * @param onBehalfOf in whose stead
 * @param text words that each occur in a name, an address, a field, a value or what the subject is called now; amounts as shown or stored
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UUID actorId,
        @Nullable String action,
        @Nullable String subjectType,
        @Nullable UUID subjectId,
        @Nullable UUID onBehalfOf,
        @Nullable String text) {}
