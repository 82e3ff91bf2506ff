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
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.operation.CancellationReason;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationNames;
import org.suividepenses.operation.OperationOutcome;
import org.suividepenses.operation.Operations;
import org.suividepenses.platform.web.Versions;

/** The steps of an operation's life, each a resource of its own, and what is remembered of them. */
@RestController
@RequestMapping("/api/v1/operations/{id}")
class LifeController {

    private final Operations operations;
    private final OperationNames names;

    LifeController(Operations operations, OperationNames names) {
        this.operations = operations;
        this.names = names;
    }

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
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(operations.submit(new OperationId(id), seen(ifMatch), caller), caller);
    }

    @Requires(Permission.OPERATION_WRITE)
    @PostMapping("/cancellation")
    ResponseEntity<OperationView> cancelOperation(
            @PathVariable UUID id,
            @RequestBody Cancellation body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        CancellationReason reason = CancellationReason.parse("/reason", body.reason());
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
        Operation operation = Outcomes.done(outcome);
        return ResponseEntity.ok()
                .eTag(Versions.etag(operation.version()))
                .body(OperationView.of(names.of(operation), caller));
    }

    private static @Nullable Long seen(@Nullable String ifMatch) {
        return ifMatch == null ? null : Long.valueOf(Versions.required(ifMatch));
    }
}
