package org.suividepenses.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.suividepenses.platform.table.Table.Amount;
import org.suividepenses.platform.table.Table.Blank;
import org.suividepenses.platform.table.Table.Cell;
import org.suividepenses.platform.table.Table.Fact;
import org.suividepenses.platform.table.Table.Rate;
import org.suividepenses.platform.table.Table.Row;
import org.suividepenses.platform.table.Table.Text;
import org.suividepenses.platform.table.Table.Weight;

/** One sheet: what it is, then the table, its headings staying in sight and repeated on every printed page. */
final class XlsxTable {

    private static final int FIRST_WIDTH = 44;
    private static final int TEXT_WIDTH = 22;
    private static final int NUMBER_WIDTH = 20;
    private static final int SHEET_NAME_LIMIT = 31;

    private XlsxTable() {}

    static void write(Table table, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Suivi des Depenses", "01.0000");
        Worksheet sheet = workbook.newWorksheet(sheetName(table.title()));
        int headings = writeHead(table, sheet);
        writeHeadings(table, sheet, headings);
        int line = headings + 1;
        for (Row row : table.rows()) {
            writeRow(row, line, sheet);
            line++;
        }
        setUp(sheet, headings);
        workbook.finish();
    }

    /** @return the line of the headings */
    private static int writeHead(Table table, Worksheet sheet) {
        sheet.value(0, 0, table.owner());
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, table.title());
        sheet.style(1, 0).bold().fontSize(14).set();
        int line = 2;
        for (Fact fact : table.facts()) {
            sheet.value(line, 0, fact.label());
            sheet.value(line, 1, fact.value());
            line++;
        }
        return line + 1;
    }

    private static void writeHeadings(Table table, Worksheet sheet, int line) {
        for (int at = 0; at < table.columns().size(); at++) {
            Table.Column column = table.columns().get(at);
            sheet.value(line, at, column.heading());
            sheet.width(at, at == 0 ? FIRST_WIDTH : column.numeric() ? NUMBER_WIDTH : TEXT_WIDTH);
            StyleSetter style = sheet.style(line, at)
                    .bold()
                    .wrapText(true)
                    .fillColor("EDF1F4")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN);
            (column.numeric() ? style.horizontalAlignment("right") : style).set();
        }
    }

    private static void writeRow(Row row, int line, Worksheet sheet) {
        List<Cell> cells = row.cells();
        for (int at = 0; at < cells.size(); at++) {
            StyleSetter style = sheet.style(line, at);
            boolean styled = true;
            switch (cells.get(at)) {
                case Text(String text) -> {
                    sheet.value(line, at, text);
                    styled = at == 0 && row.level() > 0;
                    if (styled) {
                        style.indent(row.level());
                    }
                }
                case Amount(BigDecimal value) -> {
                    sheet.value(line, at, value);
                    style.format(value.scale() > 0 ? "#,##0." + "0".repeat(value.scale()) : "#,##0");
                }
                case Rate(BigDecimal fraction) -> {
                    sheet.value(line, at, fraction);
                    style.format("0.0%");
                }
                case Blank() -> styled = false;
            }
            switch (row.weight()) {
                case PLAIN -> {}
                case STRUCK -> style.strikethrough();
                case STRONG -> style.bold();
                case TOTAL -> style.bold().borderStyle(BorderSide.TOP, BorderStyle.THIN);
            }
            if (styled || row.weight() != Weight.PLAIN) {
                style.set();
            }
        }
    }

    private static void setUp(Worksheet sheet, int headings) {
        sheet.freezePane(1, headings + 1);
        sheet.repeatRows(headings);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P / &N", Position.RIGHT);
    }

    /** A workbook takes neither long names nor some signs. */
    private static String sheetName(String title) {
        String name = title.replaceAll("[\\\\/*?:\\[\\]]", " ");
        return name.length() > SHEET_NAME_LIMIT ? name.substring(0, SHEET_NAME_LIMIT) : name;
    }
}
