package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.OPERATION;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.Split;
import org.suividepenses.operation.SplitBasis;

/** Makes operations of their rows: those that were split by hand are read with their splits, in one query for all. */
@Component
class OperationRows {

    private final AllocationRepository allocations;

    OperationRows(AllocationRepository allocations) {
        this.allocations = allocations;
    }

    /**
     * In the order of the rows.
     *
     * @param base the institution's currency
     */
    List<Operation> operations(List<Record> rows, Currency base) {
        Map<UUID, SplitBasis> bases = new HashMap<>();
        for (Record row : rows) {
            SplitBasis basis = OperationRow.basis(row);
            if (basis != null) {
                bases.put(row.get(OPERATION.ID), basis);
            }
        }
        Map<UUID, Split> splits = bases.isEmpty() ? Map.of() : allocations.splits(bases, base);
        return rows.stream()
                .map(row -> OperationRow.operation(row, base, splits.get(row.get(OPERATION.ID))))
                .toList();
    }
}
