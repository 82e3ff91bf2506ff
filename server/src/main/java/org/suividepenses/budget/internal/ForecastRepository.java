package org.suividepenses.budget.internal;

import static org.suividepenses.budget.internal.db.Tables.BUDGET_FORECAST;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.Phasing;

/** What lines plan, month by month. */
@Repository
public class ForecastRepository {

    private final DSLContext database;

    ForecastRepository(DSLContext database) {
        this.database = database;
    }

    public Phasing find(BudgetLineId line) {
        return find(List.of(line)).getOrDefault(line, Phasing.NONE);
    }

    /** The forecasts of some lines, in one query; a line without any is left out. */
    public Map<BudgetLineId, Phasing> find(Collection<BudgetLineId> lines) {
        Map<BudgetLineId, List<Long>> months = new HashMap<>();
        database.selectFrom(BUDGET_FORECAST)
                .where(BUDGET_FORECAST.LINE_ID.in(LineRepository.values(lines)))
                .orderBy(BUDGET_FORECAST.LINE_ID, BUDGET_FORECAST.MONTH)
                .forEach(row -> months.computeIfAbsent(
                                new BudgetLineId(row.get(BUDGET_FORECAST.LINE_ID)),
                                line -> new ArrayList<>(Phasing.NONE.months()))
                        .set(row.get(BUDGET_FORECAST.MONTH) - 1, row.get(BUDGET_FORECAST.AMOUNT)));
        Map<BudgetLineId, Phasing> found = new HashMap<>();
        months.forEach((line, amounts) -> found.put(line, new Phasing(amounts)));
        return found;
    }

    public void replace(BudgetLineId line, Phasing phasing) {
        delete(line);
        var rows = database.insertInto(
                BUDGET_FORECAST, BUDGET_FORECAST.LINE_ID, BUDGET_FORECAST.MONTH, BUDGET_FORECAST.AMOUNT);
        for (int month : IntStream.rangeClosed(1, phasing.months().size()).toArray()) {
            rows = rows.values(line.value(), month, phasing.months().get(month - 1));
        }
        rows.execute();
    }

    public void delete(BudgetLineId line) {
        database.deleteFrom(BUDGET_FORECAST)
                .where(BUDGET_FORECAST.LINE_ID.eq(line.value()))
                .execute();
    }

    /** Writes the forecasts of lines that have none. */
    public void insertAll(Map<BudgetLineId, Phasing> phasings) {
        if (phasings.isEmpty()) {
            return;
        }
        BatchBindStep batch = database.batch(database.insertInto(
                        BUDGET_FORECAST, BUDGET_FORECAST.LINE_ID, BUDGET_FORECAST.MONTH, BUDGET_FORECAST.AMOUNT)
                .values((UUID) null, null, null));
        for (Map.Entry<BudgetLineId, Phasing> each : phasings.entrySet()) {
            List<Long> months = each.getValue().months();
            for (int month = 1; month <= months.size(); month++) {
                batch = batch.bind(each.getKey().value(), month, months.get(month - 1));
            }
        }
        batch.execute();
    }

    public void deleteAll(Collection<BudgetLineId> lines) {
        database.deleteFrom(BUDGET_FORECAST)
                .where(BUDGET_FORECAST.LINE_ID.in(LineRepository.values(lines)))
                .execute();
    }
}
