package org.suividepenses.report;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.BudgetPositions;
import org.suividepenses.budget.Figures;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.table.Table;
import org.suividepenses.report.MonthlyReport.Part;
import org.suividepenses.report.MonthlyReport.Sums;
import org.suividepenses.report.internal.Breakdown;
import org.suividepenses.report.internal.Breakdown.Own;
import org.suividepenses.report.internal.MonthlyTable;

/** Draws up the monthly report, from the balances of its year. Within the caller's units. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class MonthlyReports {

    private final BudgetPositions positions;
    private final Breakdown breakdown;
    private final MonthlyTable tables;
    private final Institutions institutions;

    MonthlyReports(BudgetPositions positions, Breakdown breakdown, MonthlyTable tables, Institutions institutions) {
        this.positions = positions;
        this.breakdown = breakdown;
        this.tables = tables;
        this.institutions = institutions;
    }

    /** @throws org.suividepenses.kernel.ProblemException FORBIDDEN; CONFLICT for more lines than can be shown */
    public MonthlyReport read(YearMonth month, ReportFilter filter, Caller caller) {
        Institution institution = institutions.required();
        FiscalYear year = institution.fiscalYear(month.atDay(1));
        int place = year.monthOf(month.atDay(1));
        List<Own<Sums>> own = Stream.concat(
                        positions.byPart(filter.months(year.label(), place, place), caller).stream()
                                .map(part -> Own.of(part, new Sums(part.total(), Figures.ZERO))),
                        positions.byPart(filter.months(year.label(), 1, place), caller).stream()
                                .map(part -> Own.of(part, new Sums(Figures.ZERO, part.total()))))
                .toList();
        return new MonthlyReport(
                year,
                month,
                filter.asOf(),
                breakdown.byCategory(own, Sums::plus, Sums.ZERO).stream()
                        .map(MonthlyReports::part)
                        .toList(),
                breakdown.byUnit(own, Sums::plus).stream()
                        .map(MonthlyReports::part)
                        .toList(),
                own.stream().map(Own::sum).reduce(Sums.ZERO, Sums::plus),
                institution.currency());
    }

    /** The same as a table, in the caller's language. */
    public Table table(YearMonth month, ReportFilter filter, Caller caller) {
        return tables.of(read(month, filter, caller), filter, caller);
    }

    private static Part part(Breakdown.Part<Sums> part) {
        return new Part(part.id(), part.level(), part.code(), part.name(), part.sum());
    }
}
