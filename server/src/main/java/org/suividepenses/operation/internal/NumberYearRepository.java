package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.NUMBER_SEQUENCE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the numbering of a fiscal year. */
@Repository
class NumberYearRepository {

    private final DSLContext database;

    NumberYearRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * The row of a year, made in a transaction of its own when the year's first number is drawn: many that made it inside
     * longer transactions would hold locks that each waits for, and the database would end all but one.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(int year) {
        database.insertInto(NUMBER_SEQUENCE)
                .set(NUMBER_SEQUENCE.FISCAL_YEAR, year)
                .set(NUMBER_SEQUENCE.LAST_NUMBER, 0L)
                .onDuplicateKeyIgnore()
                .execute();
    }
}
