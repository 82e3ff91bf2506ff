package org.suividepenses.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
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
import org.suividepenses.kernel.Money;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.report.MonthlyReport;
import org.suividepenses.report.MonthlyReports;
import org.suividepenses.report.ReportFilter;

/** The monthly report. */
@RestController
class MonthlyController {

    private final MonthlyReports reports;
    private final Institutions institutions;

    MonthlyController(MonthlyReports reports, Institutions institutions) {
        this.reports = reports;
        this.institutions = institutions;
    }

    /**
     * @param ofMonth the month alone
     * @param untilMonth the fiscal year up to and with the month
     * @param dailyAverage realised in the month / its days
     */
    record MonthlyFigures(FiguresView ofMonth, FiguresView untilMonth, String dailyAverage) {
        static MonthlyFigures of(MonthlyReport.Sums sums, MonthlyReport report) {
            return new MonthlyFigures(
                    FiguresView.of(sums.ofMonth(), report.base()),
                    FiguresView.of(sums.untilMonth(), report.base()),
                    Money.toPlainString(report.dailyAverage(sums.ofMonth()), report.base()));
        }
    }

    /** @param level 0 for a unit, 1 for a root category, and so on */
    record MonthlyPart(@Nullable UUID id, int level, String code, String name, MonthlyFigures figures) {
        static MonthlyPart of(MonthlyReport.Part part, MonthlyReport report) {
            return new MonthlyPart(
                    part.id(), part.level(), part.code(), part.name(), MonthlyFigures.of(part.sums(), report));
        }
    }

    /**
     * @param monthInYear its place in the fiscal year, 1 to 12
     * @param days of the month
     */
    @Schema(name = "MonthlyReport")
    record MonthlyView(
            String month,
            int fiscalYear,
            int monthInYear,
            int days,
            @Nullable Instant asOf,
            String currency,
            List<MonthlyPart> categories,
            List<MonthlyPart> units,
            MonthlyFigures total) {

        static MonthlyView of(MonthlyReport report) {
            return new MonthlyView(
                    report.month().toString(),
                    report.year().label(),
                    report.year().monthOf(report.month().atDay(1)),
                    report.days(),
                    report.asOf(),
                    report.base().getCurrencyCode(),
                    report.categories().stream()
                            .map(part -> MonthlyPart.of(part, report))
                            .toList(),
                    report.units().stream()
                            .map(part -> MonthlyPart.of(part, report))
                            .toList(),
                    MonthlyFigures.of(report.total(), report));
        }
    }

    /**
     * @param month as 2026-01
     * @param asOf an instant, or a date for the end of that day
     */
    @Requires(Permission.BUDGET_READ)
    @GetMapping("/api/v1/reports/monthly")
    MonthlyView getMonthlyReport(
            @RequestParam String month,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID fundingSource,
            @RequestParam(required = false) @Nullable String asOf,
            Caller caller) {
        return MonthlyView.of(reports.read(ReportParameters.month(month), filter(unit, fundingSource, asOf), caller));
    }

    /** The same as a file. */
    @Requires(Permission.BUDGET_READ)
    @GetMapping("/api/v1/reports/monthly.{format}")
    void getMonthlyReportFile(
            @PathVariable String format,
            @RequestParam String month,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID fundingSource,
            @RequestParam(required = false) @Nullable String asOf,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        ReportFiles.send(
                () -> reports.table(ReportParameters.month(month), filter(unit, fundingSource, asOf), caller),
                format,
                response);
    }

    private ReportFilter filter(@Nullable UUID unit, @Nullable UUID fundingSource, @Nullable String asOf) {
        return new ReportFilter(
                unit,
                fundingSource,
                ReportParameters.asOf(asOf, institutions.required().timeZone()));
    }
}
