package org.suividepenses.budget.internal;

import static org.jooq.impl.DSL.max;
import static org.suividepenses.budget.internal.db.Tables.BUDGET_ALERT;
import static org.suividepenses.budget.internal.db.Tables.BUDGET_LINE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetAlert;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.kernel.IdSource;

/** Thresholds that lines have reached. */
@Repository
public class AlertRepository {

    /** The most alerts shown at once. */
    public static final int LIMIT = 200;

    private final DSLContext database;
    private final IdSource ids;

    AlertRepository(DSLContext database, IdSource ids) {
        this.database = database;
        this.ids = ids;
    }

    public List<BudgetAlert> open(int fiscalYear, UnitScope scope) {
        var highest = max(BUDGET_ALERT.THRESHOLD);
        var latest = max(BUDGET_ALERT.RAISED_AT);
        return database.select(BUDGET_ALERT.LINE_ID, highest, latest)
                .from(BUDGET_ALERT)
                .join(BUDGET_LINE)
                .on(BUDGET_LINE.ID.eq(BUDGET_ALERT.LINE_ID))
                .where(BUDGET_LINE.FISCAL_YEAR.eq(fiscalYear))
                .and(LineRepository.within(scope))
                .and(BUDGET_ALERT.LOWERED_AT.isNull())
                .groupBy(BUDGET_ALERT.LINE_ID)
                .orderBy(latest.desc(), BUDGET_ALERT.LINE_ID)
                .limit(LIMIT)
                .fetch(row -> new BudgetAlert(
                        new BudgetLineId(row.get(BUDGET_ALERT.LINE_ID)), row.get(highest), row.get(latest)));
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
