package org.suividepenses.notification.internal;

import static org.suividepenses.notification.internal.db.Tables.MAIL;
import static org.suividepenses.notification.internal.db.Tables.NOTIFICATION;
import static org.suividepenses.notification.internal.db.Tables.NOTIFICATION_SWEEP;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.suividepenses.notification.MailState;

/** Deletes what was kept long enough, some of it at a time. */
@Repository
class SweepRepository {

    private static final int ONLY_ROW = 1;

    private final DSLContext database;

    SweepRepository(DSLContext database) {
        this.database = database;
    }

    /** Whether it is time, and nobody else has begun. */
    boolean begin(Instant now, Instant next) {
        return database.update(NOTIFICATION_SWEEP)
                        .set(NOTIFICATION_SWEEP.NEXT_AT, next)
                        .where(NOTIFICATION_SWEEP.ID.eq(ONLY_ROW))
                        .and(NOTIFICATION_SWEEP.NEXT_AT.le(now))
                        .execute()
                == 1;
    }

    /** Notices that were read before a moment. @return how many went, at most {@code limit} */
    int deleteRead(Instant before, int limit) {
        return deleteNotices(NOTIFICATION.READ_AT.lt(before), limit);
    }

    /** Notices that nobody has read and that are from before a moment. @return how many went, at most {@code limit} */
    int deleteUnread(Instant before, int limit) {
        return deleteNotices(NOTIFICATION.READ_AT.isNull().and(NOTIFICATION.CREATED_AT.lt(before)), limit);
    }

    /** Mails that came to their end before a moment. Those that wait, and the dead, stay. @return how many went */
    int deleteMails(Instant before, int limit) {
        return database.deleteFrom(MAIL)
                .where(MAIL.CREATED_AT.lt(before))
                .and(MAIL.STATE.in(MailState.SENT.name(), MailState.DROPPED.name()))
                .and(MAIL.SENT_AT.isNull().or(MAIL.SENT_AT.lt(before)))
                .limit(limit)
                .execute();
    }

    /** What a mail still has to say stays with it. */
    private int deleteNotices(Condition old, int limit) {
        return database.deleteFrom(NOTIFICATION)
                .where(old)
                .and(DSL.notExists(DSL.selectOne()
                        .from(MAIL)
                        .where(MAIL.ID.eq(NOTIFICATION.MAIL_ID))
                        .and(MAIL.STATE.in(List.of(MailState.WAITING.name(), MailState.DEAD.name())))))
                .limit(limit)
                .execute();
    }
}
