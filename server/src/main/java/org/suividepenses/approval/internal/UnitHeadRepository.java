package org.suividepenses.approval.internal;

import static org.suividepenses.approval.internal.db.Tables.APPROVAL_UNIT_HEAD;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.approval.UnitHead;

/** The heads of units. */
@Repository
public class UnitHeadRepository {

    private static final int LIMIT = 2_000;

    private final DSLContext database;

    UnitHeadRepository(DSLContext database) {
        this.database = database;
    }

    /** By unit; a unit without a head is left out. */
    public Map<UUID, UUID> headsOf(Collection<UUID> units) {
        Map<UUID, UUID> heads = new HashMap<>();
        database.selectFrom(APPROVAL_UNIT_HEAD)
                .where(APPROVAL_UNIT_HEAD.UNIT_ID.in(units))
                .and(APPROVAL_UNIT_HEAD.PERSON_ID.isNotNull())
                .fetch()
                .forEach(row -> heads.put(row.get(APPROVAL_UNIT_HEAD.UNIT_ID), row.get(APPROVAL_UNIT_HEAD.PERSON_ID)));
        return heads;
    }

    /** The units that each of these people heads. */
    public Map<UUID, Set<UUID>> headedBy(Collection<UUID> people) {
        Map<UUID, Set<UUID>> units = new HashMap<>();
        database.selectFrom(APPROVAL_UNIT_HEAD)
                .where(APPROVAL_UNIT_HEAD.PERSON_ID.in(people))
                .orderBy(APPROVAL_UNIT_HEAD.UNIT_ID)
                .limit(LIMIT)
                .fetch()
                .forEach(row -> units.computeIfAbsent(row.get(APPROVAL_UNIT_HEAD.PERSON_ID), id -> new HashSet<>())
                        .add(row.get(APPROVAL_UNIT_HEAD.UNIT_ID)));
        return units;
    }

    public List<UnitHead> all() {
        return database.selectFrom(APPROVAL_UNIT_HEAD)
                .orderBy(APPROVAL_UNIT_HEAD.UNIT_ID)
                .limit(LIMIT)
                .fetch(row -> new UnitHead(
                        row.get(APPROVAL_UNIT_HEAD.UNIT_ID),
                        row.get(APPROVAL_UNIT_HEAD.PERSON_ID),
                        row.get(APPROVAL_UNIT_HEAD.VERSION)));
    }

    /** Locked until the transaction ends. */
    public Optional<UnitHead> lock(UUID unit) {
        return database.selectFrom(APPROVAL_UNIT_HEAD)
                .where(APPROVAL_UNIT_HEAD.UNIT_ID.eq(unit))
                .forUpdate()
                .fetchOptional(row -> new UnitHead(
                        row.get(APPROVAL_UNIT_HEAD.UNIT_ID),
                        row.get(APPROVAL_UNIT_HEAD.PERSON_ID),
                        row.get(APPROVAL_UNIT_HEAD.VERSION)));
    }

    public void put(UnitHead head) {
        database.insertInto(APPROVAL_UNIT_HEAD)
                .set(APPROVAL_UNIT_HEAD.UNIT_ID, head.unitId())
                .set(APPROVAL_UNIT_HEAD.PERSON_ID, head.personId())
                .set(APPROVAL_UNIT_HEAD.VERSION, head.version())
                .onDuplicateKeyUpdate()
                .set(APPROVAL_UNIT_HEAD.PERSON_ID, head.personId())
                .set(APPROVAL_UNIT_HEAD.VERSION, head.version())
                .execute();
    }
}
