package org.suividepenses.operation.internal;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.suividepenses.operation.internal.db.Tables.OPERATION;
import static org.suividepenses.operation.internal.db.Tables.OPERATION_PAYMENT;
import static org.suividepenses.operation.internal.db.Tables.OPERATION_PAYMENT_SHARE;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.operation.SupplierStatement.Sum;

/** The numbered operations of a supplier, by date: read along the key of supplier and date. */
@Repository
public class StatementRepository {

    private final DSLContext database;
    private final OperationRows read;

    StatementRepository(DSLContext database, OperationRows read) {
        this.database = database;
        this.read = read;
    }

    /** Behind which row a page begins. */
    public record Place(LocalDate date, UUID id) {}

    /**
     * Count and amount by status.
     *
     * @param from first day, included; null for no limit
     * @param before the day after the last; null for no limit
     * @param upTo the last row, included; null for no limit
     */
    public SortedMap<OperationStatus, Sum> sums(
            UUID supplierId,
            @Nullable LocalDate from,
            @Nullable LocalDate before,
            @Nullable Place upTo,
            UnitScope scope) {
        SortedMap<OperationStatus, Sum> sums = new TreeMap<>();
        database.select(OPERATION.STATUS, count(), sum(OPERATION.BASE_AMOUNT))
                .from(OPERATION)
                .where(numbered(supplierId, scope))
                .and(from == null ? DSL.noCondition() : OPERATION.OPERATION_DATE.ge(from))
                .and(before == null ? DSL.noCondition() : OPERATION.OPERATION_DATE.lt(before))
                .and(
                        upTo == null
                                ? DSL.noCondition()
                                : OPERATION
                                        .OPERATION_DATE
                                        .le(upTo.date())
                                        .and(row(OPERATION.OPERATION_DATE, OPERATION.ID)
                                                .le(upTo.date(), upTo.id())))
                .groupBy(OPERATION.STATUS)
                .forEach(found -> sums.put(
                        OperationStatus.valueOf(found.value1()),
                        new Sum(found.value2(), found.value3().toBigIntegerExact())));
        return sums;
    }

    /**
     * What is paid to a supplier, less what is taken back, in minor units of the base currency.
     *
     * @param from first day of payment, included; null for no limit
     * @param to last day of payment, included
     */
    public BigInteger paid(UUID supplierId, @Nullable LocalDate from, LocalDate to, UnitScope scope) {
        BigDecimal paid = database.select(sum(OPERATION_PAYMENT_SHARE.AMOUNT))
                .from(OPERATION)
                .join(OPERATION_PAYMENT)
                .on(OPERATION_PAYMENT.OPERATION_ID.eq(OPERATION.ID))
                .join(OPERATION_PAYMENT_SHARE)
                .on(OPERATION_PAYMENT_SHARE.PAYMENT_ID.eq(OPERATION_PAYMENT.ID))
                .where(numbered(supplierId, scope))
                .and(from == null ? DSL.noCondition() : OPERATION_PAYMENT.PAID_ON.ge(from))
                .and(OPERATION_PAYMENT.PAID_ON.le(to))
                .fetchSingle()
                .value1();
        return paid == null ? BigInteger.ZERO : paid.toBigIntegerExact();
    }

    public List<Operation> page(
            UUID supplierId,
            LocalDate from,
            LocalDate to,
            @Nullable Place after,
            int limit,
            UnitScope scope,
            Currency base) {
        return read.operations(
                database.selectFrom(OPERATION)
                        .where(numbered(supplierId, scope))
                        .and(OPERATION.OPERATION_DATE.between(after == null ? from : after.date(), to))
                        .and(
                                after == null
                                        ? DSL.noCondition()
                                        : row(OPERATION.OPERATION_DATE, OPERATION.ID)
                                                .gt(after.date(), after.id()))
                        .orderBy(OPERATION.OPERATION_DATE, OPERATION.ID)
                        .limit(limit)
                        .fetch(),
                base);
    }

    private static Condition numbered(UUID supplierId, UnitScope scope) {
        return OPERATION
                .SUPPLIER_ID
                .eq(supplierId)
                .and(OPERATION.NUMBER.isNotNull())
                .and(OperationRepository.within(scope));
    }
}
