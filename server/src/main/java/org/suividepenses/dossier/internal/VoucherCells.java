package org.suividepenses.dossier.internal;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.suividepenses.platform.table.PdfFonts;

/** How tables and cells of a voucher look. */
final class VoucherCells {

    static final Color RULE = new Color(0xC9, 0xD1, 0xD9);
    static final Color SHADE = new Color(0xED, 0xF1, 0xF4);
    private static final Color QUIET = new Color(0x55, 0x5F, 0x6B);

    private VoucherCells() {}

    /** As wide as the page. @param widths of the columns, in parts of the whole */
    static PdfPTable table(int... widths) {
        PdfPTable table = new PdfPTable(widths.length);
        table.setWidths(widths);
        table.setWidthPercentage(100);
        return table;
    }

    /** A table that says only that there is nothing in it. */
    static PdfPTable nothing(String said) {
        PdfPTable table = table(100);
        table.addCell(ruled(new Phrase(said, quiet(9))));
        return table;
    }

    /** @param firstFigure from which column on figures stand */
    static void heads(PdfPTable table, List<String> heads, int firstFigure) {
        for (int at = 0; at < heads.size(); at++) {
            PdfPCell cell = ruled(new Phrase(heads.get(at), PdfFonts.bold(8)));
            cell.setBackgroundColor(SHADE);
            cell.setHorizontalAlignment(at >= firstFigure ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
            table.addCell(cell);
        }
        table.setHeaderRows(1);
    }

    static void text(PdfPTable table, String text) {
        table.addCell(ruled(new Phrase(text, PdfFonts.plain(8))));
    }

    static void figure(PdfPTable table, String text) {
        PdfPCell cell = ruled(new Phrase(text, PdfFonts.plain(8)));
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        table.addCell(cell);
    }

    static Font quiet(int size) {
        Font font = PdfFonts.plain(size);
        font.setColor(QUIET);
        return font;
    }

    static PdfPCell bare() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    static PdfPCell ruled(Phrase phrase) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(RULE);
        cell.setPadding(4);
        cell.setPaddingLeft(2);
        cell.setPaddingRight(2);
        return cell;
    }
}
