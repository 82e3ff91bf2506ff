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
import org.suividepenses.platform.database.CreationQueue;

/** Fiscal years and their periods. */
@Repository
public class PeriodRepository {

    private final DSLContext database;
    private final CreationQueue queue;
    private final IdSource ids;

    PeriodRepository(DSLContext database, CreationQueue queue, IdSource ids) {
        this.database = database;
        this.queue = queue;
        this.ids = ids;
    }

    /**
     * The periods of some months, locked against a change of their status until the transaction ends. Years that are not
     * there yet are opened: looked for without a lock, since whoever waits for a year that its opener takes back keeps
     * everybody from opening it.
     */
    public Map<YearMonth, Period> hold(Collection<YearMonth> months, Institution institution) {
        Map<YearMonth, Period> seen = seen(months);
        months.stream()
                .filter(month -> !seen.containsKey(month))
                .map(month -> institution.fiscalYear(month.atDay(1)))
                .distinct()
                .sorted(Comparator.comparing(FiscalYear::label))
                .forEach(this::open);
        return select(months);
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

    /** Opens a year, unless somebody else just did. */
    void open(FiscalYear year) {
        queue.enter(CreationQueue.Kind.FISCAL_YEAR);
        if (database.fetchExists(FISCAL_YEAR, FISCAL_YEAR.LABEL.eq(year.label()))) {
            return;
        }
        database.insertInto(FISCAL_YEAR)
                .set(FISCAL_YEAR.ID, ids.next())
                .set(FISCAL_YEAR.LABEL, year.label())
                .set(FISCAL_YEAR.FIRST_DAY, year.first())
                .set(FISCAL_YEAR.VERSION, 1L)
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
        periods.execute();
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
