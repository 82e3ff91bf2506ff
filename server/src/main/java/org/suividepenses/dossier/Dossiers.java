package org.suividepenses.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.suividepenses.attachment.KindNames;
import org.suividepenses.attachment.KindWords;
import org.suividepenses.dossier.internal.DossierPdf;
import org.suividepenses.dossier.internal.VoucherPdf;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationId;
import org.suividepenses.platform.web.ProblemSentences;

/** Vouchers, alone or with the documents behind them, as PDF. Within the caller's units; each print is remembered. */
@Service
public class Dossiers {

    private final Vouchers vouchers;
    private final VoucherPdf pages;
    private final DossierPdf binding;
    private final KindWords kinds;
    private final ProblemSentences sentences;

    Dossiers(Vouchers vouchers, VoucherPdf pages, DossierPdf binding, KindWords kinds, ProblemSentences sentences) {
        this.vouchers = vouchers;
        this.pages = pages;
        this.binding = binding;
        this.kinds = kinds;
        this.sentences = sentences;
    }

    /** A voucher that is remembered as printed; empty when there is none such for this caller. */
    public Optional<Voucher> print(OperationId id, Caller caller) {
        return vouchers.print(id, caller);
    }

    /**
     * Writes the page alone.
     *
     * @param base address of the application, without a slash at its end
     */
    public void writePage(Voucher voucher, String base, Caller caller, OutputStream out) throws IOException {
        writePage(voucher, base, caller, kinds.all(caller.language()), out);
    }

    /** Writes the page with its documents behind it. */
    public void writeDossier(Voucher voucher, String base, Caller caller, OutputStream out) throws IOException {
        KindNames kindNames = kinds.all(caller.language());
        binding.write(
                file -> writePage(voucher, base, caller, kindNames, file),
                name(voucher, caller.language()),
                voucher.documents(),
                kindNames,
                caller.language(),
                out);
    }

    private void writePage(Voucher voucher, String base, Caller caller, KindNames kindNames, OutputStream out)
            throws IOException {
        pages.write(voucher, address(voucher, base), caller.name(), kindNames, caller.language(), out);
    }

    /** What its file is called, without extension: its number, or its id. */
    public static String fileName(Voucher voucher) {
        return fileName(voucher.named().operation());
    }

    /** What the files of an operation are called, without extension. */
    public static String fileName(Operation operation) {
        return operation.number() == null
                ? operation.id().toString()
                : operation.number().toString();
    }

    private String name(Voucher voucher, Locale language) {
        return sentences.sentence("voucher.name", List.of(fileName(voucher)), language);
    }

    private static String address(Voucher voucher, String base) {
        return base + "/verifier/" + voucher.named().operation().id() + "?code=" + voucher.code();
    }
}
