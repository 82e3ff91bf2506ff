package org.suividepenses.audit.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.suividepenses.audit.internal.db.Tables.AUDIT_ENTRY;
import static org.suividepenses.audit.internal.db.Tables.AUDIT_SEAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditEntry;
import org.suividepenses.audit.AuditFilter;
import org.suividepenses.audit.AuditPage;
import org.suividepenses.audit.AuditPlace;
import org.suividepenses.audit.AuditSubjects;
import org.suividepenses.audit.Changes;
import org.suividepenses.audit.Changes.Change;
import org.suividepenses.audit.Seal;
import org.suividepenses.kernel.SearchText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of the trail: inserts and reads, never updates or deletes. */
@Repository
public class AuditRepository {

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private static final int ROWS_PER_STATEMENT = 500;

    /** In how many entries a text is looked for at once: some tenths of a second, however long the trail is. */
    static final int READ_FOR_TEXT = 20_000;

    /** How many of those are read in one query, and their subjects named. */
    private static final int NAMED_AT_ONCE = 2_000;

    /** By time and not by number, so that a period and an order are one range of an index. */
    private static final List<OrderField<?>> NEWEST_FIRST = List.of(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc());

    private final DSLContext database;
    private final JsonMapper json;
    private final AuditSubjects subjects;

    AuditRepository(DSLContext database, JsonMapper json, AuditSubjects subjects) {
        this.subjects = subjects;
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

    /** Entries after a place; a text is looked for in at most {@value #READ_FOR_TEXT} of those that the rest selects. */
    public AuditPage search(AuditFilter filter, @Nullable AuditPlace place, int size) {
        Condition selected = DSL.and(conditions(filter)).and(place == null ? noCondition() : after(place));
        return filter.text() == null
                ? page(
                        database.select(AUDIT_ENTRY.fields())
                                .from(AUDIT_ENTRY)
                                .where(selected)
                                .orderBy(NEWEST_FIRST)
                                .limit(size + 1)
                                .fetch(this::entry),
                        size,
                        null)
                : searchText(filter.text(), selected, size);
    }

    /** First where the part that is read ends, then what is in it: whatever is written in between is newer, and moves no end. */
    private AuditPage searchText(String text, Condition selected, int size) {
        AuditPlace end = lastRead(selected);
        List<Long> numbers =
                numbers(SoughtText.of(text), selected.and(end == null ? noCondition() : downTo(end)), size + 1);
        List<AuditEntry> found = numbers.isEmpty()
                ? List.of()
                : database.select(AUDIT_ENTRY.fields())
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ID.in(numbers))
                        .orderBy(NEWEST_FIRST)
                        .fetch(this::entry);
        return page(found, size, end);
    }

    /** Of the newest entries in which each word occurs, or in what their subject is called now. */
    private List<Long> numbers(SoughtText text, Condition part, int most) {
        List<Field<Boolean>> written =
                text.words().stream().map(word -> DSL.field(word.written())).toList();
        List<Long> found = new ArrayList<>();
        Condition left = part;
        List<Glance> rows;
        do {
            rows = database.select(AUDIT_ENTRY.ID, AUDIT_ENTRY.AT, AUDIT_ENTRY.SUBJECT_TYPE, AUDIT_ENTRY.SUBJECT_ID)
                    .select(written)
                    .from(AUDIT_ENTRY)
                    .where(left)
                    .orderBy(NEWEST_FIRST)
                    .limit(NAMED_AT_ONCE)
                    .fetch(row -> Glance.of(row, text.words()));
            Map<UUID, String> names = names(rows);
            rows.stream()
                    .filter(row -> row.isFound(names.get(row.subjectId())))
                    .limit((long) most - found.size())
                    .forEach(row -> found.add(row.place().id()));
            left = rows.isEmpty() ? left : part.and(after(rows.getLast().place()));
        } while (rows.size() == NAMED_AT_ONCE && found.size() < most);
        return found;
    }

    /** Folded, of what the entries are about in which a word was not found. */
    private Map<UUID, String> names(List<Glance> rows) {
        Map<String, Set<UUID>> asked = new HashMap<>();
        rows.stream()
                .filter(row -> !row.missing().isEmpty())
                .forEach(row -> asked.computeIfAbsent(row.subjectType(), kind -> new HashSet<>())
                        .add(row.subjectId()));
        Map<UUID, String> names = subjects.names(asked);
        names.replaceAll((subject, name) -> SearchText.fold(name));
        return names;
    }

    /**
     * What is needed of an entry to know whether it is one of those looked for.
     *
     * @param missing the words that do not occur in it
     */
    private record Glance(AuditPlace place, String subjectType, UUID subjectId, List<SoughtText.Word> missing) {

        /** @param words in the order of the last columns of the row, which tell whether each occurs */
        static Glance of(Record row, List<SoughtText.Word> words) {
            int first = row.size() - words.size();
            List<SoughtText.Word> missing = IntStream.range(0, words.size())
                    .filter(nth -> !Boolean.TRUE.equals(row.get(first + nth, Boolean.class)))
                    .mapToObj(words::get)
                    .toList();
            return new Glance(
                    new AuditPlace(row.get(AUDIT_ENTRY.AT), row.get(AUDIT_ENTRY.ID)),
                    row.get(AUDIT_ENTRY.SUBJECT_TYPE),
                    row.get(AUDIT_ENTRY.SUBJECT_ID),
                    missing);
        }

        boolean isFound(@Nullable String name) {
            return missing.stream().allMatch(word -> name != null && word.isIn(name));
        }
    }

    private @Nullable AuditPlace lastRead(Condition selected) {
        return database.select(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID)
                .from(AUDIT_ENTRY)
                .where(selected)
                .orderBy(NEWEST_FIRST)
                .limit(1)
                .offset(READ_FOR_TEXT - 1)
                .fetchOptional(row -> new AuditPlace(row.value1(), row.value2()))
                .orElse(null);
    }

    /** @param otherwise where to search on when there is not one more than {@code size} */
    private static AuditPage page(List<AuditEntry> found, int size, @Nullable AuditPlace otherwise) {
        return found.size() > size
                ? new AuditPage(found.subList(0, size), AuditPlace.after(found.get(size - 1)))
                : new AuditPage(found, otherwise);
    }

    private static Condition after(AuditPlace place) {
        return AUDIT_ENTRY.AT.le(place.at()).and(AUDIT_ENTRY.AT.lt(place.at()).or(AUDIT_ENTRY.ID.lt(place.id())));
    }

    private static Condition downTo(AuditPlace place) {
        return AUDIT_ENTRY.AT.ge(place.at()).and(AUDIT_ENTRY.AT.gt(place.at()).or(AUDIT_ENTRY.ID.ge(place.id())));
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
        return conditions;
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
