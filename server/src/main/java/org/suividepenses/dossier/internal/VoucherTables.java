package org.suividepenses.dossier.internal;

import static org.suividepenses.dossier.internal.VoucherCells.figure;
import static org.suividepenses.dossier.internal.VoucherCells.heads;
import static org.suividepenses.dossier.internal.VoucherCells.nothing;
import static org.suividepenses.dossier.internal.VoucherCells.table;
import static org.suividepenses.dossier.internal.VoucherCells.text;

import org.openpdf.text.pdf.PdfPTable;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.dossier.Voucher;
import org.suividepenses.operation.Payee;
import org.suividepenses.operation.PaymentMethod;

/** What a voucher lists: lines of the budget, signatures, payments, documents. */
final class VoucherTables {

    private static final int HASH_SHOWN = 16;

    private final Voucher voucher;
    private final VoucherWords words;

    VoucherTables(Voucher voucher, VoucherWords words) {
        this.voucher = voucher;
        this.words = words;
    }

    PdfPTable lines() {
        PdfPTable lines = table(40, 15, 15, 15, 15);
        heads(lines, words.words("line", "charged", "before", "after", "today"), 1);
        for (Voucher.Line line : voucher.lines()) {
            text(
                    lines,
                    line.line() == null
                            ? words.word("line-unseen")
                            : line.line().text());
            figure(lines, words.amount(line.amount().toDecimal()));
            figure(lines, words.sum(line.before()));
            figure(lines, words.sum(line.after()));
            figure(lines, words.sum(line.today()));
        }
        return lines;
    }

    PdfPTable visas() {
        if (voucher.visas().isEmpty()) {
            return nothing(words.word("no-visa"));
        }
        PdfPTable visas = table(34, 44, 22);
        heads(visas, words.words("step", "signed-by", "signed-at"), 3);
        for (Voucher.Visa visa : voucher.visas()) {
            text(visas, visa.step().isEmpty() ? words.word("approval") : visa.step());
            text(visas, visa.onBehalfOf() == null ? visa.by() : words.word("on-behalf", visa.by(), visa.onBehalfOf()));
            text(visas, words.moment(visa.at()));
        }
        return visas;
    }

    PdfPTable payments() {
        PdfPTable payments = table(14, 40, 26, 20);
        heads(payments, words.words("paid-on", "paid-how", "paid-by", "paid-amount"), 3);
        for (Voucher.PaidPart part : voucher.payments()) {
            text(payments, words.day(part.payment().date()));
            text(payments, how(part));
            text(payments, part.by());
            figure(payments, words.written(part.payment().amount()));
        }
        return payments;
    }

    private String how(Voucher.PaidPart part) {
        PaymentMethod method = part.payment().method();
        String said = method == null ? "" : words.word(method);
        String reference = part.payment().reference();
        String how = reference.isEmpty() ? said : said + " · " + reference;
        if (!part.payment().pays()) {
            return words.word("reversal", part.payment().note());
        }
        String whole = paidTo(how, part.payment().payee());
        return part.takenBack() ? words.word("taken-back", whole) : whole;
    }

    private String paidTo(String how, Payee payee) {
        if (payee.name().isEmpty()) {
            return how;
        }
        return payee.account().isEmpty()
                ? words.word("paid-to", how, payee.name())
                : words.word("paid-on-account", how, payee.name(), payee.account());
    }

    PdfPTable documents() {
        if (voucher.documents().isEmpty()) {
            return nothing(words.word("no-document"));
        }
        PdfPTable documents = table(22, 48, 30);
        heads(documents, words.words("kind", "file", "sha256"), 3);
        for (Attachment document : voucher.documents()) {
            text(documents, words.kind(document));
            text(documents, document.name());
            text(documents, document.sha256().substring(0, HASH_SHOWN) + "…");
        }
        return documents;
    }
}
