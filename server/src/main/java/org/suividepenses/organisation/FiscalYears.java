package org.suividepenses.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.internal.FiscalYearRepository;
import org.suividepenses.organisation.internal.PeriodJournal;
import org.suividepenses.platform.web.Versions;

/**
 * Fiscal years and the closing of their periods. Closing waits for every write that holds a period ({@link Periods}), and
 * whoever comes after it finds the period closed.
 */
@Service
@Transactional
public class FiscalYears {

    private final FiscalYearRepository repository;
    private final Institutions institutions;
    private final PeriodJournal journal;
    private final Clock clock;

    FiscalYears(FiscalYearRepository repository, Institutions institutions, PeriodJournal journal, Clock clock) {
        this.repository = repository;
        this.institutions = institutions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The years in which something was written, with the last, the current and the next one in any case; newest first.
     *
     * @throws ProblemException CONFLICT before the set-up
     */
    @Transactional(readOnly = true)
    public List<YearOfPeriods> list() {
        Institution institution = institutions.required();
        Map<Integer, YearOfPeriods> years = new TreeMap<>(Comparator.reverseOrder());
        around(institution).forEach(year -> years.put(year.label(), unopened(year)));
        repository.list().forEach(year -> years.put(year.year().label(), year));
        return List.copyOf(years.values());
    }

    /** @throws ProblemException NOT_FOUND for a year that {@link #list} has not */
    @Transactional(readOnly = true)
    public YearOfPeriods get(int label) {
        return list().stream()
                .filter(year -> year.year().label() == label)
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    /**
     * Closes periods of a year, or begins to close them. Those that are so already stay as they are.
     *
     * @param months places in the year, 1 to {@value FiscalYear#MONTHS}
     * @param wanted CLOSING or CLOSED
     * @throws ProblemException NOT_FOUND; VERSION_STALE; CONFLICT when an earlier month of the year would stay behind, or
     *     when a closed one would become open to some again
     */
    public YearOfPeriods close(
            int label, SortedSet<Integer> months, PeriodStatus wanted, long seenVersion, Caller caller) {
        caller.mustHave(Permission.PERIOD_CLOSE);
        if (wanted == PeriodStatus.OPEN) {
            throw new IllegalArgumentException("closing opens nothing");
        }
        YearOfPeriods before = lock(label, seenVersion);
        YearOfPeriods after = with(before, months, wanted);
        mustNotReopen(before, months, wanted);
        mustKeepTheOrder(after, months.last(), wanted);
        return write(before, after, wanted == PeriodStatus.CLOSED ? "CLOSE" : "BEGIN_CLOSING", null, caller);
    }

    /**
     * Opens periods again, also those that are closing.
     *
     * @param months places in the year, 1 to {@value FiscalYear#MONTHS}
     * @throws ProblemException NOT_FOUND; VERSION_STALE
     */
    public YearOfPeriods reopen(
            int label, SortedSet<Integer> months, ReopeningReason reason, long seenVersion, Caller caller) {
        caller.mustHave(Permission.PERIOD_REOPEN);
        YearOfPeriods before = lock(label, seenVersion);
        return write(before, with(before, months, PeriodStatus.OPEN), "REOPEN", reason, caller);
    }

    private YearOfPeriods lock(int label, long seenVersion) {
        institutions.held();
        YearOfPeriods locked = repository.lock(get(label).year());
        Versions.mustMatch(seenVersion, locked.version());
        return locked;
    }

    private YearOfPeriods write(
            YearOfPeriods before, YearOfPeriods after, String action, @Nullable ReopeningReason reason, Caller caller) {
        if (before.periods().equals(after.periods())) {
            return before;
        }
        repository.update(after);
        journal.changed(repository.idOf(after.year()), before, after, action, reason, caller);
        return after;
    }

    private static YearOfPeriods with(YearOfPeriods before, Set<Integer> months, PeriodStatus status) {
        List<Period> periods = new ArrayList<>(before.periods());
        periods.replaceAll(period -> months.contains(period.month()) ? period.as(status) : period);
        return new YearOfPeriods(before.year(), periods, before.version() + 1);
    }

    private static void mustNotReopen(YearOfPeriods before, Set<Integer> months, PeriodStatus wanted) {
        before.periods().stream()
                .filter(period ->
                        months.contains(period.month()) && period.status().compareTo(wanted) > 0)
                .findFirst()
                .ifPresent(closed -> {
                    throw ProblemException.of(
                            ProblemType.CONFLICT,
                            "period.closed-already",
                            closed.calendarMonth().toString());
                });
    }

    /** Within a year the months close one after the other: none before the last one stays more open than it. */
    private static void mustKeepTheOrder(YearOfPeriods after, int last, PeriodStatus wanted) {
        after.periods().stream()
                .filter(period -> period.month() < last && period.status().compareTo(wanted) < 0)
                .findFirst()
                .ifPresent(open -> {
                    throw ProblemException.of(
                            ProblemType.CONFLICT,
                            "period.earlier-open",
                            open.calendarMonth().toString());
                });
    }

    private List<FiscalYear> around(Institution institution) {
        FiscalYear current = institution.fiscalYear(institution.today(clock));
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(distance -> FiscalYear.labelled(current.label() + distance, institution.fiscalYearStart()))
                .toList();
    }

    private static YearOfPeriods unopened(FiscalYear year) {
        List<Period> periods = IntStream.rangeClosed(1, FiscalYear.MONTHS)
                .mapToObj(month -> new Period(year.label(), month, year.calendarMonth(month), PeriodStatus.OPEN))
                .toList();
        return new YearOfPeriods(year, periods, YearOfPeriods.FIRST_VERSION);
    }
}
