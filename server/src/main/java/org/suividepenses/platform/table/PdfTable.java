package org.suividepenses.platform.table;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.suividepenses.platform.table.Table.Amount;
import org.suividepenses.platform.table.Table.Blank;
import org.suividepenses.platform.table.Table.Cell;
import org.suividepenses.platform.table.Table.Fact;
import org.suividepenses.platform.table.Table.Rate;
import org.suividepenses.platform.table.Table.Row;
import org.suividepenses.platform.table.Table.Text;
import org.suividepenses.platform.table.Table.Weight;

/** Pages of A4 across: what it is, then the table with its headings on every page. */
final class PdfTable {

    private static final int MARGIN = 30;
    private static final int FOOT = 40;
    private static final int INDENT = 8;
    private static final int ROWS_HELD = 500;
    private static final int SIGNATURE_HEIGHT = 70;
    private static final Color RULE = new Color(0xD5, 0xDB, 0xE1);
    private static final Color SHADE = new Color(0xED, 0xF1, 0xF4);

    private final Table table;
    private final PrintedNumbers numbers;

    private PdfTable(Table table) {
        this.table = table;
        this.numbers = new PrintedNumbers(table.language());
    }

    static void write(Table table, OutputStream out) throws IOException {
        try (Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, FOOT)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            writer.setPageEvent(new PdfFoot(table.owner() + " · " + table.title()));
            document.addTitle(table.title());
            document.addAuthor(table.owner());
            document.setDocumentLanguage(table.language().toLanguageTag());
            document.open();
            new PdfTable(table).writeTo(document);
        }
        out.flush();
    }

    private void writeTo(Document document) {
        document.add(new Paragraph(table.owner(), PdfFonts.bold(10)));
        document.add(new Paragraph(table.title(), PdfFonts.bold(15)));
        String colon = table.language().getLanguage().equals("fr") ? "\u202F: " : ": ";
        for (Fact fact : table.facts()) {
            Paragraph line = new Paragraph(11, fact.label() + colon, PdfFonts.bold(8));
            line.add(new Phrase(fact.value(), PdfFonts.plain(8)));
            document.add(line);
        }
        PdfPTable pages = new PdfPTable(table.columns().size());
        pages.setWidths(widths());
        pages.setWidthPercentage(100);
        pages.setSpacingBefore(10);
        pages.setHeaderRows(1);
        pages.setComplete(false); // rows are given away some hundreds at a time
        table.columns().forEach(column -> pages.addCell(heading(column)));
        int held = 0;
        for (Row row : table.rows()) {
            addRow(row, pages);
            held++;
            if (held % ROWS_HELD == 0) {
                document.add(pages);
            }
        }
        pages.setComplete(true);
        document.add(pages);
        if (!table.signatures().isEmpty()) {
            document.add(signatures());
        }
    }

    /** Room for a signature below each name, together on one page. */
    private PdfPTable signatures() {
        PdfPTable room = new PdfPTable(table.signatures().size());
        room.setWidthPercentage(100);
        room.setSpacingBefore(18);
        room.setKeepTogether(true);
        for (String label : table.signatures()) {
            PdfPCell cell = new PdfPCell(new Phrase(label, PdfFonts.bold(8)));
            cell.setFixedHeight(SIGNATURE_HEIGHT);
            cell.setBorderColor(RULE);
            cell.setPadding(5);
            room.addCell(cell);
        }
        return room;
    }

    private int[] widths() {
        int[] widths = new int[table.columns().size()];
        for (int at = 0; at < widths.length; at++) {
            widths[at] = at == 0 ? 28 : table.columns().get(at).numeric() ? 13 : 12;
        }
        return widths;
    }

    private static PdfPCell heading(Table.Column column) {
        PdfPCell cell = new PdfPCell(new Phrase(column.heading(), PdfFonts.bold(7)));
        cell.setBackgroundColor(SHADE);
        cell.setHorizontalAlignment(column.numeric() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return ruled(cell);
    }

    private void addRow(Row row, PdfPTable pages) {
        Font font = font(row.weight());
        List<Cell> cells = row.cells();
        for (int at = 0; at < cells.size(); at++) {
            PdfPCell cell = new PdfPCell(new Phrase(written(cells.get(at)), font));
            cell.setHorizontalAlignment(table.columns().get(at).numeric() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
            ruled(cell);
            if (at == 0) {
                cell.setPaddingLeft(2 + INDENT * row.level());
            }
            if (row.weight() == Weight.TOTAL) {
                cell.setBackgroundColor(SHADE);
            }
            pages.addCell(cell);
        }
    }

    private static Font font(Weight weight) {
        return switch (weight) {
            case PLAIN -> PdfFonts.plain(7);
            case STRUCK -> PdfFonts.struck(7);
            case STRONG, TOTAL -> PdfFonts.bold(7);
        };
    }

    private static PdfPCell ruled(PdfPCell cell) {
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(RULE);
        cell.setPadding(3);
        cell.setPaddingLeft(2);
        cell.setPaddingRight(2);
        return cell;
    }

    private String written(Cell cell) {
        return switch (cell) {
            case Text(String text) -> text;
            case Amount(BigDecimal value) -> numbers.amount(value);
            case Rate(BigDecimal fraction) -> numbers.rate(fraction);
            case Blank() -> "";
        };
    }
}
