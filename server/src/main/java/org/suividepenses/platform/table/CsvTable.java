package org.suividepenses.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.suividepenses.platform.table.Table.Amount;
import org.suividepenses.platform.table.Table.Blank;
import org.suividepenses.platform.table.Table.Cell;
import org.suividepenses.platform.table.Table.Column;
import org.suividepenses.platform.table.Table.Rate;
import org.suividepenses.platform.table.Table.Row;
import org.suividepenses.platform.table.Table.Text;
import org.suividepenses.platform.table.Table.Weight;

/** Headings and rows alone, for other programs. */
final class CsvTable {

    private CsvTable() {}

    static void write(Table table, OutputStream out) throws IOException {
        CsvDialect dialect = CsvDialect.of(table.language());
        CsvWriter writer = dialect.begin(out);
        List<String> headings = new ArrayList<>(List.of(table.levelHeading()));
        table.columns().stream().map(Column::heading).forEach(headings::add);
        writer.writeRecord(headings);
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(row.weight() == Weight.TOTAL ? "" : String.valueOf(row.level()));
            row.cells().forEach(cell -> cells.add(written(cell, dialect)));
            writer.writeRecord(cells);
        }
        writer.flush();
    }

    private static String written(Cell cell, CsvDialect dialect) {
        return switch (cell) {
            case Text(String text) -> CellText.inert(text);
            case Amount(BigDecimal value) -> dialect.number(value);
            case Rate(BigDecimal fraction) -> dialect.number(fraction);
            case Blank() -> "";
        };
    }
}
