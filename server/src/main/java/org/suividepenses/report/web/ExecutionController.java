package org.suividepenses.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.budget.FiguresView;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.report.ExecutionReport;
import org.suividepenses.report.ExecutionReports;
import org.suividepenses.report.ExecutionRow;
import org.suividepenses.report.ReportFilter;

/** The statement of budget execution. */
@RestController
class ExecutionController {

    private final ExecutionReports reports;
    private final Institutions institutions;

    ExecutionController(ExecutionReports reports, Institutions institutions) {
        this.reports = reports;
        this.institutions = institutions;
    }

    @Schema(name = "ExecutionRow")
    record RowView(
            ExecutionRow.Kind kind,
            int level,
            @Nullable UUID id,
            String code,
            String name,
            boolean outsideBudget,
            FiguresView figures) {

        static RowView of(ExecutionRow row, Currency base) {
            return new RowView(
                    row.kind(),
                    row.level(),
                    row.id(),
                    row.code(),
                    row.name(),
                    row.outsideBudget(),
                    FiguresView.of(row.figures(), base));
        }
    }

    /** @param asOf the moment whose state it shows; null for now */
    @Schema(name = "ExecutionReport")
    record ReportView(
            int fiscalYear,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable Instant asOf,
            String currency,
            List<RowView> rows,
            FiguresView total) {

        static ReportView of(ExecutionReport report) {
            return new ReportView(
                    report.year().label(),
                    report.year().first(),
                    report.year().last(),
                    report.asOf(),
                    report.base().getCurrencyCode(),
                    report.rows().stream()
                            .map(row -> RowView.of(row, report.base()))
                            .toList(),
                    FiguresView.of(report.total(), report.base()));
        }
    }

    /** @param asOf an instant, or a date for the end of that day */
    @Requires(Permission.BUDGET_READ)
    @GetMapping("/api/v1/reports/execution")
    ReportView getExecutionReport(
            @RequestParam int fiscalYear,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID fundingSource,
            @RequestParam(required = false) @Nullable String asOf,
            Caller caller) {
        return ReportView.of(
                reports.read(ReportParameters.fiscalYear(fiscalYear), filter(unit, fundingSource, asOf), caller));
    }

    /** The same as a file. */
    @Requires(Permission.BUDGET_READ)
    @GetMapping("/api/v1/reports/execution.{format}")
    void getExecutionReportFile(
            @PathVariable String format,
            @RequestParam int fiscalYear,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID fundingSource,
            @RequestParam(required = false) @Nullable String asOf,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        int year = ReportParameters.fiscalYear(fiscalYear);
        ReportFiles.send(() -> reports.table(year, filter(unit, fundingSource, asOf), caller), format, response);
    }

    private ReportFilter filter(@Nullable UUID unit, @Nullable UUID fundingSource, @Nullable String asOf) {
        return new ReportFilter(
                unit,
                fundingSource,
                ReportParameters.asOf(asOf, institutions.required().timeZone()));
    }
}
