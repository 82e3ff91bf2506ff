package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.OPERATION_ALLOCATION;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.Split;
import org.suividepenses.operation.SplitBasis;

/** Which lines of the budget operations are charged to. */
@Repository
public class AllocationRepository {

    private final DSLContext database;

    AllocationRepository(DSLContext database) {
        this.database = database;
    }

    /** The parts of some operations, in their order. */
    public Map<OperationId, List<Allocation>> find(Collection<OperationId> operations) {
        Map<OperationId, List<Allocation>> found = new HashMap<>();
        database.selectFrom(OPERATION_ALLOCATION)
                .where(OPERATION_ALLOCATION.OPERATION_ID.in(values(operations)))
                .orderBy(OPERATION_ALLOCATION.OPERATION_ID, OPERATION_ALLOCATION.POSITION)
                .forEach(row -> found.computeIfAbsent(
                                new OperationId(row.get(OPERATION_ALLOCATION.OPERATION_ID)), id -> new ArrayList<>())
                        .add(new Allocation(
                                new BudgetLineId(row.get(OPERATION_ALLOCATION.LINE_ID)),
                                row.get(OPERATION_ALLOCATION.AMOUNT),
                                row.get(OPERATION_ALLOCATION.WEIGHT))));
        return found;
    }

    /** What some operations charge some lines, in minor units of the base currency. */
    BigInteger sum(Collection<UUID> operations, Collection<BudgetLineId> lines) {
        BigDecimal sum = database.select(DSL.sum(OPERATION_ALLOCATION.AMOUNT))
                .from(OPERATION_ALLOCATION)
                .where(OPERATION_ALLOCATION.OPERATION_ID.in(operations))
                .and(OPERATION_ALLOCATION.LINE_ID.in(
                        lines.stream().map(BudgetLineId::value).toList()))
                .fetchSingle()
                .value1();
        return sum == null ? BigInteger.ZERO : sum.toBigIntegerExact();
    }

    /**
     * What was chosen for operations that somebody split.
     *
     * @param base the currency of their base amounts
     */
    Map<UUID, Split> splits(Map<UUID, SplitBasis> bases, Currency base) {
        Map<UUID, Split> splits = new HashMap<>();
        find(bases.keySet().stream().map(OperationId::new).toList())
                .forEach((id, parts) -> splits.put(id.value(), split(bases.get(id.value()), parts, base)));
        return splits;
    }

    private static Split split(@Nullable SplitBasis basis, List<Allocation> parts, Currency base) {
        return new Split(
                Objects.requireNonNull(basis),
                parts.stream()
                        .map(part -> new Split.Part(
                                part.line(),
                                part.weight() == null ? new Money(part.amount(), base).toDecimal() : part.weight()))
                        .toList());
    }

    /** Replaces the parts of operations that this transaction has locked, or has just inserted; some may have none now. */
    void replace(Map<OperationId, List<Allocation>> parts, boolean anyBefore) {
        if (parts.isEmpty()) {
            return;
        }
        if (anyBefore) {
            database.deleteFrom(OPERATION_ALLOCATION)
                    .where(OPERATION_ALLOCATION.OPERATION_ID.in(values(parts.keySet())))
                    .execute();
        }
        BatchBindStep batch = database.batch(database.insertInto(
                        OPERATION_ALLOCATION,
                        OPERATION_ALLOCATION.OPERATION_ID,
                        OPERATION_ALLOCATION.POSITION,
                        OPERATION_ALLOCATION.LINE_ID,
                        OPERATION_ALLOCATION.AMOUNT,
                        OPERATION_ALLOCATION.WEIGHT)
                .values((UUID) null, null, null, null, null));
        for (Row row : inLockOrder(parts)) {
            Allocation part = row.part();
            batch = batch.bind(
                    row.operation().value(), row.position(), part.line().value(), part.amount(), part.weight());
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private record Row(OperationId operation, int position, Allocation part) {}

    /**
     * Each row holds its line until the transaction ends, by its foreign key: so they are written in the order in which lines
     * are locked everywhere.
     */
    private static List<Row> inLockOrder(Map<OperationId, List<Allocation>> parts) {
        List<Row> rows = new ArrayList<>();
        parts.forEach((operation, ofIt) -> {
            for (int at = 0; at < ofIt.size(); at++) {
                rows.add(new Row(operation, at + 1, ofIt.get(at)));
            }
        });
        rows.sort(Comparator.comparing(row -> row.part().line()));
        return rows;
    }

    private static List<UUID> values(Collection<OperationId> ids) {
        return ids.stream().map(OperationId::value).sorted().toList();
    }
}
