package org.suividepenses.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
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
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.report.ComparisonReport;
import org.suividepenses.report.ComparisonReports;
import org.suividepenses.report.ReportFilter;

/** Two fiscal years side by side. */
@RestController
class ComparisonController {

    private final ComparisonReports reports;

    ComparisonController(ComparisonReports reports) {
        this.reports = reports;
    }

    /**
     * @param difference realised in the year − realised before
     * @param change the difference over what was realised before, as a decimal fraction; null where that is nothing
     */
    record ComparedFigures(
            FiguresView year,
            FiguresView before,
            String difference,
            @Nullable String change) {
        static ComparedFigures of(ComparisonReport.Sums sums, Currency base) {
            return new ComparedFigures(
                    FiguresView.of(sums.year(), base),
                    FiguresView.of(sums.before(), base),
                    Money.toPlainString(sums.difference(), base),
                    sums.change().map(BigDecimal::toPlainString).orElse(null));
        }
    }

    /** @param level 0 for a unit, 1 for a root category, and so on */
    record ComparedPart(@Nullable UUID id, int level, String code, String name, ComparedFigures figures) {
        static ComparedPart of(ComparisonReport.Part part, Currency base) {
            return new ComparedPart(
                    part.id(), part.level(), part.code(), part.name(), ComparedFigures.of(part.sums(), base));
        }
    }

    @Schema(name = "ComparisonReport")
    record ComparisonView(
            int fiscalYear,
            int comparedWith,
            int untilMonth,
            String currency,
            List<ComparedPart> categories,
            List<ComparedPart> units,
            ComparedFigures total) {

        static ComparisonView of(ComparisonReport report) {
            Currency base = report.base();
            return new ComparisonView(
                    report.year().label(),
                    report.before().label(),
                    report.untilMonth(),
                    base.getCurrencyCode(),
                    report.categories().stream()
                            .map(part -> ComparedPart.of(part, base))
                            .toList(),
                    report.units().stream()
                            .map(part -> ComparedPart.of(part, base))
                            .toList(),
                    ComparedFigures.of(report.total(), base));
        }
    }

    /**
     * @param comparedWith the year before when left out
     * @param untilMonth the last month looked at in both, by its place in the fiscal year; all twelve when left out
     */
    @Requires(Permission.BUDGET_READ)
    @GetMapping("/api/v1/reports/comparison")
    ComparisonView getComparisonReport(
            @RequestParam int fiscalYear,
            @RequestParam(required = false) @Nullable Integer comparedWith,
            @RequestParam(required = false) @Nullable Integer untilMonth,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID fundingSource,
            Caller caller) {
        int year = ReportParameters.fiscalYear(fiscalYear);
        return ComparisonView.of(reports.read(
                year,
                other(comparedWith, year),
                last(untilMonth),
                new ReportFilter(unit, fundingSource, null),
                caller));
    }

    /** The same as a file. */
    @Requires(Permission.BUDGET_READ)
    @GetMapping("/api/v1/reports/comparison.{format}")
    void getComparisonReportFile(
            @PathVariable String format,
            @RequestParam int fiscalYear,
            @RequestParam(required = false) @Nullable Integer comparedWith,
            @RequestParam(required = false) @Nullable Integer untilMonth,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID fundingSource,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        int year = ReportParameters.fiscalYear(fiscalYear);
        ReportFilter filter = new ReportFilter(unit, fundingSource, null);
        ReportFiles.send(
                () -> reports.table(year, other(comparedWith, year), last(untilMonth), filter, caller),
                format,
                response);
    }

    private static int other(@Nullable Integer comparedWith, int year) {
        if (comparedWith == null) {
            return year - 1;
        }
        if (comparedWith == year) {
            throw ProblemException.invalidParameter("comparedWith", "parameter.invalid", "comparedWith");
        }
        return ReportParameters.fiscalYear(comparedWith);
    }

    private static int last(@Nullable Integer untilMonth) {
        return untilMonth == null ? FiscalYear.MONTHS : ReportParameters.placeInYear("untilMonth", untilMonth);
    }
}
