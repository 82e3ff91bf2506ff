package org.suividepenses.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.audit.Changes;
import org.suividepenses.dossier.DossierArchives;
import org.suividepenses.dossier.Dossiers;
import org.suividepenses.dossier.Voucher;
import org.suividepenses.dossier.Vouchers;
import org.suividepenses.dossier.internal.UnreadableDocument;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.ListFilters;
import org.suividepenses.operation.ListParameters;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.platform.web.Downloads;
import org.suividepenses.platform.web.PublicAddress;

/** Operations on paper, and what a page is worth. */
@RestController
@RequestMapping("/api/v1/operations")
class DossierController {

    private final Dossiers dossiers;
    private final DossierArchives archives;
    private final Vouchers vouchers;
    private final ListFilters filters;
    private final PublicAddress address;

    DossierController(
            Dossiers dossiers,
            DossierArchives archives,
            Vouchers vouchers,
            ListFilters filters,
            PublicAddress address) {
        this.dossiers = dossiers;
        this.archives = archives;
        this.vouchers = vouchers;
        this.filters = filters;
        this.address = address;
    }

    /**
     * A page that was printed.
     *
     * @param printedBy null for a command
     * @param changes what is otherwise now than the page says; nothing when it holds
     */
    record Verification(
            UUID id,
            @Nullable String number,
            OperationStatus status,
            LocalDate date,
            String unit,
            @Nullable String supplier,
            String description,
            String amount,
            String currency,
            Instant printedAt,
            @Nullable String printedBy,
            List<Changes.Change> changes) {

        static Verification of(Vouchers.Verified verified) {
            NamedOperation named = verified.named();
            Operation operation = named.operation();
            return new Verification(
                    operation.id().value(),
                    operation.number() == null ? null : operation.number().toString(),
                    operation.status(),
                    operation.content().date(),
                    named.unit().name(),
                    named.supplier() == null ? null : named.supplier().name(),
                    operation.content().description(),
                    operation.amount().toPlainString(),
                    operation.amount().currency().getCurrencyCode(),
                    verified.printedAt(),
                    verified.printedBy(),
                    verified.changes());
        }
    }

    @Requires(Permission.OPERATION_READ)
    @GetMapping("/{id}/voucher.pdf")
    void getVoucher(@PathVariable UUID id, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Voucher voucher = printed(id, caller);
        send(voucher, "", response);
        dossiers.writePage(voucher, address.of(request), caller, response.getOutputStream());
    }

    /** The page with every document behind it. */
    @Requires(Permission.OPERATION_READ)
    @GetMapping("/{id}/dossier.pdf")
    void getDossier(@PathVariable UUID id, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Voucher voucher = printed(id, caller);
        send(voucher, "dossier-", response);
        try {
            dossiers.writeDossier(voucher, address.of(request), caller, response.getOutputStream());
        } catch (UnreadableDocument unreadable) {
            throw unreadable.problem();
        }
    }

    /** The dossiers of all operations that the list would show; a text in the place of each that cannot be made. */
    @Requires(Permission.OPERATION_EXPORT)
    @GetMapping("/dossiers.zip")
    @ListParameters
    void getDossiers(
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<NamedOperation> chosen = archives.chosen(filters.parse(parameters), caller);
        Downloads.zip(response, "dossiers.zip");
        archives.write(chosen, address.of(request), caller, response.getOutputStream());
    }

    /** @param code as the page says it, with or without dashes */
    @Requires(Permission.OPERATION_READ)
    @GetMapping("/{id}/verification")
    Verification verifyVoucher(@PathVariable UUID id, @RequestParam String code, Caller caller) {
        return vouchers.verify(new OperationId(id), code, caller)
                .map(Verification::of)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "voucher.unknown"));
    }

    /** For who holds a page and cannot read its square: the code alone finds it, among what the caller sees. */
    @Requires(Permission.OPERATION_READ)
    @GetMapping("/verification")
    Verification verifyCode(@RequestParam String code, Caller caller) {
        return vouchers.verify(code, caller)
                .map(Verification::of)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "voucher.unknown-code"));
    }

    /** The code is the entity tag: two pages of one code say the same. */
    private static void send(Voucher voucher, String prefix, HttpServletResponse response) {
        Downloads.pdf(response, prefix + Dossiers.fileName(voucher) + ".pdf");
        response.setHeader(HttpHeaders.ETAG, "W/\"" + voucher.code() + "\"");
    }

    private Voucher printed(UUID id, Caller caller) {
        return dossiers.print(new OperationId(id), caller)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }
}
