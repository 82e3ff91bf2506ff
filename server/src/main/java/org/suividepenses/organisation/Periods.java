package org.suividepenses.organisation;

import static org.suividepenses.identity.Permission.PERIOD_CLOSE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.internal.PeriodRepository;

/**
 * The one guard under every write that touches a month of accounts (DOMAIN rule 6). Whatever writes asks it in its own
 * transaction before it writes; closing a period waits for those transactions, and they for it.
 */
@Service
public class Periods {

    private final PeriodRepository repository;
    private final Institutions institutions;

    Periods(PeriodRepository repository, Institutions institutions) {
        this.repository = repository;
        this.institutions = institutions;
    }

    /** As {@link #refusing}, for what can only be written as a whole: throws {@link #refusal} for the first month. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdOpen(Collection<LocalDate> days, Caller caller) {
        refusing(days, caller).forEach((month, status) -> {
            throw refusal(month, status);
        });
    }

    /**
     * Holds the periods of some days as they are until the transaction ends. A year in which nothing was written yet is
     * opened.
     *
     * @return the months that take no entry of the caller's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SortedMap<YearMonth, PeriodStatus> refusing(Collection<LocalDate> days, Caller caller) {
        TreeSet<YearMonth> months = days.stream().map(YearMonth::from).collect(Collectors.toCollection(TreeSet::new));
        Map<YearMonth, Period> held = repository.hold(months, institutions.held());
        return refusing(months, held, PeriodStatus.CLOSED, caller);
    }

    /**
     * As {@link #refusing} at this moment, with nothing held and no year opened: for saying early what a write would be
     * refused for, never for writing.
     */
    @Transactional(readOnly = true)
    public SortedMap<YearMonth, PeriodStatus> refusingNow(Collection<YearMonth> months, Caller caller) {
        return refusing(months, repository.seen(months), PeriodStatus.OPEN, caller);
    }

    /** PERIOD_CLOSED, whose member {@code period} is the month, as 2026-03. */
    public static ProblemException refusal(YearMonth month, PeriodStatus status) {
        String sentence = status == PeriodStatus.CLOSING ? "period.closing" : "period.closed";
        return new ProblemException(
                ProblemType.PERIOD_CLOSED,
                sentence,
                List.of(month.toString()),
                List.of(),
                Map.of("period", month.toString()));
    }

    private static SortedMap<YearMonth, PeriodStatus> refusing(
            Collection<YearMonth> months, Map<YearMonth, Period> found, PeriodStatus unfound, Caller caller) {
        SortedMap<YearMonth, PeriodStatus> refusing = new TreeMap<>();
        for (YearMonth month : months) {
            Period period = found.get(month);
            PeriodStatus status = period == null ? unfound : period.status();
            if (!takesEntries(status, caller)) {
                refusing.put(month, status);
            }
        }
        return refusing;
    }

    private static boolean takesEntries(PeriodStatus status, Caller caller) {
        return switch (status) {
            case OPEN -> true;
            case CLOSING -> caller.may(PERIOD_CLOSE);
            case CLOSED -> false;
        };
    }
}
