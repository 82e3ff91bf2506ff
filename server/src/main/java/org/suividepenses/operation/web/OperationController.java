package org.suividepenses.operation.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.Duplicates;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationNames;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.Operations;
import org.suividepenses.operation.ProbableDuplicate;
import org.suividepenses.operation.web.CreatedOperation.Duplicate;
import org.suividepenses.operation.web.CreatedOperation.DuplicateList;
import org.suividepenses.platform.web.Versions;

/** Single operations: entered, read, corrected, removed while drafts. */
@RestController
@RequestMapping("/api/v1/operations")
class OperationController {

    private final Operations operations;
    private final Duplicates duplicates;
    private final OperationNames names;
    private final OperationBodies bodies;
    private final OperationViews views;
    private final Outcomes outcomes;

    OperationController(
            Operations operations,
            Duplicates duplicates,
            OperationNames names,
            OperationBodies bodies,
            OperationViews views,
            Outcomes outcomes) {
        this.operations = operations;
        this.duplicates = duplicates;
        this.names = names;
        this.bodies = bodies;
        this.views = views;
        this.outcomes = outcomes;
    }

    @Requires(Permission.OPERATION_WRITE)
    @PostMapping
    ResponseEntity<CreatedOperation> createOperation(@RequestBody OperationBody body, Caller caller) {
        OperationBodies.Parsed parsed = bodies.parse(body);
        Operation created = operations.create(parsed.id(), parsed.entered(), caller);
        return ResponseEntity.created(URI.create("/api/v1/operations/" + created.id()))
                .eTag(Versions.etag(created.version()))
                .body(new CreatedOperation(views.of(created, caller), named(duplicates.of(created, caller))));
    }

    @Requires(Permission.OPERATION_WRITE)
    @PostMapping("/duplicate-checks")
    DuplicateList checkDuplicates(@RequestBody OperationBody body, Caller caller) {
        return new DuplicateList(named(duplicates.of(bodies.candidate(body), caller)));
    }

    @Requires(Permission.OPERATION_READ)
    @GetMapping("/{id}")
    ResponseEntity<OperationView> getOperation(@PathVariable UUID id, Caller caller) {
        Operation operation = operations.find(new OperationId(id), caller).orElseThrow(Outcomes::unknown);
        return views.answer(new Done(operation, List.of()), caller);
    }

    @Requires(Permission.OPERATION_WRITE)
    @PutMapping("/{id}")
    ResponseEntity<OperationView> updateOperation(
            @PathVariable UUID id,
            @RequestBody OperationBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        long seen = Versions.required(ifMatch);
        if (body.id() != null && !body.id().equals(id)) {
            throw ProblemException.validation("/id", "operation.id-differs");
        }
        OperationBodies.Parsed parsed = bodies.parse(body);
        return views.answer(
                outcomes.done(
                        operations.edit(new OperationId(id), parsed.entered(), seen, parsed.override(), caller),
                        caller),
                caller);
    }

    @Requires(Permission.OPERATION_WRITE)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> deleteOperation(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        outcomes.done(operations.delete(new OperationId(id), Versions.required(ifMatch), caller), caller);
        return ResponseEntity.noContent().build();
    }

    private List<Duplicate> named(List<ProbableDuplicate> found) {
        List<NamedOperation> named =
                names.of(found.stream().map(ProbableDuplicate::operation).toList());
        return IntStream.range(0, found.size())
                .mapToObj(at -> Duplicate.of(named.get(at), found.get(at).reason()))
                .toList();
    }
}
