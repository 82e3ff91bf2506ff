package org.suividepenses.report.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.SupplierStatement;
import org.suividepenses.organisation.Unit;
import org.suividepenses.platform.table.Table;
import org.suividepenses.platform.table.Table.Blank;
import org.suividepenses.platform.table.Table.Cell;
import org.suividepenses.platform.table.Table.Column;
import org.suividepenses.platform.table.Table.Fact;
import org.suividepenses.platform.table.Table.Row;
import org.suividepenses.platform.table.Table.Text;
import org.suividepenses.platform.table.Table.Weight;
import org.suividepenses.report.ReportFilter;

/** The statement of a supplier as a table: opening, its operations, closing, then the sums by status. */
@Component
public class StatementTable {

    private final TableHeads heads;

    StatementTable(TableHeads heads) {
        this.heads = heads;
    }

    /** @param units those of the operations, by their ids */
    public Table of(SupplierStatement statement, Map<UUID, Unit> units, Caller caller) {
        Locale language = caller.language();
        List<Row> rows = new ArrayList<>();
        rows.add(balance("statement.opening", statement.opening(), Weight.STRONG, statement, language));
        statement.entries().forEach(entry -> rows.add(row(entry, units, statement, language)));
        rows.add(balance("statement.closing", statement.closing(), Weight.TOTAL, statement, language));
        rows.add(balance("statement.paid", statement.paid(), Weight.STRONG, statement, language));
        rows.add(balance("statement.due", statement.due(), Weight.STRONG, statement, language));
        statement
                .sums()
                .forEach((status, sum) -> rows.add(new Row(
                        0,
                        Weight.STRONG,
                        List.of(
                                new Text(heads.status(status, language) + " (" + sum.count() + ")"),
                                new Blank(),
                                new Blank(),
                                new Blank(),
                                new Blank(),
                                FigureColumn.amount(sum.amount(), statement.base()),
                                new Blank()))));
        return new Table(
                heads.word("file.statement", language) + "-" + statement.from() + "-" + statement.to(),
                heads.owner(),
                heads.word("title.statement", language),
                heads.facts(facts(statement, language), new ReportFilter(null, null, null), caller),
                heads.word("column.level", language),
                columns(language),
                rows,
                language);
    }

    private List<Fact> facts(SupplierStatement statement, Locale language) {
        return List.of(
                new Fact(
                        heads.word("fact.supplier", language),
                        statement.supplier().name()),
                new Fact(
                        heads.word("fact.period", language),
                        heads.day(statement.from(), language) + " – " + heads.day(statement.to(), language)));
    }

    private List<Column> columns(Locale language) {
        List<Column> columns = new ArrayList<>();
        for (String key : List.of("description", "number", "date", "unit", "status")) {
            columns.add(Column.text(heads.word("column." + key, language)));
        }
        columns.add(Column.number(heads.word("column.amount", language)));
        columns.add(Column.number(heads.word("column.balance", language)));
        return columns;
    }

    private Row balance(String key, BigInteger amount, Weight weight, SupplierStatement statement, Locale language) {
        return new Row(
                0,
                weight,
                List.of(
                        new Text(heads.word(key, language)),
                        new Blank(),
                        new Blank(),
                        new Blank(),
                        new Blank(),
                        new Blank(),
                        FigureColumn.amount(amount, statement.base())));
    }

    private Row row(
            SupplierStatement.Entry entry, Map<UUID, Unit> units, SupplierStatement statement, Locale language) {
        Operation operation = entry.operation();
        Unit unit = units.get(operation.content().unitId());
        List<Cell> cells = List.of(
                new Text(operation.content().description()),
                new Text(operation.number() == null ? "" : operation.number().toString()),
                new Text(heads.day(operation.content().date(), language)),
                new Text(unit == null ? "" : unit.name()),
                new Text(heads.status(operation.status(), language)),
                FigureColumn.amount(BigInteger.valueOf(operation.baseAmount().minorUnits()), statement.base()),
                FigureColumn.amount(entry.balance(), statement.base()));
        return new Row(1, Weight.PLAIN, cells);
    }
}
