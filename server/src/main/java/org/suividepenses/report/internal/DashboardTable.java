package org.suividepenses.report.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.Figures;
import org.suividepenses.identity.Caller;
import org.suividepenses.platform.table.Table;
import org.suividepenses.platform.table.Table.Blank;
import org.suividepenses.platform.table.Table.Cell;
import org.suividepenses.platform.table.Table.Column;
import org.suividepenses.platform.table.Table.Fact;
import org.suividepenses.platform.table.Table.Row;
import org.suividepenses.platform.table.Table.Weight;
import org.suividepenses.report.Dashboard;
import org.suividepenses.report.ReportFilter;

/** The dashboard as a table: the position, its parts, the trend, the greatest suppliers, the alerts. */
@Component
public class DashboardTable {

    private static final int FIGURES = FigureColumn.values().length;

    private final TableHeads heads;
    private final PartRows parts;

    DashboardTable(TableHeads heads, PartRows parts) {
        this.heads = heads;
        this.parts = parts;
    }

    public Table of(Dashboard dashboard, ReportFilter filter, Caller caller) {
        Locale language = caller.language();
        Currency base = dashboard.base();
        List<Row> rows = new ArrayList<>();
        rows.add(position("dashboard.year", dashboard.ofYear(), base, language));
        rows.add(position("dashboard.until-month", dashboard.untilMonth(), base, language));
        rows.add(position("dashboard.month", dashboard.ofMonth(), base, language));
        addParts("by-unit", dashboard.units(), base, rows, language);
        addParts("by-category", dashboard.categories(), base, rows, language);
        rows.add(parts.heading("dashboard.trend", FIGURES, language));
        dashboard.trend().forEach(point -> {
            Figures planned =
                    new Figures(point.planned(), BigInteger.ZERO, BigInteger.ZERO, point.realised(), BigInteger.ZERO);
            rows.add(named(
                    point.month().toString(),
                    only(planned, base, FigureColumn.PLANNED, FigureColumn.REALISED, FigureColumn.VARIANCE)));
        });
        rows.add(parts.heading("dashboard.suppliers", FIGURES, language));
        dashboard.suppliersOfYear().forEach(supplier -> {
            Figures realised = new Figures(
                    BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, supplier.realised(), BigInteger.ZERO);
            rows.add(named(supplier.name(), only(realised, base, FigureColumn.REALISED)));
        });
        rows.add(parts.heading("dashboard.alerts", FIGURES, language));
        dashboard
                .alerts()
                .forEach(alert -> rows.add(parts.row(
                        Weight.PLAIN, 1, alert.threshold() + "\u202F%", alert.name(), all(alert.figures(), base))));
        return new Table(
                heads.word("file.dashboard", language) + "-" + dashboard.year().label(),
                heads.owner(),
                heads.word("title.dashboard", language),
                heads.facts(facts(dashboard, language), filter, caller),
                heads.word("column.level", language),
                columns(language),
                rows,
                language);
    }

    private List<Fact> facts(Dashboard dashboard, Locale language) {
        return List.of(
                new Fact(
                        heads.word("fact.fiscal-year", language),
                        String.valueOf(dashboard.year().label())),
                new Fact(
                        heads.word("fact.month", language),
                        dashboard.year().calendarMonth(dashboard.month()).toString()));
    }

    private List<Column> columns(Locale language) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(heads.word("column.name", language)));
        columns.add(Column.text(heads.word("column.code", language)));
        for (FigureColumn column : FigureColumn.values()) {
            columns.add(Column.number(heads.word("column." + column.name(), language)));
        }
        return columns;
    }

    private Row position(String key, Figures figures, Currency base, Locale language) {
        return parts.row(Weight.STRONG, 0, "", heads.word(key, language), all(figures, base));
    }

    private void addParts(String heading, List<Dashboard.Part> some, Currency base, List<Row> rows, Locale language) {
        rows.add(parts.heading(heading, FIGURES, language));
        some.forEach(part ->
                rows.add(parts.row(1, part.id(), part.code(), part.name(), all(part.figures(), base), language)));
    }

    private Row named(String name, List<Cell> figures) {
        return parts.row(Weight.PLAIN, 1, "", name, figures);
    }

    private static List<Cell> all(Figures figures, Currency base) {
        return Arrays.stream(FigureColumn.values())
                .map(column -> column.cell(figures, base))
                .toList();
    }

    /** What is not known of these figures stays blank. */
    private static List<Cell> only(Figures figures, Currency base, FigureColumn... known) {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(FIGURES, new Blank()));
        for (FigureColumn column : known) {
            cells.set(column.ordinal(), column.cell(figures, base));
        }
        return cells;
    }
}
