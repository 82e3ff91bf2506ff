package org.suividepenses.budget.internal;

import static org.suividepenses.budget.internal.db.Tables.BUDGET_ALERT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.kernel.IdSource;

/** Thresholds that lines have reached. */
@Repository
public class AlertRepository {

    private final DSLContext database;
    private final IdSource ids;

    AlertRepository(DSLContext database, IdSource ids) {
        this.database = database;
        this.ids = ids;
    }

    public void raise(BudgetLineId line, Collection<Integer> thresholds, Instant at) {
        if (thresholds.isEmpty()) {
            return;
        }
        var rows = database.insertInto(
                BUDGET_ALERT, BUDGET_ALERT.ID, BUDGET_ALERT.LINE_ID, BUDGET_ALERT.THRESHOLD, BUDGET_ALERT.RAISED_AT);
        for (int threshold : thresholds) {
            rows = rows.values(ids.next(), line.value(), threshold, at);
        }
        rows.execute();
    }

    public void lower(BudgetLineId line, List<Integer> thresholds, Instant at) {
        if (thresholds.isEmpty()) {
            return;
        }
        database.update(BUDGET_ALERT)
                .set(BUDGET_ALERT.LOWERED_AT, at)
                .where(BUDGET_ALERT.LINE_ID.eq(line.value()))
                .and(BUDGET_ALERT.THRESHOLD.in(thresholds))
                .and(BUDGET_ALERT.LOWERED_AT.isNull())
                .execute();
    }
}
