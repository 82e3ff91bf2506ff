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
     * The row of a year, made when its first number is drawn. Who finds it made by somebody else at the same moment waits,
     * and then holds the row for itself: two who only shared it would each wait for the other. Never a second connection: a
     * crowd that each held one and asked for another would wait for itself.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(int year) {
        database.insertInto(NUMBER_SEQUENCE)
                .set(NUMBER_SEQUENCE.FISCAL_YEAR, year)
                .set(NUMBER_SEQUENCE.LAST_NUMBER, 0L)
                .onDuplicateKeyUpdate()
                .set(NUMBER_SEQUENCE.FISCAL_YEAR, year)
                .execute();
    }
}
