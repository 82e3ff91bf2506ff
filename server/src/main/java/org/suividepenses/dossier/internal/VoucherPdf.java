package org.suividepenses.dossier.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;
import org.suividepenses.attachment.KindNames;
import org.suividepenses.dossier.Voucher;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.table.PdfFoot;
import org.suividepenses.platform.web.ProblemSentences;

/** A voucher on pages of A4 upright: who, what, how much in figures and words, on which line, signed and paid by whom, with which documents. */
@Component
public class VoucherPdf {

    private static final int MARGIN = 42;
    private static final int FOOT = 44;

    private final Institutions institutions;
    private final ProblemSentences sentences;
    private final Clock clock;

    VoucherPdf(Institutions institutions, ProblemSentences sentences, Clock clock) {
        this.institutions = institutions;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * Writes a voucher; {@code out} stays open.
     *
     * @param address where the page is verified
     * @param printedBy who prints it
     * @param kinds in that language
     */
    public void write(
            Voucher voucher, String address, String printedBy, KindNames kinds, Locale language, OutputStream out)
            throws IOException {
        Institution institution = institutions.required();
        VoucherPage page = new VoucherPage(
                voucher,
                institution,
                new VoucherWords(sentences, institution, kinds, language),
                new VoucherPage.Print(address, printedBy, clock.instant()));
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOT)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            writer.setPageEvent(new PdfFoot(page.foot()));
            document.addTitle(page.title());
            document.addAuthor(institution.name());
            document.setDocumentLanguage(language.toLanguageTag());
            document.open();
            page.writeTo(document, writer);
        }
        out.flush();
    }
}
