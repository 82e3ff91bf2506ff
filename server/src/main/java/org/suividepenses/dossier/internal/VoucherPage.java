package org.suividepenses.dossier.internal;

import static org.suividepenses.dossier.internal.VoucherCells.RULE;
import static org.suividepenses.dossier.internal.VoucherCells.SHADE;
import static org.suividepenses.dossier.internal.VoucherCells.bare;
import static org.suividepenses.dossier.internal.VoucherCells.quiet;
import static org.suividepenses.dossier.internal.VoucherCells.ruled;
import static org.suividepenses.dossier.internal.VoucherCells.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.suividepenses.dossier.PageCode;
import org.suividepenses.dossier.Voucher;
import org.suividepenses.operation.Operation;
import org.suividepenses.organisation.Institution;
import org.suividepenses.platform.table.PdfFonts;

/** All that stands on a voucher, from its head to the room for signatures. */
final class VoucherPage {

    private static final int SQUARE = 74;
    private static final int SIGNATURE_HEIGHT = 62;

    private final Voucher voucher;
    private final Operation operation;
    private final Institution institution;
    private final VoucherWords words;
    private final VoucherTables tables;
    private final Print print;

    /**
     * @param address where it is verified
     * @param by who prints it
     */
    record Print(String address, String by, Instant at) {}

    VoucherPage(Voucher voucher, Institution institution, VoucherWords words, Print print) {
        this.voucher = voucher;
        this.operation = voucher.named().operation();
        this.institution = institution;
        this.words = words;
        this.tables = new VoucherTables(voucher, words);
        this.print = print;
    }

    String title() {
        return operation.number() == null
                ? words.word("title-draft")
                : words.word("title", operation.number().toString());
    }

    String foot() {
        return institution.name() + " · " + title() + " · " + PageCode.written(voucher.code());
    }

    void writeTo(Document document, PdfWriter writer) {
        document.add(head(writer));
        document.add(facts());
        document.add(amount());
        if (!voucher.lines().isEmpty()) {
            section(document, "lines");
            document.add(tables.lines());
        }
        section(document, "visas");
        document.add(tables.visas());
        if (!voucher.payments().isEmpty()) {
            section(document, "payments");
            document.add(tables.payments());
        }
        section(document, "documents");
        document.add(tables.documents());
        document.add(signatures());
    }

    private PdfPTable head(PdfWriter writer) {
        PdfPTable head = table(78, 22);
        PdfPCell left = bare();
        left.addElement(new Paragraph(13, institution.name(), PdfFonts.bold(11)));
        left.addElement(new Paragraph(24, title(), PdfFonts.bold(18)));
        left.addElement(new Paragraph(
                15,
                words.word(operation.status()) + " · "
                        + words.word(
                                "fiscal-year",
                                Integer.toString(institution
                                        .fiscalYear(operation.content().date())
                                        .label())),
                quiet(9)));
        left.addElement(new Paragraph(12, words.word("printed", words.moment(print.at()), print.by()), quiet(8)));
        head.addCell(left);
        PdfPCell right = bare();
        right.setHorizontalAlignment(Element.ALIGN_RIGHT);
        Image square = Image.getInstance(QrCode.draw(print.address(), SQUARE, writer.getDirectContent()));
        square.setAlignment(Element.ALIGN_RIGHT);
        right.addElement(square);
        Paragraph code = new Paragraph(10, PageCode.written(voucher.code()), quiet(6));
        code.setAlignment(Element.ALIGN_RIGHT);
        right.addElement(code);
        head.addCell(right);
        return head;
    }

    private PdfPTable facts() {
        PdfPTable facts = table(22, 78);
        facts.setSpacingBefore(10);
        fact(facts, "date", words.day(operation.content().date()));
        fact(facts, "unit", voucher.named().unit().name());
        fact(
                facts,
                "category",
                voucher.named().category() == null
                        ? null
                        : voucher.named().category().path());
        fact(
                facts,
                "funding-source",
                voucher.named().fundingSource() == null
                        ? null
                        : voucher.named().fundingSource().name());
        fact(
                facts,
                "supplier",
                voucher.named().supplier() == null
                        ? null
                        : voucher.named().supplier().name());
        fact(facts, "account", Voucher.account(voucher.named()));
        fact(facts, "reference", operation.content().reference());
        fact(facts, "description", operation.content().description());
        fact(
                facts,
                "author",
                voucher.named().createdBy() == null
                        ? null
                        : voucher.named().createdBy().name());
        fact(facts, "notes", operation.content().notes());
        return facts;
    }

    private void fact(PdfPTable facts, String key, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        PdfPCell name = ruled(new Phrase(words.word(key), quiet(9)));
        facts.addCell(name);
        facts.addCell(ruled(new Phrase(value, PdfFonts.plain(9))));
    }

    private PdfPTable amount() {
        PdfPTable box = table(100);
        box.setSpacingBefore(12);
        PdfPCell cell = new PdfPCell();
        cell.setBackgroundColor(SHADE);
        cell.setBorderColor(RULE);
        cell.setPadding(9);
        cell.addElement(new Paragraph(20, words.written(operation.amount()), PdfFonts.bold(17)));
        if (operation.content().price().quantity().compareTo(BigDecimal.ONE) != 0) {
            cell.addElement(new Paragraph(
                    13,
                    words.amount(operation.content().price().quantity()) + " × "
                            + words.amount(operation.content().price().unitPrice()) + " "
                            + operation.amount().currency().getCurrencyCode(),
                    quiet(9)));
        }
        if (!operation.amount().currency().equals(institution.currency())) {
            cell.addElement(new Paragraph(13, words.word("base", words.written(operation.baseAmount())), quiet(9)));
        }
        cell.addElement(new Paragraph(14, words.inWords(operation.amount()), PdfFonts.plain(9)));
        box.addCell(cell);
        return box;
    }

    /** Room for those who sign on paper too. */
    private PdfPTable signatures() {
        PdfPTable room = table(34, 33, 33);
        room.setSpacingBefore(16);
        room.setKeepTogether(true);
        for (String signer : List.of("signer-author", "signer-authoriser", "signer-accountant")) {
            PdfPCell cell = new PdfPCell(new Phrase(words.word(signer), PdfFonts.bold(8)));
            cell.setFixedHeight(SIGNATURE_HEIGHT);
            cell.setBorderColor(RULE);
            cell.setPadding(5);
            room.addCell(cell);
        }
        return room;
    }

    private void section(Document document, String key) {
        Paragraph heading = new Paragraph(12, words.word(key), PdfFonts.bold(10));
        heading.setSpacingBefore(12);
        heading.setSpacingAfter(4);
        document.add(heading);
    }
}
