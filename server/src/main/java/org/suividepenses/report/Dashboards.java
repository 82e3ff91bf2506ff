package org.suividepenses.report;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.BudgetAlert;
import org.suividepenses.budget.BudgetAlerts;
import org.suividepenses.budget.BudgetMonth;
import org.suividepenses.budget.BudgetPositions;
import org.suividepenses.budget.Figures;
import org.suividepenses.budget.PartTotal;
import org.suividepenses.budget.PositionQuery;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.table.Table;
import org.suividepenses.report.internal.DashboardParts;
import org.suividepenses.report.internal.DashboardTable;
import org.suividepenses.report.internal.SupplierRanks;

/** Draws up the dashboard, from the balances of two years at one moment. Within the caller's units. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Dashboards {

    private final BudgetPositions positions;
    private final BudgetAlerts alerts;
    private final DashboardParts parts;
    private final SupplierRanks suppliers;
    private final Institutions institutions;
    private final DashboardTable tables;
    private final Clock clock;

    Dashboards(
            BudgetPositions positions,
            BudgetAlerts alerts,
            DashboardParts parts,
            SupplierRanks suppliers,
            Institutions institutions,
            DashboardTable tables,
            Clock clock) {
        this.positions = positions;
        this.alerts = alerts;
        this.parts = parts;
        this.suppliers = suppliers;
        this.institutions = institutions;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * @param fiscalYear null for the one that holds today
     * @param month its place in the year, 1 to 12; null for today's month, or the last of another year
     */
    public Dashboard read(@Nullable Integer fiscalYear, @Nullable Integer month, ReportFilter filter, Caller caller) {
        Institution institution = institutions.required();
        LocalDate today = institution.today(clock);
        FiscalYear year = fiscalYear == null
                ? institution.fiscalYear(today)
                : FiscalYear.labelled(fiscalYear, institution.fiscalYearStart());
        int upTo = month == null ? (year.contains(today) ? year.monthOf(today) : FiscalYear.MONTHS) : month;
        PositionQuery ofYear = filter.months(year.label(), 1, BudgetMonth.AFTER_YEAR);
        List<Figures> months = positions.byMonth(ofYear, caller);
        List<Figures> before = positions.byMonth(filter.months(year.label() - 1, 1, FiscalYear.MONTHS), caller);
        List<PartTotal> totals = positions.byPart(ofYear, caller);
        List<BudgetAlert> open = alerts.open(year.label(), caller);
        return new Dashboard(
                year,
                upTo,
                sum(months),
                sum(months.subList(0, upTo)),
                months.get(upTo - 1),
                parts.byUnit(totals),
                parts.byRootCategory(totals),
                trend(year, months, before),
                suppliers.greatest(year.label(), null, filter, caller),
                suppliers.greatest(year.label(), upTo, filter, caller),
                parts.alerts(
                        open, positions.of(open.stream().map(BudgetAlert::line).toList(), ofYear, caller)),
                institution.currency());
    }

    /** The same as a table, in the caller's language. */
    public Table table(@Nullable Integer fiscalYear, @Nullable Integer month, ReportFilter filter, Caller caller) {
        return tables.of(read(fiscalYear, month, filter, caller), filter, caller);
    }

    private static List<Dashboard.TrendPoint> trend(FiscalYear year, List<Figures> months, List<Figures> before) {
        List<Dashboard.TrendPoint> points = new ArrayList<>();
        BigInteger planned = BigInteger.ZERO;
        BigInteger realised = BigInteger.ZERO;
        BigInteger lastYear = BigInteger.ZERO;
        for (int month = 1; month <= FiscalYear.MONTHS; month++) {
            Figures now = months.get(month - 1);
            planned = planned.add(now.planned());
            realised = realised.add(now.realised());
            lastYear = lastYear.add(before.get(month - 1).realised());
            points.add(new Dashboard.TrendPoint(year.calendarMonth(month), planned, realised, lastYear));
        }
        return points;
    }

    private static Figures sum(List<Figures> months) {
        return months.stream().reduce(Figures.ZERO, Figures::plus);
    }
}
