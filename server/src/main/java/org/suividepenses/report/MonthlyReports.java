package org.suividepenses.report;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.BudgetPositions;
import org.suividepenses.budget.Figures;
import org.suividepenses.budget.LinePosition;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.table.Table;
import org.suividepenses.report.MonthlyReport.Part;
import org.suividepenses.report.MonthlyReport.Sums;
import org.suividepenses.report.internal.Breakdown;
import org.suividepenses.report.internal.MonthlyTable;

/** Draws up the monthly report, from the balances of its year. Within the caller's units. */
@Service
@Transactional(readOnly = true)
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
        List<LinePosition> read = positions.read(filter.months(year.label(), 1, year.monthOf(month.atDay(1))), caller);
        return new MonthlyReport(
                year,
                month,
                filter.asOf(),
                breakdown.byCategory(read, MonthlyReports::sums, Sums::plus, Sums.ZERO).stream()
                        .map(MonthlyReports::part)
                        .toList(),
                breakdown.byUnit(read, MonthlyReports::sums, Sums::plus).stream()
                        .map(MonthlyReports::part)
                        .toList(),
                read.stream().map(MonthlyReports::sums).reduce(Sums.ZERO, Sums::plus),
                institution.currency());
    }

    /** The same as a table, in the caller's language. */
    public Table table(YearMonth month, ReportFilter filter, Caller caller) {
        return tables.of(read(month, filter, caller), filter, caller);
    }

    private static Part part(Breakdown.Part<Sums> part) {
        return new Part(part.id(), part.level(), part.code(), part.name(), part.sum());
    }

    /** Of a line that was read up to the month. */
    private static Sums sums(LinePosition position) {
        List<Figures> months = position.months();
        Figures before =
                IntStream.range(0, months.size() - 1).mapToObj(months::get).reduce(Figures.ZERO, Figures::plus);
        return new Sums(months.getLast(), before.plus(months.getLast()));
    }
}
