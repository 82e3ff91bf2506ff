package org.suividepenses.operation.internal;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.year;
import static org.suividepenses.operation.internal.db.Tables.OPERATION;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.operation.OperationStatus;

/** The operations that came with one import, as a whole. */
@Repository
public class ImportRepository {

    private final DSLContext database;

    ImportRepository(DSLContext database) {
        this.database = database;
    }

    /** How many of an import's operations were changed since, or are not the caller's; the rest is locked against that. */
    public int touched(UUID importId, UnitScope scope) {
        Condition untouched = OPERATION
                .STATUS
                .eq(OperationStatus.DRAFT.name())
                .and(OPERATION.VERSION.eq(1L))
                .and(OPERATION.ATTACHMENTS.eq(0))
                .and(OperationRepository.within(scope));
        int all = countOf(importId, OPERATION.IMPORT_ID.isNotNull());
        return all - countOf(importId, untouched);
    }

    private int countOf(UUID importId, Condition condition) {
        return database.select(count())
                .from(OPERATION)
                .where(OPERATION.IMPORT_ID.eq(importId))
                .and(condition)
                .forUpdate()
                .fetchSingle()
                .value1();
    }

    /** The first operation date in each month that an import has operations in. */
    public List<LocalDate> months(UUID importId) {
        return database.select(min(OPERATION.OPERATION_DATE))
                .from(OPERATION)
                .where(OPERATION.IMPORT_ID.eq(importId))
                .groupBy(year(OPERATION.OPERATION_DATE), month(OPERATION.OPERATION_DATE))
                .fetch(Record1::value1);
    }

    /** @return how many there were */
    public int delete(UUID importId) {
        return database.deleteFrom(OPERATION)
                .where(OPERATION.IMPORT_ID.eq(importId))
                .execute();
    }
}
