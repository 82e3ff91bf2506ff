package org.suividepenses.budget.internal;

import static org.suividepenses.budget.internal.db.Tables.BUDGET_LINE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.BudgetPlace;
import org.suividepenses.budget.ControlPolicy;
import org.suividepenses.budget.LineStatus;

/** A budget line as a row of its table, and back. */
final class LineRow {

    /** Stands for no category or no funding source in the key of a place. */
    static final UUID NONE = new UUID(0, 0);

    private LineRow() {}

    static Map<Field<?>, @Nullable Object> of(BudgetLine line) {
        BudgetPlace place = line.place();
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(BUDGET_LINE.ID, line.id().value());
        row.put(BUDGET_LINE.FISCAL_YEAR, place.fiscalYear());
        row.put(BUDGET_LINE.UNIT_ID, place.unitId());
        row.put(BUDGET_LINE.CATEGORY_ID, place.categoryId());
        row.put(BUDGET_LINE.FUNDING_SOURCE_ID, place.fundingSourceId());
        row.put(BUDGET_LINE.CATEGORY_KEY, key(place.categoryId()));
        row.put(BUDGET_LINE.SOURCE_KEY, key(place.fundingSourceId()));
        row.put(BUDGET_LINE.BUDGETED, line.budgeted());
        row.put(BUDGET_LINE.STATUS, line.status().name());
        ControlPolicy policy = line.policy();
        row.put(BUDGET_LINE.POLICY, policy == null ? null : policy.name());
        row.put(BUDGET_LINE.NOTES, line.notes());
        row.put(BUDGET_LINE.VERSION, line.version());
        return row;
    }

    static UUID key(@Nullable UUID id) {
        return id == null ? NONE : id;
    }

    static BudgetLine line(Record row) {
        String policy = row.get(BUDGET_LINE.POLICY);
        return new BudgetLine(
                new BudgetLineId(row.get(BUDGET_LINE.ID)),
                new BudgetPlace(
                        row.get(BUDGET_LINE.FISCAL_YEAR),
                        row.get(BUDGET_LINE.UNIT_ID),
                        row.get(BUDGET_LINE.CATEGORY_ID),
                        row.get(BUDGET_LINE.FUNDING_SOURCE_ID)),
                row.get(BUDGET_LINE.BUDGETED),
                LineStatus.valueOf(row.get(BUDGET_LINE.STATUS)),
                policy == null ? null : ControlPolicy.valueOf(policy),
                row.get(BUDGET_LINE.NOTES),
                row.get(BUDGET_LINE.VERSION));
    }
}
