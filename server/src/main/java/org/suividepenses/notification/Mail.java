package org.suividepenses.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the outbox, as the log keeps it.
 *
 * @param personId null for somebody outside, who has no account
 * @param attempts how often it was tried
 * @param nextAt when it is tried next
 * @param subject empty until it was written
 * @param lastError what the server said last; empty when nothing
 * @param sentAt null as long as no server has taken it
 */
public record Mail(
        UUID id,
        @Nullable UUID personId,
        String address,
        MailState state,
        int attempts,
        Instant nextAt,
        String subject,
        String lastError,
        Instant createdAt,
        @Nullable Instant sentAt) {}
