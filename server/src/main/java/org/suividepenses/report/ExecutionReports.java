package org.suividepenses.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.BudgetMonth;
import org.suividepenses.budget.BudgetPositions;
import org.suividepenses.budget.LineTotal;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.organisation.Units;
import org.suividepenses.platform.table.Table;
import org.suividepenses.report.internal.ExecutionRows;
import org.suividepenses.report.internal.ExecutionTable;

/** Draws up the statement of budget execution. Within the caller's units. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ExecutionReports {

    private final BudgetPositions positions;
    private final Units units;
    private final Categories categories;
    private final FundingSources fundingSources;
    private final Institutions institutions;
    private final ExecutionTable tables;

    ExecutionReports(
            BudgetPositions positions,
            Units units,
            Categories categories,
            FundingSources fundingSources,
            Institutions institutions,
            ExecutionTable tables) {
        this.positions = positions;
        this.units = units;
        this.categories = categories;
        this.fundingSources = fundingSources;
        this.institutions = institutions;
        this.tables = tables;
    }

    /** @throws org.suividepenses.kernel.ProblemException FORBIDDEN; CONFLICT for more lines than can be shown */
    public ExecutionReport read(int fiscalYear, ReportFilter filter, Caller caller) {
        Institution institution = institutions.required();
        List<LineTotal> read = positions.byLine(filter.months(fiscalYear, 1, BudgetMonth.AFTER_YEAR), caller);
        return new ExecutionReport(
                FiscalYear.labelled(fiscalYear, institution.fiscalYearStart()),
                filter.asOf(),
                rows(read),
                ExecutionRows.sum(read),
                institution.currency());
    }

    /** The same as a table, in the caller's language. */
    public Table table(int fiscalYear, ReportFilter filter, Caller caller) {
        return tables.of(read(fiscalYear, filter, caller), filter, caller);
    }

    private List<ExecutionRow> rows(List<LineTotal> read) {
        Set<UUID> unitIds = read.stream().map(line -> line.place().unitId()).collect(Collectors.toSet());
        Set<UUID> sourceIds = read.stream()
                .map(line -> line.place().fundingSourceId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new ExecutionRows(
                        units.find(unitIds),
                        categories.tree(),
                        sourceIds.isEmpty() ? Map.of() : fundingSources.find(sourceIds))
                .of(read);
    }
}
