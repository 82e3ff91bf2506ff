package org.suividepenses.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.organisation.Periods;

/** Holds open the months that appropriations are written in (DOMAIN rule 6). */
@Component
class MonthGuard {

    private final Periods periods;
    private final Institutions institutions;

    MonthGuard(Periods periods, Institutions institutions) {
        this.periods = periods;
        this.institutions = institutions;
    }

    /** @throws org.suividepenses.kernel.ProblemException PERIOD_CLOSED */
    void holdOpen(int fiscalYear, Collection<Integer> months, Caller caller) {
        periods.holdOpen(
                months.stream().map(month -> firstDay(fiscalYear, month)).toList(), caller);
    }

    /** The months in which lines plan something. */
    void holdOpen(Collection<BudgetLine> lines, Map<BudgetLineId, Phasing> planned, Caller caller) {
        List<LocalDate> days = new ArrayList<>();
        for (BudgetLine line : lines) {
            List<Long> amounts = planned.getOrDefault(line.id(), Phasing.NONE).months();
            IntStream.range(0, amounts.size())
                    .filter(month -> amounts.get(month) != 0)
                    .forEach(month -> days.add(firstDay(line.place().fiscalYear(), month + 1)));
        }
        periods.holdOpen(days, caller);
    }

    private LocalDate firstDay(int fiscalYear, int month) {
        return FiscalYear.labelled(fiscalYear, institutions.required().fiscalYearStart())
                .calendarMonth(month)
                .atDay(1);
    }
}
