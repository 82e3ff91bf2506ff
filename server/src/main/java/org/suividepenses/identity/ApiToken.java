package org.suividepenses.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key by which a program acts as a user. Its secret is shown once and not kept. */
public record ApiToken(
        UUID id,
        UUID userId,
        String name,
        Instant createdAt,
        @Nullable Instant expiresAt) {}
