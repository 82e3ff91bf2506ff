package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.OPERATION;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.organisation.FiscalYear;

/** Finds the operations that stand in the ledger. */
@Repository
class ChargedRepository {

    /** The most operations read at once. */
    static final int READ_LIMIT = 500;

    private static final List<String> CHARGING = Arrays.stream(OperationStatus.values())
            .filter(OperationStatus::charges)
            .map(Enum::name)
            .toList();

    private final DSLContext database;

    ChargedRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * The operations of some units in a fiscal year that charge the budget by themselves, in the order of their ids.
     *
     * @param after null for the first ones
     */
    List<OperationId> following(@Nullable OperationId after, FiscalYear year, Collection<UUID> unitIds) {
        return database.select(OPERATION.ID)
                .from(OPERATION)
                .where(OPERATION.UNIT_ID.in(unitIds))
                .and(OPERATION.OPERATION_DATE.between(year.first(), year.last()))
                .and(OPERATION.STATUS.in(CHARGING))
                .and(OPERATION.ALLOCATION_MODE.eq(OperationRow.AUTOMATIC))
                .and(after == null ? DSL.noCondition() : OPERATION.ID.gt(after.value()))
                .orderBy(OPERATION.ID)
                .limit(READ_LIMIT)
                .fetch(row -> new OperationId(row.value1()));
    }
}
