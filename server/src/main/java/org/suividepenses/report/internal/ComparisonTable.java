package org.suividepenses.report.internal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.platform.table.Table;
import org.suividepenses.platform.table.Table.Cell;
import org.suividepenses.platform.table.Table.Column;
import org.suividepenses.platform.table.Table.Fact;
import org.suividepenses.platform.table.Table.Row;
import org.suividepenses.platform.table.Table.Weight;
import org.suividepenses.report.ComparisonReport;
import org.suividepenses.report.ComparisonReport.Sums;
import org.suividepenses.report.ReportFilter;

/** The comparison of two years as a table: categories, then units, then the whole. */
@Component
public class ComparisonTable {

    private static final int FIGURES = 6;

    private final TableHeads heads;
    private final PartRows parts;

    ComparisonTable(TableHeads heads, PartRows parts) {
        this.heads = heads;
        this.parts = parts;
    }

    public Table of(ComparisonReport report, ReportFilter filter, Caller caller) {
        Locale language = caller.language();
        Currency base = report.base();
        List<Row> rows = new ArrayList<>();
        rows.add(parts.heading("by-category", FIGURES, language));
        report.categories()
                .forEach(part -> rows.add(parts.row(
                        part.level(), part.id(), part.code(), part.name(), figures(part.sums(), base), language)));
        rows.add(parts.heading("by-unit", FIGURES, language));
        report.units()
                .forEach(part -> rows.add(
                        parts.row(1, part.id(), part.code(), part.name(), figures(part.sums(), base), language)));
        rows.add(parts.row(Weight.TOTAL, 0, "", heads.word("total", language), figures(report.total(), base)));
        return new Table(
                heads.word("file.comparison", language) + "-" + report.year().label() + "-"
                        + report.before().label(),
                heads.owner(),
                heads.word("title.comparison", language),
                heads.facts(facts(report, language), filter, caller),
                heads.word("column.level", language),
                columns(report, language),
                rows,
                language);
    }

    private List<Fact> facts(ComparisonReport report, Locale language) {
        return List.of(
                new Fact(heads.word("fact.fiscal-year", language), period(report.year(), report, language)),
                new Fact(heads.word("fact.compared-with", language), period(report.before(), report, language)));
    }

    private String period(FiscalYear year, ComparisonReport report, Locale language) {
        return year.label() + " (" + heads.day(year.first(), language) + " – "
                + heads.day(year.calendarMonth(report.untilMonth()).atEndOfMonth(), language) + ")";
    }

    private List<Column> columns(ComparisonReport report, Locale language) {
        String before = " " + report.before().label();
        String year = " " + report.year().label();
        return List.of(
                Column.text(heads.word("column.name", language)),
                Column.text(heads.word("column.code", language)),
                Column.number(heads.word("column.PLANNED", language) + before),
                Column.number(heads.word("column.REALISED", language) + before),
                Column.number(heads.word("column.PLANNED", language) + year),
                Column.number(heads.word("column.REALISED", language) + year),
                Column.number(heads.word("column.difference", language)),
                Column.number(heads.word("column.change", language)));
    }

    private static List<Cell> figures(Sums sums, Currency base) {
        return List.of(
                FigureColumn.PLANNED.cell(sums.before(), base),
                FigureColumn.REALISED.cell(sums.before(), base),
                FigureColumn.PLANNED.cell(sums.year(), base),
                FigureColumn.REALISED.cell(sums.year(), base),
                FigureColumn.amount(sums.difference(), base),
                FigureColumn.rate(sums.change()));
    }
}
