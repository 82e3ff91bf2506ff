package org.suividepenses.identity.internal;

import static org.suividepenses.identity.internal.db.Tables.API_TOKEN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.identity.ApiToken;

/** API tokens, by the hash of their secret. */
@Repository
public class TokenRepository {

    private static final int LIMIT = 200;

    private final DSLContext database;

    TokenRepository(DSLContext database) {
        this.database = database;
    }

    public void insert(ApiToken token, byte[] hash) {
        database.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, token.id())
                .set(API_TOKEN.USER_ID, token.userId())
                .set(API_TOKEN.NAME, token.name())
                .set(API_TOKEN.TOKEN_HASH, hash)
                .set(API_TOKEN.CREATED_AT, token.createdAt())
                .set(API_TOKEN.EXPIRES_AT, token.expiresAt())
                .execute();
    }

    /** Whose token it is, while it is valid. */
    public Optional<UUID> userOf(byte[] hash, Instant now) {
        return database.select(API_TOKEN.USER_ID)
                .from(API_TOKEN)
                .where(API_TOKEN.TOKEN_HASH.eq(hash))
                .and(API_TOKEN.EXPIRES_AT.isNull().or(API_TOKEN.EXPIRES_AT.gt(now)))
                .fetchOptional(API_TOKEN.USER_ID);
    }

    public List<ApiToken> of(UUID userId) {
        return database.selectFrom(API_TOKEN)
                .where(API_TOKEN.USER_ID.eq(userId))
                .orderBy(API_TOKEN.ID.desc())
                .limit(LIMIT)
                .fetch(row -> new ApiToken(
                        row.get(API_TOKEN.ID),
                        row.get(API_TOKEN.USER_ID),
                        row.get(API_TOKEN.NAME),
                        row.get(API_TOKEN.CREATED_AT),
                        row.get(API_TOKEN.EXPIRES_AT)));
    }

    public boolean delete(UUID id, UUID userId) {
        return database.deleteFrom(API_TOKEN)
                        .where(API_TOKEN.ID.eq(id))
                        .and(API_TOKEN.USER_ID.eq(userId))
                        .execute()
                == 1;
    }
}
