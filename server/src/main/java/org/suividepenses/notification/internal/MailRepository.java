package org.suividepenses.notification.internal;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.suividepenses.notification.internal.db.Tables.MAIL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.kernel.PlaceInTime;
import org.suividepenses.notification.Mail;
import org.suividepenses.notification.MailState;

/** The outbox of mails, and its log. */
@Repository
public class MailRepository {

    private static final int LONGEST_ERROR = 500;
    private static final int LONGEST_SUBJECT = 250;

    private final DSLContext database;

    MailRepository(DSLContext database) {
        this.database = database;
    }

    /** To somebody of the application: what they are told is gathered under the mail. */
    void insert(UUID id, UUID person, String address, Instant now) {
        insert(id, person, address, null, now);
    }

    /** To somebody outside. @param content what they are sent */
    void insert(UUID id, String address, String content, Instant now) {
        insert(id, null, address, content, now);
    }

    private void insert(UUID id, @Nullable UUID person, String address, @Nullable String content, Instant now) {
        database.insertInto(MAIL)
                .set(MAIL.ID, id)
                .set(MAIL.PERSON_ID, person)
                .set(MAIL.ADDRESS, address)
                .set(MAIL.CONTENT, content)
                .set(MAIL.STATE, MailState.WAITING.name())
                .set(MAIL.ATTEMPTS, 0)
                .set(MAIL.NEXT_AT, now)
                .set(MAIL.SUBJECT, "")
                .set(MAIL.LAST_ERROR, "")
                .set(MAIL.CREATED_AT, now)
                .execute();
    }

    /** When the last mail to somebody was made; empty when there was none. */
    Optional<Instant> lastTo(UUID person) {
        return Optional.ofNullable(database.select(max(MAIL.CREATED_AT))
                .from(MAIL)
                .where(MAIL.PERSON_ID.eq(person))
                .fetchSingle()
                .value1());
    }

    /** What a mail to somebody outside says; empty for one to a person of the application. */
    Optional<String> content(UUID id) {
        return database.select(MAIL.CONTENT).from(MAIL).where(MAIL.ID.eq(id)).fetchOptional(MAIL.CONTENT);
    }

    /** Some mails to send, that nobody is at work on. */
    List<Mail> due(Instant now, int limit) {
        return database.selectFrom(MAIL)
                .where(MAIL.STATE.eq(MailState.WAITING.name()))
                .and(MAIL.NEXT_AT.le(now))
                .and(MAIL.CLAIMED_UNTIL.isNull().or(MAIL.CLAIMED_UNTIL.lt(now)))
                .orderBy(MAIL.NEXT_AT)
                .limit(limit)
                .fetch(MailRepository::mail);
    }

    /** Whether it is ours to send until then; another node, or one that died, may have been quicker. */
    boolean claim(UUID id, Instant now, Instant until) {
        return database.update(MAIL)
                        .set(MAIL.CLAIMED_UNTIL, until)
                        .where(MAIL.ID.eq(id))
                        .and(MAIL.STATE.eq(MailState.WAITING.name()))
                        .and(MAIL.CLAIMED_UNTIL.isNull().or(MAIL.CLAIMED_UNTIL.lt(now)))
                        .execute()
                == 1;
    }

    /** Its person has another address by now. */
    void readdress(UUID id, String address) {
        database.update(MAIL).set(MAIL.ADDRESS, address).where(MAIL.ID.eq(id)).execute();
    }

    /** @param sentAt null unless it was sent */
    void end(UUID id, MailState state, String subject, int attempts, @Nullable Instant sentAt) {
        database.update(MAIL)
                .set(MAIL.STATE, state.name())
                .set(MAIL.SUBJECT, cut(subject, LONGEST_SUBJECT))
                .set(MAIL.ATTEMPTS, attempts)
                .set(MAIL.SENT_AT, sentAt)
                .set(MAIL.LAST_ERROR, "")
                .setNull(MAIL.CLAIMED_UNTIL)
                .where(MAIL.ID.eq(id))
                .execute();
    }

    void failed(UUID id, MailState state, String subject, int attempts, Instant nextAt, String error) {
        database.update(MAIL)
                .set(MAIL.STATE, state.name())
                .set(MAIL.SUBJECT, cut(subject, LONGEST_SUBJECT))
                .set(MAIL.ATTEMPTS, attempts)
                .set(MAIL.NEXT_AT, nextAt)
                .set(MAIL.LAST_ERROR, cut(error, LONGEST_ERROR))
                .setNull(MAIL.CLAIMED_UNTIL)
                .where(MAIL.ID.eq(id))
                .execute();
    }

    /** Whether it was dead and is to be sent now. */
    public boolean resend(UUID id, Instant now) {
        return database.update(MAIL)
                        .set(MAIL.STATE, MailState.WAITING.name())
                        .set(MAIL.ATTEMPTS, 0)
                        .set(MAIL.NEXT_AT, now)
                        .where(MAIL.ID.eq(id))
                        .and(MAIL.STATE.eq(MailState.DEAD.name()))
                        .execute()
                == 1;
    }

    public Optional<Mail> find(UUID id) {
        return database.selectFrom(MAIL).where(MAIL.ID.eq(id)).fetchOptional(MailRepository::mail);
    }

    /** The latest first. */
    public List<Mail> page(@Nullable MailState state, @Nullable PlaceInTime after, int limit) {
        return database.selectFrom(MAIL)
                .where(state == null ? noCondition() : MAIL.STATE.eq(state.name()))
                .and(
                        after == null
                                ? noCondition()
                                : row(MAIL.CREATED_AT, MAIL.ID).lt(after.at(), after.id()))
                .orderBy(MAIL.CREATED_AT.desc(), MAIL.ID.desc())
                .limit(limit)
                .fetch(MailRepository::mail);
    }

    public int count(MailState state, int limit) {
        return database.fetchCount(database.selectOne()
                .from(MAIL)
                .where(MAIL.STATE.eq(state.name()))
                .limit(limit));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static Mail mail(Record row) {
        return new Mail(
                row.get(MAIL.ID),
                row.get(MAIL.PERSON_ID),
                row.get(MAIL.ADDRESS),
                MailState.valueOf(row.get(MAIL.STATE)),
                row.get(MAIL.ATTEMPTS),
                row.get(MAIL.NEXT_AT),
                row.get(MAIL.SUBJECT),
                row.get(MAIL.LAST_ERROR),
                row.get(MAIL.CREATED_AT),
                row.get(MAIL.SENT_AT));
    }
}
