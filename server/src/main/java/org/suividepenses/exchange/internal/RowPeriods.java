package org.suividepenses.exchange.internal;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suividepenses.exchange.internal.mapping.MappedRow;
import org.suividepenses.exchange.internal.mapping.RowProblem;
import org.suividepenses.exchange.internal.mapping.Target;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.PeriodStatus;
import org.suividepenses.organisation.Periods;

/** Says of rows that their date lies in a period which takes no entries. Writing them asks again, and holds the periods. */
final class RowPeriods {

    private final Periods periods;
    private final Caller caller;
    private Map<YearMonth, PeriodStatus> refusing = Map.of();

    RowPeriods(Periods periods, Caller caller) {
        this.periods = periods;
        this.caller = caller;
    }

    /** Looks up the periods of many rows at once. */
    void prepare(List<MappedRow> rows) {
        refusing = periods.refusingNow(
                rows.stream().map(row -> YearMonth.from(row.date())).collect(Collectors.toSet()), caller);
    }

    /** What is wrong with the period of a row prepared before. */
    Optional<RowProblem> check(MappedRow row) {
        return Optional.ofNullable(refusing.get(YearMonth.from(row.date())))
                .map(status ->
                        new RowProblem(row.line(), Target.DATE.key(), row.date().toString(), code(status)));
    }

    private static String code(PeriodStatus status) {
        return status == PeriodStatus.CLOSING ? "import.period.closing" : "import.period.closed";
    }
}
