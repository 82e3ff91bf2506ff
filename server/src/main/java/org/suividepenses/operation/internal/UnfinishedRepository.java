package org.suividepenses.operation.internal;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.suividepenses.operation.internal.db.Tables.OPERATION;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.operation.ClosingObstacles;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.organisation.FiscalYear;

/** The operations of a year that have not come to their end. */
@Repository
public class UnfinishedRepository {

    private static final List<OperationStatus> UNFINISHED =
            List.of(OperationStatus.DRAFT, OperationStatus.SUBMITTED, OperationStatus.APPROVED);

    private final DSLContext database;

    UnfinishedRepository(DSLContext database) {
        this.database = database;
    }

    /** How many there are of each status, and their sum in minor units of the base currency. */
    public Map<OperationStatus, ClosingObstacles.Unfinished> byStatus(FiscalYear year, UnitScope scope) {
        Field<Integer> counted = count();
        Field<BigDecimal> amount = sum(OPERATION.BASE_AMOUNT);
        Map<OperationStatus, ClosingObstacles.Unfinished> found = new EnumMap<>(OperationStatus.class);
        UNFINISHED.forEach(status -> found.put(status, ClosingObstacles.Unfinished.NONE));
        database.select(OPERATION.STATUS, counted, amount)
                .from(OPERATION)
                .where(OPERATION.OPERATION_DATE.between(year.first(), year.last()))
                .and(OPERATION.STATUS.in(UNFINISHED.stream().map(Enum::name).toList()))
                .and(within(scope))
                .groupBy(OPERATION.STATUS)
                .forEach(row -> found.put(
                        OperationStatus.valueOf(row.get(OPERATION.STATUS)),
                        new ClosingObstacles.Unfinished(
                                row.get(counted), row.get(amount).toBigIntegerExact())));
        return found;
    }

    private static Condition within(UnitScope scope) {
        return switch (scope) {
            case UnitScope.Everywhere everywhere -> noCondition();
            case UnitScope.Only only -> OPERATION.UNIT_ID.in(only.unitIds());
        };
    }
}
