package org.suividepenses.report.internal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.Figures;
import org.suividepenses.identity.Caller;
import org.suividepenses.platform.table.Table;
import org.suividepenses.platform.table.Table.Cell;
import org.suividepenses.platform.table.Table.Column;
import org.suividepenses.platform.table.Table.Fact;
import org.suividepenses.platform.table.Table.Row;
import org.suividepenses.platform.table.Table.Weight;
import org.suividepenses.report.MonthlyReport;
import org.suividepenses.report.MonthlyReport.Sums;
import org.suividepenses.report.ReportFilter;

/** The monthly report as a table: categories, then units, then the whole. */
@Component
public class MonthlyTable {

    private static final List<String> COLUMNS = List.of(
            "PLANNED",
            "COMMITTED",
            "REALISED",
            "PAID",
            "VARIANCE",
            "EXECUTION_RATE",
            "daily-average",
            "planned-until",
            "realised-until",
            "variance-until");

    private final TableHeads heads;
    private final PartRows parts;

    MonthlyTable(TableHeads heads, PartRows parts) {
        this.heads = heads;
        this.parts = parts;
    }

    public Table of(MonthlyReport report, ReportFilter filter, Caller caller) {
        Locale language = caller.language();
        List<Row> rows = new ArrayList<>();
        rows.add(parts.heading("by-category", COLUMNS.size(), language));
        report.categories()
                .forEach(part -> rows.add(parts.row(
                        part.level(), part.id(), part.code(), part.name(), figures(part.sums(), report), language)));
        rows.add(parts.heading("by-unit", COLUMNS.size(), language));
        report.units()
                .forEach(part -> rows.add(
                        parts.row(1, part.id(), part.code(), part.name(), figures(part.sums(), report), language)));
        rows.add(parts.row(Weight.TOTAL, 0, "", heads.word("total", language), figures(report.total(), report)));
        return new Table(
                heads.word("file.monthly", language) + "-" + report.month(),
                heads.owner(),
                heads.word("title.monthly", language),
                heads.facts(facts(report, language), filter, caller),
                heads.word("column.level", language),
                columns(language),
                rows,
                language);
    }

    private List<Fact> facts(MonthlyReport report, Locale language) {
        return List.of(
                new Fact(
                        heads.word("fact.month", language),
                        heads.day(report.month().atDay(1), language) + " – "
                                + heads.day(report.month().atEndOfMonth(), language)),
                new Fact(
                        heads.word("fact.fiscal-year", language),
                        String.valueOf(report.year().label())),
                new Fact(heads.word("fact.days", language), String.valueOf(report.days())));
    }

    private List<Column> columns(Locale language) {
        return Stream.concat(
                        Stream.of("name", "code").map(key -> Column.text(heads.word("column." + key, language))),
                        COLUMNS.stream().map(key -> Column.number(heads.word("column." + key, language))))
                .toList();
    }

    private static List<Cell> figures(Sums sums, MonthlyReport report) {
        Figures ofMonth = sums.ofMonth();
        Currency base = report.base();
        return List.of(
                FigureColumn.PLANNED.cell(ofMonth, base),
                FigureColumn.COMMITTED.cell(ofMonth, base),
                FigureColumn.REALISED.cell(ofMonth, base),
                FigureColumn.PAID.cell(ofMonth, base),
                FigureColumn.VARIANCE.cell(ofMonth, base),
                FigureColumn.EXECUTION_RATE.cell(ofMonth, base),
                FigureColumn.amount(report.dailyAverage(ofMonth), base),
                FigureColumn.PLANNED.cell(sums.untilMonth(), base),
                FigureColumn.REALISED.cell(sums.untilMonth(), base),
                FigureColumn.VARIANCE.cell(sums.untilMonth(), base));
    }
}
