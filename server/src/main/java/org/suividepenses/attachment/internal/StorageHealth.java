package org.suividepenses.attachment.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.suividepenses.attachment.internal.storage.ContentStorage;

/**
 * Shown with readiness and no condition of it: without its documents a node answers all the rest, and every other node would miss the
 * same bucket. The storage is asked every ten seconds at most.
 */
@Component("documentStorage")
class StorageHealth implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(StorageHealth.class);
    /** Unknown to the order of statuses, so that it changes none above it. */
    private static final Status IMPAIRED = new Status("IMPAIRED");

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final ContentStorage storage;
    private final Clock clock;
    private final AtomicReference<@Nullable Answer> last = new AtomicReference<>();

    /** @param failure empty when all is well */
    private record Answer(Instant at, String failure) {}

    StorageHealth(ContentStorage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Instant now = clock.instant();
        @Nullable Answer known = last.get();
        if (known == null || known.at().plus(REMEMBERED).isBefore(now)) {
            known = new Answer(now, failure());
            last.set(known);
        }
        Health.Builder health = known.failure().isEmpty() ? Health.up() : Health.status(IMPAIRED);
        health.withDetail("place", storage.place());
        return known.failure().isEmpty()
                ? health.build()
                : health.withDetail("failure", known.failure()).build();
    }

    /** Who has just set it up wants to know at once. */
    @EventListener
    void started(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext) {
            String failure = failure();
            if (!failure.isEmpty()) {
                log.warn("documents can be neither stored nor read now: {}", failure);
            }
        }
    }

    private String failure() {
        try {
            storage.mustAnswer();
            return "";
        } catch (IOException failure) {
            return String.valueOf(failure.getMessage());
        }
    }
}
