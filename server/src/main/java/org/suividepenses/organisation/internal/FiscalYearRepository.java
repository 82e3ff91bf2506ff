package org.suividepenses.organisation.internal;

import static org.suividepenses.organisation.internal.db.Tables.FISCAL_PERIOD;
import static org.suividepenses.organisation.internal.db.Tables.FISCAL_YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Period;
import org.suividepenses.organisation.PeriodStatus;
import org.suividepenses.organisation.YearOfPeriods;

/** Fiscal years as wholes. Who locks one locks its row first, then its periods in their order. */
@Repository
public class FiscalYearRepository {

    /** More years than anybody keeps. */
    private static final int LIMIT = 200;

    private final DSLContext database;
    private final PeriodRepository periods;

    FiscalYearRepository(DSLContext database, PeriodRepository periods) {
        this.database = database;
        this.periods = periods;
    }

    /** The years that were opened, newest first. */
    public List<YearOfPeriods> list() {
        List<? extends Record> rows = database.selectFrom(FISCAL_YEAR)
                .orderBy(FISCAL_YEAR.LABEL.desc())
                .limit(LIMIT)
                .fetch();
        Map<Integer, List<Period>> byYear = database
                .selectFrom(FISCAL_PERIOD)
                .orderBy(FISCAL_PERIOD.FISCAL_YEAR.desc(), FISCAL_PERIOD.MONTH)
                .limit((LIMIT + 1) * FiscalYear.MONTHS)
                .fetch(PeriodRepository::period)
                .stream()
                .collect(Collectors.groupingBy(Period::fiscalYear));
        return rows.stream()
                .filter(row -> byYear.containsKey(row.get(FISCAL_YEAR.LABEL)))
                .map(row -> year(row, byYear.getOrDefault(row.get(FISCAL_YEAR.LABEL), List.of())))
                .toList();
    }

    /** A year, opened when it was not, held by this transaction alone; waits for all that hold one of its periods. */
    public YearOfPeriods lock(FiscalYear year) {
        periods.open(year);
        Record row = database.selectFrom(FISCAL_YEAR)
                .where(FISCAL_YEAR.LABEL.eq(year.label()))
                .forUpdate()
                .fetchSingle();
        List<Period> locked = database.selectFrom(FISCAL_PERIOD)
                .where(FISCAL_PERIOD.FISCAL_YEAR.eq(year.label()))
                .orderBy(FISCAL_PERIOD.MONTH)
                .forUpdate()
                .fetch(PeriodRepository::period);
        return year(row, locked);
    }

    /** Writes a year that this transaction has locked. */
    public void update(YearOfPeriods year) {
        database.update(FISCAL_YEAR)
                .set(FISCAL_YEAR.VERSION, year.version())
                .where(FISCAL_YEAR.LABEL.eq(year.year().label()))
                .execute();
        database.batch(year.periods().stream()
                        .map(period -> database.update(FISCAL_PERIOD)
                                .set(FISCAL_PERIOD.STATUS, period.status().name())
                                .where(FISCAL_PERIOD.FISCAL_YEAR.eq(period.fiscalYear()))
                                .and(FISCAL_PERIOD.MONTH.eq(period.month())))
                        .toList())
                .execute();
    }

    public UUID idOf(FiscalYear year) {
        return database.select(FISCAL_YEAR.ID)
                .from(FISCAL_YEAR)
                .where(FISCAL_YEAR.LABEL.eq(year.label()))
                .fetchSingle(FISCAL_YEAR.ID);
    }

    /** Locks all periods. @return whether all are open */
    boolean lockAllOpen() {
        return database
                .selectFrom(FISCAL_PERIOD)
                .orderBy(FISCAL_PERIOD.FISCAL_YEAR, FISCAL_PERIOD.MONTH)
                .forUpdate()
                .fetch(PeriodRepository::period)
                .stream()
                .allMatch(period -> period.status() == PeriodStatus.OPEN);
    }

    /** Removes every year; their next writes open them again. */
    void forgetAll() {
        database.deleteFrom(FISCAL_PERIOD).execute();
        database.deleteFrom(FISCAL_YEAR).execute();
    }

    private static YearOfPeriods year(Record row, List<Period> periods) {
        LocalDate first = row.get(FISCAL_YEAR.FIRST_DAY);
        FiscalYear year = new FiscalYear(
                row.get(FISCAL_YEAR.LABEL),
                first,
                first.plusMonths(FiscalYear.MONTHS).minusDays(1));
        return new YearOfPeriods(year, periods, row.get(FISCAL_YEAR.VERSION));
    }
}
