package org.suividepenses.operation.web;

import java.time.Instant;
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
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.audit.AuditEntry;
import org.suividepenses.audit.Changes;
import org.suividepenses.budget.OverrideReason;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationOutcome;
import org.suividepenses.operation.Operations;
import org.suividepenses.operation.ReturnKind;
import org.suividepenses.operation.Seen;
import org.suividepenses.operation.StatusReason;
import org.suividepenses.platform.web.Versions;

/** The steps of an operation's life, each a resource of its own, and what is remembered of them. */
@RestController
@RequestMapping("/api/v1/operations/{id}")
class LifeController {

    private final Operations operations;
    private final Outcomes outcomes;
    private final OperationViews views;

    LifeController(Operations operations, Outcomes outcomes, OperationViews views) {
        this.operations = operations;
        this.outcomes = outcomes;
        this.views = views;
    }

    /** @param overrideReason why it may exceed its lines of the budget; null when it may not */
    record SubmissionBody(@Nullable String overrideReason) {}

    enum Verdict {
        APPROVE,
        REJECT,
        /** Give it back to be changed: its author corrects it and submits it again. */
        ASK_CHANGE
    }

    /**
     * @param reason required to reject and to ask for a change
     * @param payeeSeen the last change of the payee that the caller was shown, {@code payeeChangedAt} of the operation; an
     *     approval needs it where there is one
     */
    record DecisionBody(
            @Nullable Verdict decision,
            @Nullable String reason,
            @Nullable Instant payeeSeen) {}

    record Cancellation(@Nullable String reason) {}

    /** @param actor the name of who did it */
    record HistoryEntry(Instant at, String actor, String action, List<Changes.Change> changes) {
        static HistoryEntry of(AuditEntry entry) {
            return new HistoryEntry(entry.at(), entry.actor().name(), entry.action(), entry.changes());
        }
    }

    record History(List<HistoryEntry> items) {}

    /** {@code If-Match} is welcome here, but not asked for: what is submitted is the operation as it stands. */
    @Requires(Permission.OPERATION_WRITE)
    @PostMapping("/submission")
    ResponseEntity<OperationView> submitOperation(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable SubmissionBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        OverrideReason override = body == null || body.overrideReason() == null
                ? null
                : OverrideReason.parse("/overrideReason", body.overrideReason());
        return answer(operations.submit(new OperationId(id), seen(ifMatch), override, caller), caller);
    }

    @Requires(Permission.OPERATION_APPROVE)
    @PostMapping("/decision")
    ResponseEntity<OperationView> decideOperation(
            @PathVariable UUID id,
            @RequestBody DecisionBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        OperationId operation = new OperationId(id);
        Long seen = seen(ifMatch);
        return switch (body.decision()) {
            case null -> throw ProblemException.validation("/decision", "field.required");
            case APPROVE -> answer(operations.approve(operation, new Seen(seen, body.payeeSeen()), caller), caller);
            case REJECT -> giveBack(operation, ReturnKind.REJECTED, body, seen, caller);
            case ASK_CHANGE -> giveBack(operation, ReturnKind.CHANGE_ASKED, body, seen, caller);
        };
    }

    private ResponseEntity<OperationView> giveBack(
            OperationId operation, ReturnKind kind, DecisionBody body, @Nullable Long seen, Caller caller) {
        StatusReason reason = StatusReason.parse("/reason", body.reason());
        return answer(operations.giveBack(operation, kind, reason, seen, caller), caller);
    }

    /** Takes back the signature that one gave last: the operation waits for it again. */
    @Requires(Permission.OPERATION_APPROVE)
    @PostMapping("/withdrawal")
    ResponseEntity<OperationView> withdrawSignature(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(operations.unsign(new OperationId(id), seen(ifMatch), caller), caller);
    }

    /** Takes back what one has submitted, before anybody has signed it. */
    @Requires(Permission.OPERATION_WRITE)
    @PostMapping("/recall")
    ResponseEntity<OperationView> recallOperation(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(operations.recall(new OperationId(id), seen(ifMatch), caller), caller);
    }

    @Requires(Permission.OPERATION_WRITE)
    @PostMapping("/cancellation")
    ResponseEntity<OperationView> cancelOperation(
            @PathVariable UUID id,
            @RequestBody Cancellation body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        StatusReason reason = StatusReason.parse("/reason", body.reason());
        return answer(operations.cancel(new OperationId(id), reason, seen(ifMatch), caller), caller);
    }

    @Requires(Permission.OPERATION_READ)
    @GetMapping("/history")
    History getOperationHistory(@PathVariable UUID id, Caller caller) {
        List<AuditEntry> entries =
                operations.history(new OperationId(id), caller).orElseThrow(Outcomes::unknown);
        return new History(entries.stream().map(HistoryEntry::of).toList());
    }

    private ResponseEntity<OperationView> answer(OperationOutcome outcome, Caller caller) {
        return views.answer(outcomes.done(outcome, caller), caller);
    }

    /** The version that {@code If-Match} names; null without one. */
    static @Nullable Long seen(@Nullable String ifMatch) {
        return ifMatch == null ? null : Long.valueOf(Versions.required(ifMatch));
    }
}
