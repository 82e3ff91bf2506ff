package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.OPERATION_ALLOCATION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.operation.OperationId;

/** Which lines of the budget operations are charged to. */
@Repository
class AllocationRepository {

    private final DSLContext database;

    AllocationRepository(DSLContext database) {
        this.database = database;
    }

    /** The parts of some operations, in their order. */
    Map<OperationId, List<Allocation>> find(Collection<OperationId> operations) {
        Map<OperationId, List<Allocation>> found = new HashMap<>();
        database.selectFrom(OPERATION_ALLOCATION)
                .where(OPERATION_ALLOCATION.OPERATION_ID.in(values(operations)))
                .orderBy(OPERATION_ALLOCATION.OPERATION_ID, OPERATION_ALLOCATION.POSITION)
                .forEach(row -> found.computeIfAbsent(
                                new OperationId(row.get(OPERATION_ALLOCATION.OPERATION_ID)), id -> new ArrayList<>())
                        .add(new Allocation(
                                new BudgetLineId(row.get(OPERATION_ALLOCATION.LINE_ID)),
                                row.get(OPERATION_ALLOCATION.AMOUNT))));
        return found;
    }

    /** Replaces the parts of operations that this transaction has locked, or has just inserted. */
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
                        OPERATION_ALLOCATION.AMOUNT)
                .values((UUID) null, null, null, null));
        for (Map.Entry<OperationId, List<Allocation>> operation : parts.entrySet()) {
            int position = 0;
            for (Allocation part : operation.getValue()) {
                batch = batch.bind(
                        operation.getKey().value(), ++position, part.line().value(), part.amount());
            }
        }
        batch.execute();
    }

    private static List<UUID> values(Collection<OperationId> ids) {
        return ids.stream().map(OperationId::value).sorted().toList();
    }
}
