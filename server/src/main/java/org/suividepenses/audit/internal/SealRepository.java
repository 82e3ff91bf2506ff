package org.suividepenses.audit.internal;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.or;
import static org.suividepenses.audit.internal.db.Tables.AUDIT_ENTRY;
import static org.suividepenses.audit.internal.db.Tables.AUDIT_SEAL;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.audit.internal.Holes.Hole;

/** The table of the chain: inserts and reads. */
@Repository
class SealRepository {

    private final DSLContext database;

    SealRepository(DSLContext database) {
        this.database = database;
    }

    /** An entry that may be sealed already. */
    record Seen(AuditRow entry, boolean sealed) {}

    /** One link of the chain; its entry is null when somebody removed it. */
    record Link(
            long position,
            long entryId,
            SealHash hash,
            @Nullable AuditRow entry) {}

    @Transactional(readOnly = true)
    SealHead head() {
        return database.select(AUDIT_SEAL.POSITION, AUDIT_SEAL.HASH)
                .from(AUDIT_SEAL)
                .orderBy(AUDIT_SEAL.POSITION.desc())
                .limit(1)
                .fetchOptional(row -> new SealHead(row.value1(), SealHash.of(row.value2())))
                .orElse(SealHead.NONE);
    }

    /** How many entries are not in the chain yet. */
    @Transactional(readOnly = true)
    long unsealed() {
        return database.selectCount()
                .from(AUDIT_ENTRY)
                .leftAntiJoin(AUDIT_SEAL)
                .on(AUDIT_SEAL.ENTRY_ID.eq(AUDIT_ENTRY.ID))
                .fetchSingle()
                .value1();
    }

    /** When the first link was made; empty when there is none, or none any more. */
    @Transactional(readOnly = true)
    Optional<Instant> begun() {
        return database.select(AUDIT_SEAL.SEALED_AT)
                .from(AUDIT_SEAL)
                .where(AUDIT_SEAL.POSITION.eq(1L))
                .fetchOptional(AUDIT_SEAL.SEALED_AT);
    }

    /** When the newest link was made. */
    @Transactional(readOnly = true)
    Optional<Instant> lastSealed() {
        return Optional.ofNullable(database.select(max(AUDIT_SEAL.SEALED_AT))
                .from(AUDIT_SEAL)
                .fetchSingle()
                .value1());
    }

    /** The link after which the chain goes on here: the last of what was archived and removed; none when all of it is here. */
    @Transactional(readOnly = true)
    SealHead checkpoint() {
        return links(Long.MIN_VALUE, 1).stream()
                .filter(first -> first.entry() == null && first.position() > 0)
                .map(first -> new SealHead(first.position(), first.hash()))
                .findFirst()
                .orElse(SealHead.NONE);
    }

    /** The last link before the first entry that is not older than a moment. */
    @Transactional(readOnly = true)
    long lastBefore(Instant moment) {
        Long first = database.select(min(AUDIT_SEAL.POSITION))
                .from(AUDIT_SEAL)
                .join(AUDIT_ENTRY)
                .on(AUDIT_ENTRY.ID.eq(AUDIT_SEAL.ENTRY_ID))
                .where(AUDIT_ENTRY.AT.ge(moment))
                .fetchSingle()
                .value1();
        return first == null ? head().position() : first - 1;
    }

    /** Entries in the chain after a link, of an action on a kind of thing; the newest, at most a thousand. */
    @Transactional(readOnly = true)
    List<AuditRow> sealed(String action, String subjectType, long after) {
        return database.select(AUDIT_ENTRY.fields())
                .from(AUDIT_ENTRY)
                .join(AUDIT_SEAL)
                .on(AUDIT_SEAL.ENTRY_ID.eq(AUDIT_ENTRY.ID))
                .where(AUDIT_ENTRY.ACTION.eq(action))
                .and(AUDIT_ENTRY.SUBJECT_TYPE.eq(subjectType))
                .and(AUDIT_SEAL.POSITION.gt(after))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(SealStep.ENTRIES)
                .fetch(SealRepository::entry);
    }

    /** The highest number of an entry in the chain; 0 before the first. */
    @Transactional(readOnly = true)
    long highestSealed() {
        Long highest = database.select(max(AUDIT_SEAL.ENTRY_ID))
                .from(AUDIT_SEAL)
                .fetchSingle()
                .value1();
        return highest == null ? 0 : highest;
    }

