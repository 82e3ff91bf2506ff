package org.suividepenses.operation.internal.upkeep;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.suividepenses.operation.internal.db.Tables.OPERATION_CHANGE;
import static org.suividepenses.operation.internal.db.Tables.OPERATION_SOURCE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.operation.internal.ChangeRepository.Kind;

/** The notes of changes, in the order of their numbers. */
@Repository
class ChangeFeedRepository {

    /** The most notes read at once. */
    static final int READ_LIMIT = 1_000;

    private final DSLContext database;

    ChangeFeedRepository(DSLContext database) {
        this.database = database;
    }

    /** The identity of this database. */
    UUID source() {
        return database.select(OPERATION_SOURCE.ID)
                .from(OPERATION_SOURCE)
                .limit(1)
                .fetchSingle()
                .value1();
    }

    /** The first notes after a number. */
    List<Change> after(long sequence) {
        return database.select(OPERATION_CHANGE.SEQ, OPERATION_CHANGE.KIND, OPERATION_CHANGE.SUBJECT_ID)
                .from(OPERATION_CHANGE)
                .where(OPERATION_CHANGE.SEQ.gt(sequence))
                .orderBy(OPERATION_CHANGE.SEQ)
                .limit(READ_LIMIT)
                .fetch(ChangeFeedRepository::change);
    }

    /** Those of some notes that are there by now; at most {@value #READ_LIMIT}. */
    List<Change> among(Collection<Long> sequences) {
        return database.select(OPERATION_CHANGE.SEQ, OPERATION_CHANGE.KIND, OPERATION_CHANGE.SUBJECT_ID)
                .from(OPERATION_CHANGE)
                .where(OPERATION_CHANGE.SEQ.in(sequences))
                .orderBy(OPERATION_CHANGE.SEQ)
                .limit(READ_LIMIT)
                .fetch(ChangeFeedRepository::change);
    }

    /** The number of the oldest note kept; 0 when there is none. */
    long first() {
        Long first = database.select(min(OPERATION_CHANGE.SEQ))
                .from(OPERATION_CHANGE)
                .fetchSingle()
                .value1();
        return first == null ? 0 : first;
    }

    /** The number of the newest note; 0 when there is none. */
    long last() {
        Long last = database.select(max(OPERATION_CHANGE.SEQ))
                .from(OPERATION_CHANGE)
                .fetchSingle()
                .value1();
        return last == null ? 0 : last;
    }

    /**
     * Removes old notes, but never the newest of all: it tells where numbering stands.
     *
     * @return how many; {@value #READ_LIMIT} when there may be more
     */
    @Transactional
    int prune(Instant before, long newest) {
        return database.deleteFrom(OPERATION_CHANGE)
                .where(OPERATION_CHANGE.AT.lt(before))
                .and(OPERATION_CHANGE.SEQ.lt(newest))
                .orderBy(OPERATION_CHANGE.AT)
                .limit(READ_LIMIT)
                .execute();
    }

    private static Change change(Record3<Long, String, UUID> row) {
        return new Change(row.value1(), Kind.valueOf(row.value2()), row.value3());
    }
}
