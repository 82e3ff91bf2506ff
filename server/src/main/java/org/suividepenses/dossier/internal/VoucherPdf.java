package org.suividepenses.dossier.internal;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.dossier.PageCode;
import org.suividepenses.dossier.Voucher;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.Payee;
import org.suividepenses.operation.PaymentMethod;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.table.PdfFonts;
import org.suividepenses.platform.table.PdfFoot;
import org.suividepenses.platform.table.PrintedNumbers;
import org.suividepenses.platform.web.ProblemSentences;

/** A voucher on pages of A4 upright: who, what, how much in figures and words, on which line, signed and paid by whom, with which documents. */
@Component
public class VoucherPdf {

    private static final int MARGIN = 42;
    private static final int FOOT = 44;
    private static final int SQUARE = 74;
    private static final int HASH_SHOWN = 16;
    private static final int SIGNATURE_HEIGHT = 62;
    private static final Color RULE = new Color(0xC9, 0xD1, 0xD9);
    private static final Color SHADE = new Color(0xED, 0xF1, 0xF4);
    private static final Color QUIET = new Color(0x55, 0x5F, 0x6B);

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
     * @param kinds what kinds of documents are called, by their codes
     */
    public void write(
            Voucher voucher,
            String address,
            String printedBy,
            Map<String, String> kinds,
            Locale language,
            OutputStream out)
            throws IOException {
        Page page = new Page(voucher, address, printedBy, kinds, language);
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOT)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            writer.setPageEvent(new PdfFoot(page.foot()));
            document.addTitle(page.title());
            document.addAuthor(page.institution.name());
            document.setDocumentLanguage(language.toLanguageTag());
            document.open();
            page.writeTo(document, writer);
        }
        out.flush();
    }

    private final class Page {

        private final Voucher voucher;
        private final Operation operation;
        private final Institution institution;
        private final String address;
        private final String printedBy;
        private final Map<String, String> kinds;
        private final Locale language;
        private final PrintedNumbers numbers;
        private final Instant now;

        Page(Voucher voucher, String address, String printedBy, Map<String, String> kinds, Locale language) {
            this.voucher = voucher;
            this.operation = voucher.named().operation();
            this.institution = institutions.required();
            this.address = address;
            this.printedBy = printedBy;
            this.kinds = kinds;
            this.language = language;
            this.numbers = new PrintedNumbers(language);
            this.now = clock.instant();
        }

        String title() {
            return operation.number() == null
                    ? word("title-draft")
                    : word("title", operation.number().toString());
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
                document.add(lines());
            }
            section(document, "visas");
            document.add(visas());
            if (!voucher.payments().isEmpty()) {
                section(document, "payments");
                document.add(payments());
            }
            section(document, "documents");
            document.add(documents());
            document.add(signatures());
        }

        private PdfPTable head(PdfWriter writer) {
            PdfPTable head = table(78, 22);
            PdfPCell left = bare();
            left.addElement(new Paragraph(13, institution.name(), PdfFonts.bold(11)));
            left.addElement(new Paragraph(24, title(), PdfFonts.bold(18)));
            left.addElement(new Paragraph(
                    15,
                    word("status." + operation.status()) + " · "
                            + word(
                                    "fiscal-year",
                                    Integer.toString(institution
                                            .fiscalYear(operation.content().date())
                                            .label())),
                    quiet(9)));
            left.addElement(new Paragraph(12, word("printed", moment(now), printedBy), quiet(8)));
            head.addCell(left);
            PdfPCell right = bare();
            right.setHorizontalAlignment(Element.ALIGN_RIGHT);
            Image square = Image.getInstance(QrCode.draw(address, SQUARE, writer.getDirectContent()));
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
            fact(facts, "date", day(operation.content().date()));
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
            PdfPCell name = ruled(new Phrase(word(key), quiet(9)));
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
            cell.addElement(new Paragraph(20, written(operation.amount()), PdfFonts.bold(17)));
            if (operation.content().price().quantity().compareTo(BigDecimal.ONE) != 0) {
                cell.addElement(new Paragraph(
                        13,
                        numbers.amount(operation.content().price().quantity()) + " × "
                                + numbers.amount(operation.content().price().unitPrice()) + " "
                                + operation.amount().currency().getCurrencyCode(),
                        quiet(9)));
            }
            if (!operation.amount().currency().equals(institution.currency())) {
                cell.addElement(new Paragraph(13, word("base", written(operation.baseAmount())), quiet(9)));
            }
            cell.addElement(new Paragraph(
                    14, word("in-words", AmountInWords.of(operation.amount(), language)), PdfFonts.plain(9)));
            box.addCell(cell);
            return box;
        }

        private PdfPTable lines() {
            PdfPTable lines = table(40, 15, 15, 15, 15);
            heads(lines, List.of("line", "charged", "before", "after", "today"), 1);
            for (Voucher.Line line : voucher.lines()) {
                text(
                        lines,
                        line.line() == null ? word("line-unseen") : line.line().text());
                figure(lines, numbers.amount(line.amount().toDecimal()));
                figure(lines, sum(line.before()));
                figure(lines, sum(line.after()));
                figure(lines, sum(line.today()));
            }
            return lines;
        }

        private PdfPTable visas() {
            if (voucher.visas().isEmpty()) {
                return nothing("no-visa");
            }
            PdfPTable visas = table(34, 44, 22);
            heads(visas, List.of("step", "signed-by", "signed-at"), 3);
            for (Voucher.Visa visa : voucher.visas()) {
                text(visas, visa.step().isEmpty() ? word("approval") : visa.step());
                text(visas, visa.onBehalfOf() == null ? visa.by() : word("on-behalf", visa.by(), visa.onBehalfOf()));
                text(visas, moment(visa.at()));
            }
            return visas;
        }

        private PdfPTable payments() {
            PdfPTable payments = table(14, 40, 26, 20);
            heads(payments, List.of("paid-on", "paid-how", "paid-by", "paid-amount"), 3);
            for (Voucher.PaidPart part : voucher.payments()) {
                text(payments, day(part.payment().date()));
                text(payments, how(part));
                text(payments, part.by());
                figure(payments, written(part.payment().amount()));
            }
            return payments;
        }

        private String how(Voucher.PaidPart part) {
            PaymentMethod method = part.payment().method();
            String said = method == null ? "" : sentences.sentence("export.word." + method.name(), List.of(), language);
            String reference = part.payment().reference();
            String how = reference.isEmpty() ? said : said + " · " + reference;
            if (!part.payment().pays()) {
                return word("reversal", part.payment().note());
            }
            String whole = paidTo(how, part.payment().payee());
            return part.takenBack() ? word("taken-back", whole) : whole;
        }

        private String paidTo(String how, Payee payee) {
            if (payee.name().isEmpty()) {
                return how;
            }
            return payee.account().isEmpty()
                    ? word("paid-to", how, payee.name())
                    : word("paid-on-account", how, payee.name(), payee.account());
        }

        private PdfPTable documents() {
            if (voucher.documents().isEmpty()) {
                return nothing("no-document");
            }
            PdfPTable documents = table(22, 48, 30);
            heads(documents, List.of("kind", "file", "sha256"), 3);
            for (Attachment document : voucher.documents()) {
                text(documents, kinds.getOrDefault(document.kind(), document.kind()));
                text(documents, document.name());
                text(documents, document.sha256().substring(0, HASH_SHOWN) + "…");
            }
            return documents;
        }

        /** Room for those who sign on paper too. */
        private PdfPTable signatures() {
            PdfPTable room = table(34, 33, 33);
            room.setSpacingBefore(16);
            room.setKeepTogether(true);
            for (String signer : List.of("signer-author", "signer-authoriser", "signer-accountant")) {
                PdfPCell cell = new PdfPCell(new Phrase(word(signer), PdfFonts.bold(8)));
                cell.setFixedHeight(SIGNATURE_HEIGHT);
                cell.setBorderColor(RULE);
                cell.setPadding(5);
                room.addCell(cell);
            }
            return room;
        }

        private void section(Document document, String key) {
            Paragraph heading = new Paragraph(12, word(key), PdfFonts.bold(10));
            heading.setSpacingBefore(12);
            heading.setSpacingAfter(4);
            document.add(heading);
        }

        private PdfPTable nothing(String key) {
            PdfPTable table = table(100);
            table.addCell(ruled(new Phrase(word(key), quiet(9))));
            return table;
        }

        private void heads(PdfPTable table, List<String> keys, int firstFigure) {
            for (int at = 0; at < keys.size(); at++) {
                PdfPCell cell = ruled(new Phrase(word(keys.get(at)), PdfFonts.bold(8)));
                cell.setBackgroundColor(SHADE);
                boolean figure = at >= firstFigure;
                cell.setHorizontalAlignment(figure ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
                table.addCell(cell);
            }
            table.setHeaderRows(1);
        }

        private void text(PdfPTable table, String text) {
            table.addCell(ruled(new Phrase(text, PdfFonts.plain(8))));
        }

        private void figure(PdfPTable table, String text) {
            PdfPCell cell = ruled(new Phrase(text, PdfFonts.plain(8)));
            cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
            table.addCell(cell);
        }

        private String written(Money money) {
            return numbers.amount(money.toDecimal()) + "\u00A0"
                    + money.currency().getCurrencyCode();
        }

        private String sum(@Nullable BigInteger minor) {
            int decimals = institution.currency().getDefaultFractionDigits();
            return minor == null ? "" : numbers.amount(new BigDecimal(minor, decimals));
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofPattern(report("format.day"), language).format(day);
        }

        private String moment(Instant instant) {
            return DateTimeFormatter.ofPattern(report("format.moment"), language)
                    .format(instant.atZone(institution.timeZone()));
        }

        private String report(String key) {
            return sentences.sentence("report." + key, List.of(), language);
        }

        private String word(String key, Object... arguments) {
            return key.startsWith("status.")
                    ? sentences.sentence("export.word." + key.substring("status.".length()), List.of(), language)
                    : sentences.sentence("voucher." + key, List.of(arguments), language);
        }
    }

    private static PdfPTable table(int... widths) {
        PdfPTable table = new PdfPTable(widths.length);
        table.setWidths(widths);
        table.setWidthPercentage(100);
        return table;
    }

    private static Font quiet(int size) {
        Font font = PdfFonts.plain(size);
        font.setColor(QUIET);
        return font;
    }

    private static PdfPCell bare() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    private static PdfPCell ruled(Phrase phrase) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(RULE);
        cell.setPadding(4);
        cell.setPaddingLeft(2);
        cell.setPaddingRight(2);
        return cell;
    }
}
