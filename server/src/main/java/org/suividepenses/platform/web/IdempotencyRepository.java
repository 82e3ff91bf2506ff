package org.suividepenses.platform.web;

import static org.suividepenses.platform.internal.db.Tables.IDEMPOTENCY_KEY;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The keys seen in the last 30 days, with the first answer to each. */
@Repository
public class IdempotencyRepository {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int PURGE_LIMIT = 10_000;

    private final DSLContext database;
    private final Clock clock;

    IdempotencyRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was answered. */
    record Answer(
            int status, @Nullable String location, @Nullable String etag, byte @Nullable [] body) {

        static Answer of(ContentCachingResponseWrapper response) {
            return new Answer(
                    response.getStatus(),
                    response.getHeader(HttpHeaders.LOCATION),
                    response.getHeader(HttpHeaders.ETAG),
                    response.getContentAsByteArray());
        }

        void replay(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            response.setHeader("Idempotent-Replay", "true");
            if (location != null) {
                response.setHeader(HttpHeaders.LOCATION, location);
            }
            if (etag != null) {
                response.setHeader(HttpHeaders.ETAG, etag);
            }
            if (body != null && body.length > 0) {
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                response.getOutputStream().write(body);
            }
        }
    }

    /**
     * Takes the key, waiting for another holder's transaction; false when that one has kept its answer. An update that
     * changes nothing takes the row's exclusive lock at once: with {@code INSERT IGNORE}, many waiters would share a lock
     * that each then wants alone, and the database would end all but one.
     */
    boolean claim(UUID user, String key, byte[] hash) {
        database.insertInto(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.USER_ID, user)
                .set(IDEMPOTENCY_KEY.REQUEST_KEY, key)
                .set(IDEMPOTENCY_KEY.REQUEST_HASH, hash)
                .set(IDEMPOTENCY_KEY.CREATED_AT, clock.instant())
                .onDuplicateKeyUpdate()
                .set(IDEMPOTENCY_KEY.REQUEST_KEY, key)
                .execute();
        return database.fetchExists(
                IDEMPOTENCY_KEY,
                IDEMPOTENCY_KEY
                        .USER_ID
                        .eq(user)
                        .and(IDEMPOTENCY_KEY.REQUEST_KEY.eq(key))
                        .and(IDEMPOTENCY_KEY.STATUS.isNull()));
    }

    void keep(UUID user, String key, Answer answer) {
        database.update(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.STATUS, answer.status())
                .set(IDEMPOTENCY_KEY.LOCATION, answer.location())
                .set(IDEMPOTENCY_KEY.ETAG, answer.etag())
                .set(IDEMPOTENCY_KEY.BODY, answer.body())
                .where(IDEMPOTENCY_KEY.USER_ID.eq(user))
                .and(IDEMPOTENCY_KEY.REQUEST_KEY.eq(key))
                .execute();
    }

    /** The kept answer; empty when the key was used for another request. */
    Optional<Answer> find(UUID user, String key, byte[] hash) {
        return database.selectFrom(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.USER_ID.eq(user))
                .and(IDEMPOTENCY_KEY.REQUEST_KEY.eq(key))
                .fetchOptional()
                .filter(row -> MessageDigest.isEqual(row.get(IDEMPOTENCY_KEY.REQUEST_HASH), hash))
                .map(row -> new Answer(
                        row.get(IDEMPOTENCY_KEY.STATUS),
                        row.get(IDEMPOTENCY_KEY.LOCATION),
                        row.get(IDEMPOTENCY_KEY.ETAG),
                        row.get(IDEMPOTENCY_KEY.BODY)));
    }

    @Scheduled(fixedDelayString = "PT1H")
    @Transactional
    void purge() {
        Instant limit = clock.instant().minus(KEPT);
        database.deleteFrom(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.CREATED_AT.lt(limit))
                .limit(PURGE_LIMIT)
                .execute();
    }
}
