package org.suividepenses.organisation.internal;

import static org.suividepenses.organisation.internal.db.Tables.FISCAL_PERIOD;
import static org.suividepenses.organisation.internal.db.Tables.FISCAL_YEAR;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Period;
import org.suividepenses.organisation.PeriodStatus;

/** Fiscal years and their periods. */
@Repository
public class PeriodRepository {

    private final DSLContext database;
    private final IdSource ids;

    PeriodRepository(DSLContext database, IdSource ids) {
        this.database = database;
        this.ids = ids;
    }

    /**
     * The periods of some months, locked against a change of their status until the transaction ends. Years that are not
     * there yet are opened.
     */
    public Map<YearMonth, Period> hold(Collection<YearMonth> months, Institution institution) {
        Map<YearMonth, Period> held = select(months);
        List<FiscalYear> unopened = months.stream()
                .filter(month -> !held.containsKey(month))
                .map(month -> institution.fiscalYear(month.atDay(1)))
                .distinct()
                .sorted(Comparator.comparing(FiscalYear::label))
                .toList();
        unopened.forEach(this::open);
        return unopened.isEmpty() ? held : select(months);
    }

    /** The periods of some months at this moment. A month of a year that was not opened yet is missing. */
    public Map<YearMonth, Period> seen(Collection<YearMonth> months) {
        Map<YearMonth, Period> found = new HashMap<>();
        if (!months.isEmpty()) {
            database.selectFrom(FISCAL_PERIOD)
                    .where(FISCAL_PERIOD.FIRST_DAY.in(firstDays(months)))
                    .fetch(PeriodRepository::period)
                    .forEach(period -> found.put(period.calendarMonth(), period));
        }
        return found;
    }

    private Map<YearMonth, Period> select(Collection<YearMonth> months) {
        Map<YearMonth, Period> found = new HashMap<>();
        if (months.isEmpty()) {
            return found;
        }
        SelectConditionStep<? extends Record> periods =
                database.selectFrom(FISCAL_PERIOD).where(FISCAL_PERIOD.FIRST_DAY.in(firstDays(months)));
        periods.orderBy(FISCAL_PERIOD.FIRST_DAY)
                .forShare()
                .fetch(PeriodRepository::period)
                .forEach(period -> found.put(period.calendarMonth(), period));
        return found;
    }

    /**
     * Opens a year. Who finds it opened by somebody else at the same moment waits for them, and holds the row for itself
     * afterwards: two who only shared it would each wait for the other.
     */
    void open(FiscalYear year) {
        database.insertInto(FISCAL_YEAR)
                .set(FISCAL_YEAR.ID, ids.next())
                .set(FISCAL_YEAR.LABEL, year.label())
                .set(FISCAL_YEAR.FIRST_DAY, year.first())
                .set(FISCAL_YEAR.VERSION, 1L)
                .onDuplicateKeyUpdate()
                .set(FISCAL_YEAR.LABEL, year.label())
                .execute();
        var periods = database.insertInto(
                FISCAL_PERIOD,
                FISCAL_PERIOD.FISCAL_YEAR,
                FISCAL_PERIOD.MONTH,
                FISCAL_PERIOD.FIRST_DAY,
                FISCAL_PERIOD.STATUS);
        for (int month : IntStream.rangeClosed(1, FiscalYear.MONTHS).toArray()) {
            periods = periods.values(
                    year.label(), month, year.calendarMonth(month).atDay(1), PeriodStatus.OPEN.name());
        }
        periods.onDuplicateKeyUpdate()
                .set(FISCAL_PERIOD.MONTH, FISCAL_PERIOD.MONTH)
                .execute();
    }

    private static List<LocalDate> firstDays(Collection<YearMonth> months) {
        return months.stream().map(month -> month.atDay(1)).sorted().toList();
    }

    static Period period(Record row) {
        return new Period(
                row.get(FISCAL_PERIOD.FISCAL_YEAR),
                row.get(FISCAL_PERIOD.MONTH),
                YearMonth.from(row.get(FISCAL_PERIOD.FIRST_DAY)),
                PeriodStatus.valueOf(row.get(FISCAL_PERIOD.STATUS)));
    }
}
