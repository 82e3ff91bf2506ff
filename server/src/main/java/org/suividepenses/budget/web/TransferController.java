package org.suividepenses.budget.web;

import java.net.URI;
import java.util.Currency;
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
import org.suividepenses.budget.BudgetTransfers;
import org.suividepenses.budget.OverrideReason;
import org.suividepenses.budget.Transfer;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;
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

    enum TransferVerdict {
        APPROVE,
        REJECT
    }

    /** @param reason required to reject */
    record TransferDecisionBody(
            @Nullable TransferVerdict decision, @Nullable String reason) {}

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
