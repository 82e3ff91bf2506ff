package org.suividepenses.audit.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.suividepenses.audit.internal.db.Tables.AUDIT_ENTRY;
import static org.suividepenses.audit.internal.db.Tables.AUDIT_SEAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditEntry;
import org.suividepenses.audit.AuditFilter;
import org.suividepenses.audit.Changes;
import org.suividepenses.audit.Changes.Change;
import org.suividepenses.audit.Seal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of the trail: inserts and reads, never updates or deletes. */
@Repository
public class AuditRepository {

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private static final int ROWS_PER_STATEMENT = 500;

    private final DSLContext database;
    private final JsonMapper json;

    AuditRepository(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    public void insert(
            Instant at, Actor actor, String action, String subjectType, UUID subjectId, List<Change> changes) {
        database.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.AT, at)
                .set(AUDIT_ENTRY.ACTOR_ID, actor.id())
                .set(AUDIT_ENTRY.ACTOR_NAME, actor.name())
                .set(AUDIT_ENTRY.ADDRESS, actor.address())
                .set(AUDIT_ENTRY.ACTION, action)
                .set(AUDIT_ENTRY.SUBJECT_TYPE, subjectType)
                .set(AUDIT_ENTRY.SUBJECT_ID, subjectId)
                .set(AUDIT_ENTRY.CHANGES, json.writeValueAsString(changes))
                .set(AUDIT_ENTRY.ON_BEHALF_OF_ID, principalId(actor))
                .set(AUDIT_ENTRY.ON_BEHALF_OF_NAME, principalName(actor))
                .execute();
    }

    public void insertAll(Instant at, Actor actor, String action, String subjectType, Map<UUID, Changes> changes) {
        List<Map.Entry<UUID, Changes>> entries = List.copyOf(changes.entrySet());
        for (int from = 0; from < entries.size(); from += ROWS_PER_STATEMENT) {
            var insert = database.insertInto(
                    AUDIT_ENTRY,
                    AUDIT_ENTRY.AT,
                    AUDIT_ENTRY.ACTOR_ID,
                    AUDIT_ENTRY.ACTOR_NAME,
                    AUDIT_ENTRY.ADDRESS,
                    AUDIT_ENTRY.ACTION,
                    AUDIT_ENTRY.SUBJECT_TYPE,
                    AUDIT_ENTRY.SUBJECT_ID,
                    AUDIT_ENTRY.CHANGES,
                    AUDIT_ENTRY.ON_BEHALF_OF_ID,
                    AUDIT_ENTRY.ON_BEHALF_OF_NAME);
            for (var entry : entries.subList(from, Math.min(from + ROWS_PER_STATEMENT, entries.size()))) {
                insert = insert.values(
                        at,
                        actor.id(),
                        actor.name(),
                        actor.address(),
                        action,
                        subjectType,
                        entry.getKey(),
                        json.writeValueAsString(entry.getValue().list()),
                        principalId(actor),
                        principalName(actor));
            }
            insert.execute();
        }
    }

