package org.suividepenses.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CsvTable() {}

    static void write(Table table, OutputStream out) throws IOException {
        boolean french = table.language().getLanguage().equals("fr");
        out.write(BYTE_ORDER_MARK);
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(french ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        List<String> headings = new ArrayList<>(List.of(table.levelHeading()));
        table.columns().stream().map(Column::heading).forEach(headings::add);
        writer.writeRecord(headings);
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(row.weight() == Weight.TOTAL ? "" : String.valueOf(row.level()));
            row.cells().forEach(cell -> cells.add(written(cell, french)));
            writer.writeRecord(cells);
        }
        writer.flush();
        text.flush();
    }

    private static String written(Cell cell, boolean decimalComma) {
        return switch (cell) {
            case Text(String text) -> CellText.inert(text);
            case Amount(BigDecimal value) -> number(value, decimalComma);
            case Rate(BigDecimal fraction) -> number(fraction, decimalComma);
            case Blank() -> "";
        };
    }

    private static String number(BigDecimal number, boolean decimalComma) {
        String plain = number.toPlainString();
        return decimalComma ? plain.replace('.', ',') : plain;
    }
}
