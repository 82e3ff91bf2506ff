package org.suividepenses.identity.internal;

import static org.suividepenses.identity.internal.db.Tables.ONE_TIME_LINK;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Links that work once. */
@Repository
public class OneTimeLinkRepository {

    private final DSLContext database;

    OneTimeLinkRepository(DSLContext database) {
        this.database = database;
    }

    /** Makes the only link of its purpose. */
    public void replace(String purpose, byte[] hash, Instant now, Instant expiresAt) {
        database.deleteFrom(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.PURPOSE.eq(purpose))
                .execute();
        database.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.TOKEN_HASH, hash)
                .set(ONE_TIME_LINK.PURPOSE, purpose)
                .set(ONE_TIME_LINK.CREATED_AT, now)
                .set(ONE_TIME_LINK.EXPIRES_AT, expiresAt)
                .execute();
    }

    /** Uses the link up; false when there is none, or no longer. */
    public boolean redeem(String purpose, byte[] hash, Instant now) {
        return database.deleteFrom(ONE_TIME_LINK)
                        .where(ONE_TIME_LINK.TOKEN_HASH.eq(hash))
                        .and(ONE_TIME_LINK.PURPOSE.eq(purpose))
                        .and(ONE_TIME_LINK.EXPIRES_AT.gt(now))
                        .execute()
                == 1;
    }
}
