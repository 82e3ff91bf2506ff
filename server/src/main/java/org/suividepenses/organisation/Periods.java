package org.suividepenses.organisation;

import static org.suividepenses.identity.Permission.PERIOD_CLOSE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
 * The one guard under every write that touches a month of accounts (DOMAIN rule 6). Whatever writes calls it in its own
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

    /**
     * Holds the periods of some days as they are until the transaction ends. A year in which nothing was written yet is
     * opened.
     *
     * @throws ProblemException PERIOD_CLOSED naming the first period that takes no entry of the caller's; its member
     *     {@code period} is the month, as 2026-03
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdOpen(Collection<LocalDate> days, Caller caller) {
        TreeSet<YearMonth> months = days.stream().map(YearMonth::from).collect(Collectors.toCollection(TreeSet::new));
        Map<YearMonth, Period> held = repository.hold(months, institutions.required());
        for (YearMonth month : months) {
            Period period = held.get(month);
            if (period == null || !takesEntries(period, caller)) {
                throw refusal(month, period == null ? PeriodStatus.CLOSED : period.status());
            }
        }
    }

    private static boolean takesEntries(Period period, Caller caller) {
        return switch (period.status()) {
            case OPEN -> true;
            case CLOSING -> caller.may(PERIOD_CLOSE);
            case CLOSED -> false;
        };
    }

    private static ProblemException refusal(YearMonth month, PeriodStatus status) {
        String sentence = status == PeriodStatus.CLOSING ? "period.closing" : "period.closed";
        return new ProblemException(
                ProblemType.PERIOD_CLOSED,
                sentence,
                List.of(month.toString()),
                List.of(),
                Map.of("period", month.toString()));
    }
}