    /** The number before the first entry written since a moment; the highest when there is none. */
    @Transactional(readOnly = true)
    long before(Instant moment) {
        Long first = database.select(min(AUDIT_ENTRY.ID))
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.AT.ge(moment))
                .fetchSingle()
                .value1();
        if (first != null) {
            return first - 1;
        }
        Long highest = database.select(max(AUDIT_ENTRY.ID))
                .from(AUDIT_ENTRY)
                .fetchSingle()
                .value1();
        return highest == null ? 0 : highest;
    }

    /** Entries between two numbers, by number. */
    List<Seen> entries(long from, long to, int limit) {
        return database.select(AUDIT_ENTRY.fields())
                .select(AUDIT_SEAL.POSITION)
                .from(AUDIT_ENTRY)
                .leftJoin(AUDIT_SEAL)
                .on(AUDIT_SEAL.ENTRY_ID.eq(AUDIT_ENTRY.ID))
                .where(AUDIT_ENTRY.ID.between(from, to))
                .orderBy(AUDIT_ENTRY.ID)
                .limit(limit)
                .fetch(row -> new Seen(entry(row), row.get(AUDIT_SEAL.POSITION) != null));
    }

    /** Numbers of entries that are in some holes and not in the chain, ascending. */
    @Transactional(readOnly = true)
    List<Long> unsealed(Collection<Hole> holes, int limit) {
        return database.select(AUDIT_ENTRY.ID)
                .from(AUDIT_ENTRY)
                .leftAntiJoin(AUDIT_SEAL)
                .on(AUDIT_SEAL.ENTRY_ID.eq(AUDIT_ENTRY.ID))
                .where(or(holes.stream()
                        .map(hole -> AUDIT_ENTRY.ID.between(hole.from(), hole.to()))
                        .toList()))
                .orderBy(AUDIT_ENTRY.ID)
                .limit(limit)
                .fetch(AUDIT_ENTRY.ID);
    }

    /** The first entry that was written before a moment, or passed over before it, and is not in the chain. */
    @Transactional(readOnly = true)
    Optional<Long> unsealedSince(Instant moment) {
        long passed = database.select(AUDIT_SEAL.ENTRY_ID)
                .from(AUDIT_SEAL)
                .where(AUDIT_SEAL.SEALED_AT.lt(moment))
                .orderBy(AUDIT_SEAL.POSITION.desc())
                .limit(1)
                .fetchOptional(AUDIT_SEAL.ENTRY_ID)
                .orElse(Long.MIN_VALUE);
        return Optional.ofNullable(database.select(min(AUDIT_ENTRY.ID))
                .from(AUDIT_ENTRY)
                .leftAntiJoin(AUDIT_SEAL)
                .on(AUDIT_SEAL.ENTRY_ID.eq(AUDIT_ENTRY.ID))
                .where(AUDIT_ENTRY.AT.lt(moment).or(AUDIT_ENTRY.ID.le(passed)))
                .fetchSingle()
                .value1());
    }

    /** Appends entries to the chain. @return where it ends then */
    SealHead append(SealHead head, List<AuditRow> entries, Instant now) {
        var insert = database.insertInto(
                AUDIT_SEAL, AUDIT_SEAL.POSITION, AUDIT_SEAL.ENTRY_ID, AUDIT_SEAL.HASH, AUDIT_SEAL.SEALED_AT);
        SealHead end = head;
        for (AuditRow entry : entries) {
            end = end.then(entry);
            insert = insert.values(end.position(), entry.id(), end.hash().bytes(), now);
        }
        insert.execute();
        return end;
    }

    /** The links after a position, in their order. */
    @Transactional(readOnly = true)
    List<Link> links(long after, int limit) {
        return database.select(AUDIT_SEAL.POSITION, AUDIT_SEAL.ENTRY_ID, AUDIT_SEAL.HASH)
                .select(AUDIT_ENTRY.fields())
                .from(AUDIT_SEAL)
                .leftJoin(AUDIT_ENTRY)
                .on(AUDIT_ENTRY.ID.eq(AUDIT_SEAL.ENTRY_ID))
                .where(AUDIT_SEAL.POSITION.gt(after))
                .orderBy(AUDIT_SEAL.POSITION)
                .limit(limit)
                .fetch(row -> new Link(
                        row.get(AUDIT_SEAL.POSITION),
                        row.get(AUDIT_SEAL.ENTRY_ID),
                        SealHash.of(row.get(AUDIT_SEAL.HASH)),
                        row.get(AUDIT_ENTRY.ID) == null ? null : entry(row)));
    }

    /** Those of some links that are here. */
    @Transactional(readOnly = true)
    List<SealHead> heads(Collection<Long> positions) {
        return database.select(AUDIT_SEAL.POSITION, AUDIT_SEAL.HASH)
                .from(AUDIT_SEAL)
                .where(AUDIT_SEAL.POSITION.in(positions))
                .fetch(row -> new SealHead(row.value1(), SealHash.of(row.value2())));
    }

    static AuditRow entry(Record row) {
        return new AuditRow(
                row.get(AUDIT_ENTRY.ID),
                row.get(AUDIT_ENTRY.AT),
                row.get(AUDIT_ENTRY.ACTOR_ID),
                row.get(AUDIT_ENTRY.ACTOR_NAME),
                row.get(AUDIT_ENTRY.ADDRESS),
                row.get(AUDIT_ENTRY.ACTION),
                row.get(AUDIT_ENTRY.SUBJECT_TYPE),
                row.get(AUDIT_ENTRY.SUBJECT_ID),
                row.get(AUDIT_ENTRY.CHANGES),
                row.get(AUDIT_ENTRY.ON_BEHALF_OF_ID),
                row.get(AUDIT_ENTRY.ON_BEHALF_OF_NAME));
    }
}
