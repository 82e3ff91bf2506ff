package org.suividepenses.notification.internal;

import static org.suividepenses.notification.internal.db.Tables.ANCHOR_MAIL;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** When the end of the trail is sent outside next, and which was sent last. */
@Repository
class AnchorMailRepository {

    private static final int ONLY_ROW = 1;

    private final DSLContext database;

    AnchorMailRepository(DSLContext database) {
        this.database = database;
    }

    /** Whether it is time, the end is another than the last sent, and nobody else has begun. @param hash of the end */
    boolean begin(String hash, Instant now, Instant next) {
        return database.update(ANCHOR_MAIL)
                        .set(ANCHOR_MAIL.NEXT_AT, next)
                        .set(ANCHOR_MAIL.HASH, hash)
                        .where(ANCHOR_MAIL.ID.eq(ONLY_ROW))
                        .and(ANCHOR_MAIL.NEXT_AT.le(now))
                        .and(ANCHOR_MAIL.HASH.ne(hash))
                        .execute()
                == 1;
    }
}
