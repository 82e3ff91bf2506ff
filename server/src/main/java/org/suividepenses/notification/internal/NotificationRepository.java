package org.suividepenses.notification.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.suividepenses.notification.internal.db.Tables.NOTIFICATION;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.kernel.PlaceInTime;
import org.suividepenses.notification.Notification;
import org.suividepenses.notification.NotificationKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people were told, and what of it still goes out by mail. */
@Repository
public class NotificationRepository {

    private static final TypeReference<LinkedHashMap<String, String>> FACTS = new TypeReference<>() {};

    private final DSLContext database;
    private final JsonMapper json;

    NotificationRepository(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param dueAt null when it does not go out by mail */
    record New(UUID id, Told told, Instant at, @Nullable Instant dueAt) {}

    /** What was told once and not again is left out. */
    void insert(Collection<New> all) {
        List<Query> rows = all.stream()
                .<Query>map(each -> database.insertInto(NOTIFICATION)
                        .set(NOTIFICATION.ID, each.id())
                        .set(NOTIFICATION.PERSON_ID, each.told().personId())
                        .set(NOTIFICATION.KIND, each.told().kind().name())
                        .set(NOTIFICATION.SUBJECT_ID, each.told().subjectId())
                        .set(
                                NOTIFICATION.FACTS,
                                json.writeValueAsString(each.told().facts()))
                        .set(NOTIFICATION.ONCE, each.told().once())
                        .set(NOTIFICATION.CREATED_AT, each.at())
                        .set(NOTIFICATION.DUE_AT, each.dueAt())
                        .onDuplicateKeyIgnore())
                .toList();
        if (!rows.isEmpty()) {
            database.batch(rows).execute();
        }
    }

    /** The latest first. */
    public List<Notification> page(UUID person, boolean unread, @Nullable PlaceInTime after, int limit) {
        return database.selectFrom(NOTIFICATION)
                .where(NOTIFICATION.PERSON_ID.eq(person))
                .and(unread ? NOTIFICATION.READ_AT.isNull() : noCondition())
                .and(
                        after == null
                                ? noCondition()
                                : row(NOTIFICATION.CREATED_AT, NOTIFICATION.ID).lt(after.at(), after.id()))
                .orderBy(NOTIFICATION.CREATED_AT.desc(), NOTIFICATION.ID.desc())
                .limit(limit)
                .fetch(this::notification);
    }

    /** What was read is not sent any more. @param ids null for all */
    public void read(UUID person, @Nullable Collection<UUID> ids, Instant at) {
        database.update(NOTIFICATION)
                .set(NOTIFICATION.READ_AT, at)
                .setNull(NOTIFICATION.DUE_AT)
                .where(NOTIFICATION.PERSON_ID.eq(person))
                .and(NOTIFICATION.READ_AT.isNull())
                .and(ids == null ? noCondition() : NOTIFICATION.ID.in(ids))
                .execute();
    }

    /** To whom something is due, in the order of their ids. @param after the person before */
    List<UUID> due(Instant now, UUID after, int limit) {
        return database.selectDistinct(NOTIFICATION.PERSON_ID)
                .from(NOTIFICATION)
                .where(NOTIFICATION.DUE_AT.le(now))
                .and(NOTIFICATION.PERSON_ID.gt(after))
                .orderBy(NOTIFICATION.PERSON_ID)
                .limit(limit)
                .fetch(NOTIFICATION.PERSON_ID);
    }

    /** Puts what is due to somebody into a mail. @return how much it is */
    int gather(UUID person, UUID mail, Instant now) {
        return database.update(NOTIFICATION)
                .set(NOTIFICATION.MAIL_ID, mail)
                .setNull(NOTIFICATION.DUE_AT)
                .where(NOTIFICATION.PERSON_ID.eq(person))
                .and(NOTIFICATION.DUE_AT.le(now))
                .execute();
    }

    /** What stands in a mail, in the order in which it happened; at most {@code limit}. */
    List<Notification> in(UUID mail, int limit) {
        return database.selectFrom(NOTIFICATION)
                .where(NOTIFICATION.MAIL_ID.eq(mail))
                .orderBy(NOTIFICATION.CREATED_AT, NOTIFICATION.ID)
                .limit(limit)
                .fetch(this::notification);
    }

    private Notification notification(Record row) {
        return new Notification(
                row.get(NOTIFICATION.ID),
                row.get(NOTIFICATION.PERSON_ID),
                NotificationKind.valueOf(row.get(NOTIFICATION.KIND)),
                row.get(NOTIFICATION.SUBJECT_ID),
                json.readValue(row.get(NOTIFICATION.FACTS), FACTS),
                row.get(NOTIFICATION.CREATED_AT),
                row.get(NOTIFICATION.READ_AT));
    }
}
