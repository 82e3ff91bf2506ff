package org.suividepenses.budget.internal;

import static org.suividepenses.budget.internal.db.Tables.BUDGET_SETTINGS;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetSettings;
import org.suividepenses.budget.ControlPolicy;
import org.suividepenses.budget.ControlRhythm;

/** The one row of settings, which a migration inserted. */
@Repository
public class BudgetSettingsRepository {

    private final DSLContext database;

    BudgetSettingsRepository(DSLContext database) {
        this.database = database;
    }

    public BudgetSettings read() {
        return database.selectFrom(BUDGET_SETTINGS).fetchSingle(BudgetSettingsRepository::settings);
    }

    /** As they are, unchanged by anyone until the transaction ends. */
    public BudgetSettings held() {
        return database.selectFrom(BUDGET_SETTINGS).forShare().fetchSingle(BudgetSettingsRepository::settings);
    }

    /** To be changed by this transaction; waits for all that hold them. */
    public BudgetSettings lock() {
        return database.selectFrom(BUDGET_SETTINGS).forUpdate().fetchSingle(BudgetSettingsRepository::settings);
    }

    public void update(BudgetSettings settings) {
        database.update(BUDGET_SETTINGS)
                .set(BUDGET_SETTINGS.POLICY, settings.policy().name())
                .set(
                        BUDGET_SETTINGS.UNBUDGETED_POLICY,
                        settings.unbudgetedPolicy().name())
                .set(BUDGET_SETTINGS.RHYTHM, settings.rhythm().name())
                .set(BUDGET_SETTINGS.THRESHOLDS, text(settings.thresholds()))
                .set(BUDGET_SETTINGS.VERSION, settings.version())
                .execute();
    }

    private static BudgetSettings settings(Record row) {
        return new BudgetSettings(
                ControlPolicy.valueOf(row.get(BUDGET_SETTINGS.POLICY)),
                ControlPolicy.valueOf(row.get(BUDGET_SETTINGS.UNBUDGETED_POLICY)),
                ControlRhythm.valueOf(row.get(BUDGET_SETTINGS.RHYTHM)),
                thresholds(row.get(BUDGET_SETTINGS.THRESHOLDS)),
                row.get(BUDGET_SETTINGS.VERSION));
    }

    private static List<Integer> thresholds(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static String text(List<Integer> thresholds) {
        return thresholds.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
