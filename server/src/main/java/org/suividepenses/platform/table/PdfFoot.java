package org.suividepenses.platform.table;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The foot of every page: what it is, and its number of how many. */
public final class PdfFoot extends PdfPageEventHelper {

    private static final int SIZE = 7;
    private static final int ROOM = 24;

    private final String words;
    private @Nullable PdfTemplate last;

    /** @param words what the document is */
    public PdfFoot(String words) {
        this.words = words;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte canvas = writer.getDirectContent();
        PdfTemplate ofAll = last == null ? canvas.createTemplate(ROOM, SIZE * 2) : last;
        last = ofAll;
        int line = (int) document.bottom() - SIZE * 2;
        ColumnText.showTextAligned(
                canvas, Element.ALIGN_LEFT, new Phrase(words, PdfFonts.plain(SIZE)), document.left(), line, 0);
        ColumnText.showTextAligned(
                canvas,
                Element.ALIGN_RIGHT,
                new Phrase(writer.getPageNumber() + " /\u00A0", PdfFonts.plain(SIZE)),
                document.right() - ROOM,
                line,
                0);
        canvas.addTemplate(ofAll, document.right() - ROOM, line);
    }

    /** How many pages there are is known only now. */
    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        if (last != null) {
            ColumnText.showTextAligned(
                    last,
                    Element.ALIGN_LEFT,
                    new Phrase(String.valueOf(writer.getPageNumber() - 1), PdfFonts.plain(SIZE)),
                    0,
                    0,
                    0);
        }
    }
}
