package org.suividepenses.report.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.Figures;
import org.suividepenses.identity.Caller;
import org.suividepenses.platform.table.Table;
import org.suividepenses.platform.table.Table.Cell;
import org.suividepenses.platform.table.Table.Column;
import org.suividepenses.platform.table.Table.Fact;
import org.suividepenses.platform.table.Table.Row;
import org.suividepenses.platform.table.Table.Text;
import org.suividepenses.platform.table.Table.Weight;
import org.suividepenses.report.ExecutionReport;
import org.suividepenses.report.ExecutionRow;
import org.suividepenses.report.ReportFilter;

/** The statement of execution as a table. */
@Component
public class ExecutionTable {

    private final TableHeads heads;

    ExecutionTable(TableHeads heads) {
        this.heads = heads;
    }

    public Table of(ExecutionReport report, ReportFilter filter, Caller caller) {
        Locale language = caller.language();
        Fact year = new Fact(
                heads.word("fact.fiscal-year", language),
                report.year().label() + " (" + heads.day(report.year().first(), language) + " – "
                        + heads.day(report.year().last(), language) + ")");
        List<Row> rows = new ArrayList<>();
        report.rows().forEach(row -> rows.add(row(row, report.base(), language)));
        rows.add(new Row(0, Weight.TOTAL, cells("", heads.word("total", language), report.total(), report.base())));
        return new Table(
                heads.word("file.execution", language) + "-" + report.year().label(),
                heads.owner(),
                heads.word("title.execution", language),
                heads.facts(List.of(year), filter, caller),
                heads.word("column.level", language),
                columns(language),
                rows,
                language);
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

    private Row row(ExecutionRow row, Currency base, Locale language) {
        Weight weight = row.kind() == ExecutionRow.Kind.UNIT ? Weight.STRONG : Weight.PLAIN;
        return new Row(row.level(), weight, cells(row.code(), name(row, language), row.figures(), base));
    }

    private String name(ExecutionRow row, Locale language) {
        if (row.outsideBudget()) {
            return heads.word("outside-budget", language);
        }
        if (!row.name().isEmpty()) {
            return row.name();
        }
        return heads.word(row.kind() == ExecutionRow.Kind.LINE ? "every-source" : "no-category", language);
    }

    private static List<Cell> cells(String code, String name, Figures figures, Currency base) {
        List<Cell> cells = new ArrayList<>(List.of(new Text(name), new Text(code)));
        Arrays.stream(FigureColumn.values())
                .map(column -> column.cell(figures, base))
                .forEach(cells::add);
        return cells;
    }
}