    public List<AuditEntry> history(String subjectType, UUID subjectId, int limit) {
        return database.select(AUDIT_ENTRY.fields())
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_TYPE.eq(subjectType))
                .and(AUDIT_ENTRY.SUBJECT_ID.eq(subjectId))
                .orderBy(AUDIT_ENTRY.ID)
                .limit(limit)
                .fetch(this::entry);
    }

    /** The newest first. */
    public List<AuditEntry> search(AuditFilter filter, @Nullable Long before, int limit) {
        return database.select(AUDIT_ENTRY.fields())
                .from(AUDIT_ENTRY)
                .where(conditions(filter))
                .and(before == null ? noCondition() : AUDIT_ENTRY.ID.lt(before))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(limit)
                .fetch(this::entry);
    }

    /** Entries with higher numbers than all in the chain. */
    public long waiting() {
        return database.selectCount()
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ID.gt(
                        database.select(coalesce(max(AUDIT_SEAL.ENTRY_ID), 0L)).from(AUDIT_SEAL)))
                .fetchSingle()
                .value1();
    }

    public Optional<Seal> lastSeal() {
        return database.selectFrom(AUDIT_SEAL)
                .orderBy(AUDIT_SEAL.POSITION.desc())
                .limit(1)
                .fetchOptional(row -> new Seal(
                        row.get(AUDIT_SEAL.POSITION),
                        SealHash.of(row.get(AUDIT_SEAL.HASH)).toString(),
                        row.get(AUDIT_SEAL.SEALED_AT)));
    }

    /** The newest entry of an action on a kind of thing. */
    public Optional<AuditEntry> newest(String action, String subjectType) {
        return database.select(AUDIT_ENTRY.fields())
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.eq(action))
                .and(AUDIT_ENTRY.SUBJECT_TYPE.eq(subjectType))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(1)
                .fetchOptional(this::entry);
    }

    private static List<Condition> conditions(AuditFilter filter) {
        List<Condition> conditions = new ArrayList<>();
        if (filter.from() != null) {
            conditions.add(AUDIT_ENTRY.AT.ge(filter.from()));
        }
        if (filter.until() != null) {
            conditions.add(AUDIT_ENTRY.AT.lt(filter.until()));
        }
        if (filter.actorId() != null) {
            conditions.add(AUDIT_ENTRY.ACTOR_ID.eq(filter.actorId()));
        }
        if (filter.action() != null) {
            conditions.add(AUDIT_ENTRY.ACTION.eq(filter.action()));
        }
        if (filter.subjectType() != null) {
            conditions.add(AUDIT_ENTRY.SUBJECT_TYPE.eq(filter.subjectType()));
        }
        if (filter.subjectId() != null) {
            conditions.add(AUDIT_ENTRY.SUBJECT_ID.eq(filter.subjectId()));
        }
        if (filter.onBehalfOf() != null) {
            conditions.add(AUDIT_ENTRY.ON_BEHALF_OF_ID.eq(filter.onBehalfOf()));
        }
        if (filter.text() != null) {
            conditions.add(written(filter.text()));
        }
        return conditions;
    }

    private static Condition written(String text) {
        return AUDIT_ENTRY
                .ACTOR_NAME
                .containsIgnoreCase(text)
                .or(AUDIT_ENTRY.ON_BEHALF_OF_NAME.containsIgnoreCase(text))
                .or(AUDIT_ENTRY.ADDRESS.containsIgnoreCase(text))
                .or(AUDIT_ENTRY.CHANGES.containsIgnoreCase(text));
    }

    private static @Nullable UUID principalId(Actor actor) {
        return actor.onBehalfOf() == null ? null : actor.onBehalfOf().id();
    }

    private static @Nullable String principalName(Actor actor) {
        return actor.onBehalfOf() == null ? null : actor.onBehalfOf().name();
    }

    private static Actor actor(Record row) {
        UUID principal = row.get(AUDIT_ENTRY.ON_BEHALF_OF_ID);
        return new Actor(
                row.get(AUDIT_ENTRY.ACTOR_ID),
                row.get(AUDIT_ENTRY.ACTOR_NAME),
                row.get(AUDIT_ENTRY.ADDRESS),
                principal == null ? null : new Actor.Principal(principal, row.get(AUDIT_ENTRY.ON_BEHALF_OF_NAME)));
    }

    private AuditEntry entry(Record row) {
        return new AuditEntry(
                row.get(AUDIT_ENTRY.ID),
                row.get(AUDIT_ENTRY.AT),
                actor(row),
                row.get(AUDIT_ENTRY.ACTION),
                row.get(AUDIT_ENTRY.SUBJECT_TYPE),
                row.get(AUDIT_ENTRY.SUBJECT_ID),
                json.readValue(row.get(AUDIT_ENTRY.CHANGES), CHANGES));
    }
}
