package org.suividepenses.approval.internal;

import static org.suividepenses.approval.internal.db.Tables.APPROVAL_STAND_IN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.approval.StandIn;

/** Who signs for whom. */
@Repository
public class StandInRepository {

    private static final int LIMIT = 500;

    private final DSLContext database;

    StandInRepository(DSLContext database) {
        this.database = database;
    }

    /** Whom somebody signs for on a day. */
    public List<StandIn> by(UUID standIn, LocalDate day) {
        return select(APPROVAL_STAND_IN.STAND_IN_ID.eq(standIn).and(on(day)));
    }

    /** Who signs on a day for any of these people. */
    public List<StandIn> forAny(Collection<UUID> absent, LocalDate day) {
        return select(APPROVAL_STAND_IN.ABSENT_ID.in(absent).and(on(day)));
    }

    /**
     * What is not over, and the latest that is.
     *
     * @param person on either side; null for everybody
     */
    public List<StandIn> all(@Nullable UUID person) {
        return select(
                person == null
                        ? DSL.noCondition()
                        : APPROVAL_STAND_IN.ABSENT_ID.eq(person).or(APPROVAL_STAND_IN.STAND_IN_ID.eq(person)));
    }

    /** The first of those that name the same two people and share a day with one to come. */
    public Optional<StandIn> overlapping(UUID absent, UUID standIn, LocalDate from, LocalDate to) {
        return database.selectFrom(APPROVAL_STAND_IN)
                .where(APPROVAL_STAND_IN.ABSENT_ID.eq(absent))
                .and(APPROVAL_STAND_IN.STAND_IN_ID.eq(standIn))
                .and(APPROVAL_STAND_IN.FROM_DAY.le(to))
                .and(APPROVAL_STAND_IN.TO_DAY.ge(from))
                .orderBy(APPROVAL_STAND_IN.FROM_DAY, APPROVAL_STAND_IN.ID)
                .limit(1)
                .forUpdate()
                .fetchOptional(StandInRepository::standIn);
    }

    public Optional<StandIn> lock(UUID id) {
        return database.selectFrom(APPROVAL_STAND_IN)
                .where(APPROVAL_STAND_IN.ID.eq(id))
                .forUpdate()
                .fetchOptional(StandInRepository::standIn);
    }

    public void insert(StandIn standIn) {
        database.insertInto(APPROVAL_STAND_IN)
                .set(APPROVAL_STAND_IN.ID, standIn.id())
                .set(APPROVAL_STAND_IN.ABSENT_ID, standIn.absentId())
                .set(APPROVAL_STAND_IN.STAND_IN_ID, standIn.standInId())
                .set(APPROVAL_STAND_IN.FROM_DAY, standIn.from())
                .set(APPROVAL_STAND_IN.TO_DAY, standIn.to())
                .set(APPROVAL_STAND_IN.VERSION, standIn.version())
                .execute();
    }

    /** Changes the days of one that this transaction has locked. */
    public void update(StandIn standIn) {
        database.update(APPROVAL_STAND_IN)
                .set(APPROVAL_STAND_IN.FROM_DAY, standIn.from())
                .set(APPROVAL_STAND_IN.TO_DAY, standIn.to())
                .set(APPROVAL_STAND_IN.VERSION, standIn.version())
                .where(APPROVAL_STAND_IN.ID.eq(standIn.id()))
                .execute();
    }

    public void delete(UUID id) {
        database.deleteFrom(APPROVAL_STAND_IN)
                .where(APPROVAL_STAND_IN.ID.eq(id))
                .execute();
    }

    private static Condition on(LocalDate day) {
        return APPROVAL_STAND_IN.FROM_DAY.le(day).and(APPROVAL_STAND_IN.TO_DAY.ge(day));
    }

    private List<StandIn> select(Condition condition) {
        return database.selectFrom(APPROVAL_STAND_IN)
                .where(condition)
                .orderBy(APPROVAL_STAND_IN.TO_DAY.desc(), APPROVAL_STAND_IN.ID)
                .limit(LIMIT)
                .fetch(StandInRepository::standIn);
    }

    private static StandIn standIn(Record row) {
        return new StandIn(
                row.get(APPROVAL_STAND_IN.ID),
                row.get(APPROVAL_STAND_IN.ABSENT_ID),
                row.get(APPROVAL_STAND_IN.STAND_IN_ID),
                row.get(APPROVAL_STAND_IN.FROM_DAY),
                row.get(APPROVAL_STAND_IN.TO_DAY),
                row.get(APPROVAL_STAND_IN.VERSION));
    }
}
