package org.suividepenses.audit.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is kept.
 *
 * @param changes JSON, as it was written
 */
public record AuditRow(
        long id,
        Instant at,
        @Nullable UUID actorId,
        String actorName,
        @Nullable String address,
        String action,
        String subjectType,
        UUID subjectId,
        String changes,
        @Nullable UUID onBehalfOfId,
        @Nullable String onBehalfOfName) {}
