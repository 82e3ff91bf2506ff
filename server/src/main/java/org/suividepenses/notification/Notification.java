package org.suividepenses.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody is told.
 *
 * @param subjectId the operation, or the import; null for several, and for anything else
 * @param facts what the sentence names, in no language
 * @param readAt null as long as it was not read
 */
public record Notification(
        UUID id,
        UUID personId,
        NotificationKind kind,
        @Nullable UUID subjectId,
        Map<String, String> facts,
        Instant createdAt,
        @Nullable Instant readAt) {

    public Notification {
        facts = Map.copyOf(facts);
    }
}
