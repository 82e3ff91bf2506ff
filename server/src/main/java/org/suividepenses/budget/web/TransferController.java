package org.suividepenses.budget.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.BudgetMonth;
import org.suividepenses.budget.BudgetTransfers;
import org.suividepenses.budget.OverrideReason;
import org.suividepenses.budget.Transfer;
import org.suividepenses.budget.TransferDraft;
import org.suividepenses.budget.TransferKind;
import org.suividepenses.budget.TransferPart;
import org.suividepenses.budget.TransferStatus;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.web.Versions;

/** Transfers between lines, amending budgets and carry-forwards. */
@RestController
@RequestMapping("/api/v1/budget-transfers")
class TransferController {

    private static final int MAX_SIZE = 200;
    private static final int DEFAULT_SIZE = 50;

    private final BudgetTransfers transfers;
    private final Institutions institutions;

    TransferController(BudgetTransfers transfers, Institutions institutions) {
        this.transfers = transfers;
        this.institutions = institutions;
    }

    /** @param month of the fiscal year, 1 to 12 */
    record TransferPartBody(
            @Nullable UUID lineId,
            @Nullable Integer month,
            @Nullable String amount) {}

    record TransferBody(
            @Nullable UUID id,
            @Nullable Integer fiscalYear,
            @Nullable TransferKind kind,
            @Nullable String reason,
            @Nullable String reference,
            @Nullable List<TransferPartBody> parts) {

        TransferDraft draft(Currency base) {
            FieldProblems problems = new FieldProblems();
            if (fiscalYear == null) {
                problems.add("/fiscalYear", "field.required");
            }
            if (kind == null) {
                problems.add("/kind", "field.required");
            } else if (kind == TransferKind.CARRY_FORWARD) {
                problems.add("/kind", "carry-forward.elsewhere");
            }
            List<TransferPart> read = new ArrayList<>();
            List<TransferPartBody> written = parts == null ? List.of() : parts;
            for (int at = 0; at < Math.min(written.size(), Transfer.PARTS_LIMIT + 1); at++) {
                part("/parts/" + at, written.get(at), base, problems, read);
            }
            if (fiscalYear == null || kind == null || !problems.isEmpty()) {
                throw ProblemException.validation(problems.found());
            }
            return new TransferDraft(
                    fiscalYear, kind, reason == null ? "" : reason, reference == null ? "" : reference, read);
        }

        private static void part(
                String pointer, TransferPartBody body, Currency base, FieldProblems problems, List<TransferPart> read) {
            UUID line = body.lineId();
            Integer month = body.month();
            if (line == null) {
                problems.add(pointer + "/lineId", "field.required");
            }
            if (month == null || month < 1 || month > FiscalYear.MONTHS) {
                problems.add(pointer + "/month", "transfer.month");
            }
            long amount = Amounts.minorUnits(pointer + "/amount", body.amount(), base, problems);
            if (line != null && month != null && problems.isEmpty()) {
                read.add(new TransferPart(new BudgetMonth(new BudgetLineId(line), month), amount));
            }
        }
    }

    enum TransferVerdict {
        APPROVE,
        REJECT
    }

    /** @param reason required to reject */
    record TransferDecisionBody(
            @Nullable TransferVerdict decision, @Nullable String reason) {}

    record TransferPartView(UUID lineId, int month, String amount) {}

    /**
     * @param month 13 for what a carry-forward takes from the year before
     * @param decidable whether the caller may decide on it now
     */
    @Schema(name = "BudgetTransfer")
    record TransferView(
            UUID id,
            int fiscalYear,
            TransferKind kind,
            TransferStatus status,
            String reason,
            String reference,
            List<TransferPartView> parts,
            String requestedBy,
            Instant requestedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String decisionReason,
            boolean decidable,
            long version) {

        static TransferView of(Transfer transfer, Currency base, Caller caller) {
            Transfer.Hand decided = transfer.decided();
            return new TransferView(
                    transfer.id(),
                    transfer.fiscalYear(),
                    transfer.kind(),
                    transfer.status(),
                    transfer.reason(),
                    transfer.reference(),
                    transfer.parts().stream()
                            .map(part -> new TransferPartView(
                                    part.place().line().value(),
                                    part.place().month(),
                                    new Money(part.amount(), base).toPlainString()))
                            .toList(),
                    transfer.requested().name(),
                    transfer.requested().at(),
                    decided == null ? null : decided.name(),
                    decided == null ? null : decided.at(),
                    transfer.decision(),
                    transfer.decidableBy(caller),
                    transfer.version());
        }
    }

    @Requires(Permission.BUDGET_READ)
    @GetMapping
    Page<TransferView> listBudgetTransfers(
            @RequestParam int fiscalYear,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int rows = size == null ? DEFAULT_SIZE : size;
        if (rows < 1 || rows > MAX_SIZE) {
            throw ProblemException.invalidParameter("size", "parameter.size", MAX_SIZE);
        }
        Currency base = base();
        return transfers
                .list(fiscalYear, rows, cursor, caller)
                .map(transfer -> TransferView.of(transfer, base, caller));
    }

    @Requires(Permission.BUDGET_READ)
    @GetMapping("/{id}")
    ResponseEntity<TransferView> getBudgetTransfer(@PathVariable UUID id, Caller caller) {
        return answer(transfers.get(id, caller), caller);
    }

    @Requires(Permission.BUDGET_WRITE)
    @PostMapping
    ResponseEntity<TransferView> requestBudgetTransfer(@RequestBody TransferBody body, Caller caller) {
        Transfer requested = transfers.request(body.id(), body.draft(base()), caller);
        return ResponseEntity.created(URI.create("/api/v1/budget-transfers/" + requested.id()))
                .eTag(Versions.etag(requested.version()))
                .body(TransferView.of(requested, base(), caller));
    }

    @Requires(Permission.BUDGET_APPROVE)
    @PostMapping("/{id}/decision")
    ResponseEntity<TransferView> decideBudgetTransfer(
            @PathVariable UUID id,
            @RequestBody TransferDecisionBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        long seen = Versions.required(ifMatch);
        return switch (body.decision()) {
            case null -> throw ProblemException.validation("/decision", "field.required");
            case APPROVE -> answer(transfers.approve(id, seen, caller), caller);
            case REJECT ->
                answer(transfers.reject(id, OverrideReason.parse("/reason", body.reason()), seen, caller), caller);
        };
    }

    private ResponseEntity<TransferView> answer(Transfer transfer, Caller caller) {
        return ResponseEntity.ok()
                .eTag(Versions.etag(transfer.version()))
                .body(TransferView.of(transfer, base(), caller));
    }

    private Currency base() {
        return institutions.required().currency();
    }
}
