package org.suividepenses.report;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.BudgetMonth;
import org.suividepenses.budget.BudgetPositions;
import org.suividepenses.budget.Figures;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.table.Table;
import org.suividepenses.report.ComparisonReport.Part;
import org.suividepenses.report.ComparisonReport.Sums;
import org.suividepenses.report.internal.Breakdown;
import org.suividepenses.report.internal.Breakdown.Own;
import org.suividepenses.report.internal.ComparisonTable;

/** Compares two fiscal years, from their balances. Within the caller's units. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ComparisonReports {

    private final BudgetPositions positions;
    private final Breakdown breakdown;
    private final ComparisonTable tables;
    private final Institutions institutions;

    ComparisonReports(
            BudgetPositions positions, Breakdown breakdown, ComparisonTable tables, Institutions institutions) {
        this.positions = positions;
        this.breakdown = breakdown;
        this.tables = tables;
        this.institutions = institutions;
    }

    /**
     * @param before another year than {@code fiscalYear}
     * @param untilMonth the last month looked at in both, 1 to 12; with 12, what was paid after the years too
     */
    public ComparisonReport read(int fiscalYear, int before, int untilMonth, ReportFilter filter, Caller caller) {
        Institution institution = institutions.required();
        int last = untilMonth == FiscalYear.MONTHS ? BudgetMonth.AFTER_YEAR : untilMonth;
        List<Own<Sums>> both = Stream.concat(
                        positions.byPart(filter.months(fiscalYear, 1, last), caller).stream()
                                .map(part -> Own.of(part, new Sums(part.total(), Figures.ZERO))),
                        positions.byPart(filter.months(before, 1, last), caller).stream()
                                .map(part -> Own.of(part, new Sums(Figures.ZERO, part.total()))))
                .toList();
        return new ComparisonReport(
                FiscalYear.labelled(fiscalYear, institution.fiscalYearStart()),
                FiscalYear.labelled(before, institution.fiscalYearStart()),
                untilMonth,
                breakdown.byCategory(both, Sums::plus, Sums.ZERO).stream()
                        .filter(part -> !part.sum().nothing())
                        .map(ComparisonReports::part)
                        .toList(),
                breakdown.byUnit(both, Sums::plus).stream()
                        .map(ComparisonReports::part)
                        .toList(),
                both.stream().map(Own::sum).reduce(Sums.ZERO, Sums::plus),
                institution.currency());
    }

    /** The same as a table, in the caller's language. */
    public Table table(int fiscalYear, int before, int untilMonth, ReportFilter filter, Caller caller) {
        return tables.of(read(fiscalYear, before, untilMonth, filter, caller), filter, caller);
    }

    private static Part part(Breakdown.Part<Sums> part) {
        return new Part(part.id(), part.level(), part.code(), part.name(), part.sum());
    }
}
