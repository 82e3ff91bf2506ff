package org.suividepenses.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.suividepenses.identity.SignedIn;
import org.suividepenses.kernel.Money;
import org.suividepenses.report.Dashboard;
import org.suividepenses.report.Dashboards;
import org.suividepenses.report.ReportFilter;
import org.suividepenses.report.Tasks;

/** The position of the institution at a glance. */
@RestController
class DashboardController {

    private final Dashboards dashboards;
    private final Tasks tasks;

    DashboardController(Dashboards dashboards, Tasks tasks) {
        this.dashboards = dashboards;
        this.tasks = tasks;
    }

    record DashboardPart(@Nullable UUID id, String code, String name, FiguresView figures) {
        static DashboardPart of(Dashboard.Part part, Currency base) {
            return new DashboardPart(part.id(), part.code(), part.name(), FiguresView.of(part.figures(), base));
        }
    }

    /** @param month as 2026-03; the amounts are sums since the start of the year */
    record TrendPoint(String month, String planned, String realised, String lastYear) {
        static TrendPoint of(Dashboard.TrendPoint point, Currency base) {
            return new TrendPoint(
                    point.month().toString(),
                    Money.toPlainString(point.planned(), base),
                    Money.toPlainString(point.realised(), base),
                    Money.toPlainString(point.lastYear(), base));
        }
    }

    record DashboardAlert(
            UUID lineId, UUID unitId, @Nullable UUID categoryId, String name, int threshold, FiguresView figures) {
        static DashboardAlert of(Dashboard.Alert alert, Currency base) {
            return new DashboardAlert(
                    alert.lineId(),
                    alert.unitId(),
                    alert.categoryId(),
                    alert.name(),
                    alert.threshold(),
                    FiguresView.of(alert.figures(), base));
        }
    }

    /** @param realised approved and paid */
    record RankedSupplier(UUID id, String name, String realised) {}

    private static List<RankedSupplier> ranked(List<Dashboard.Ranked> suppliers, Currency base) {
        return suppliers.stream()
                .map(supplier -> new RankedSupplier(
                        supplier.supplierId(), supplier.name(), Money.toPlainString(supplier.realised(), base)))
                .toList();
    }

    @Schema(name = "Dashboard")
    record DashboardView(
            int fiscalYear,
            int month,
            String currency,
            FiguresView ofYear,
            FiguresView untilMonth,
            FiguresView ofMonth,
            List<DashboardPart> units,
            List<DashboardPart> categories,
            List<TrendPoint> trend,
            List<RankedSupplier> suppliersOfYear,
            List<RankedSupplier> suppliersOfMonth,
            List<DashboardAlert> alerts) {

        static DashboardView of(Dashboard dashboard) {
            Currency base = dashboard.base();
            return new DashboardView(
                    dashboard.year().label(),
                    dashboard.month(),
                    base.getCurrencyCode(),
                    FiguresView.of(dashboard.ofYear(), base),
                    FiguresView.of(dashboard.untilMonth(), base),
                    FiguresView.of(dashboard.ofMonth(), base),
                    dashboard.units().stream()
                            .map(part -> DashboardPart.of(part, base))
                            .toList(),
                    dashboard.categories().stream()
                            .map(part -> DashboardPart.of(part, base))
                            .toList(),
                    dashboard.trend().stream()
                            .map(point -> TrendPoint.of(point, base))
                            .toList(),
                    ranked(dashboard.suppliersOfYear(), base),
                    ranked(dashboard.suppliersOfMonth(), base),
                    dashboard.alerts().stream()
                            .map(alert -> DashboardAlert.of(alert, base))
                            .toList());
        }
    }

    /** What waits for the caller: of each how many; null for what they may not do. */
    @SignedIn
    @GetMapping("/api/v1/dashboard/tasks")
    Tasks.Waiting getTasks(Caller caller) {
        return tasks.of(caller);
    }

    /** @param month its place in the fiscal year, 1 to 12; the current one when left out */
    @Requires(Permission.BUDGET_READ)
    @GetMapping("/api/v1/dashboard")
    DashboardView getDashboard(
            @RequestParam(required = false) @Nullable Integer fiscalYear,
            @RequestParam(required = false) @Nullable Integer month,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID fundingSource,
            Caller caller) {
        return DashboardView.of(
                dashboards.read(year(fiscalYear), place(month), new ReportFilter(unit, fundingSource, null), caller));
    }

    /** The same as a file. */
    @Requires(Permission.BUDGET_READ)
    @GetMapping("/api/v1/dashboard.{format}")
    void getDashboardFile(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer fiscalYear,
            @RequestParam(required = false) @Nullable Integer month,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID fundingSource,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        ReportFilter filter = new ReportFilter(unit, fundingSource, null);
        ReportFiles.send(() -> dashboards.table(year(fiscalYear), place(month), filter, caller), format, response);
    }

    private static @Nullable Integer year(@Nullable Integer fiscalYear) {
        return fiscalYear == null ? null : Integer.valueOf(ReportParameters.fiscalYear(fiscalYear));
    }

    private static @Nullable Integer place(@Nullable Integer month) {
        return month == null ? null : Integer.valueOf(ReportParameters.placeInYear("month", month));
    }
}
