package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.NUMBER_SEQUENCE;

import java.util.stream.LongStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.platform.database.CreationQueue;

/**
 * Numbers without gaps, in series of fiscal years. The row of a series stays locked until the transaction that drew from
 * it ends: the next one waits, and a number drawn by a transaction that fails is drawn again.
 */
@Repository
class NumberSequenceRepository {

    /** What is numbered. */
    enum Series {
        OPERATION,
        PAYMENT_SLIP
    }

    private final DSLContext database;
    private final CreationQueue queue;

    NumberSequenceRepository(DSLContext database, CreationQueue queue) {
        this.database = database;
        this.queue = queue;
    }

    /** The next numbers of a year, from 1 on; the caller's transaction must use them all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LongStream draw(Series series, int year, int count) {
        if (add(series, year, count) == 0) {
            queue.enter(CreationQueue.Kind.NUMBERING);
            if (add(series, year, count) == 0) {
                begin(series, year, count);
            }
        }
        long last = database.select(NUMBER_SEQUENCE.LAST_NUMBER)
                .from(NUMBER_SEQUENCE)
                .where(of(series, year))
                .fetchSingle(NUMBER_SEQUENCE.LAST_NUMBER);
        return LongStream.rangeClosed(last - count + 1, last);
    }

    private void begin(Series series, int year, int count) {
        database.insertInto(NUMBER_SEQUENCE)
                .set(NUMBER_SEQUENCE.SERIES, series.name())
                .set(NUMBER_SEQUENCE.FISCAL_YEAR, year)
                .set(NUMBER_SEQUENCE.LAST_NUMBER, (long) count)
                .execute();
    }

    private int add(Series series, int year, int count) {
        return database.update(NUMBER_SEQUENCE)
                .set(NUMBER_SEQUENCE.LAST_NUMBER, NUMBER_SEQUENCE.LAST_NUMBER.plus(count))
                .where(of(series, year))
                .execute();
    }

    private static Condition of(Series series, int year) {
        return NUMBER_SEQUENCE.SERIES.eq(series.name()).and(NUMBER_SEQUENCE.FISCAL_YEAR.eq(year));
    }
}
