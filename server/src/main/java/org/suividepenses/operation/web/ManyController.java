package org.suividepenses.operation.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.ManyOperations;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationOutcome;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.PaymentEntry;
import org.suividepenses.operation.PaymentMethod;
import org.suividepenses.operation.Payments;
import org.suividepenses.operation.Seen;
import org.suividepenses.operation.SlipOutcome;
import org.suividepenses.operation.web.PaymentController.SlipRef;
import org.suividepenses.platform.web.ProblemSentences;

/** One action on many operations chosen in the list: each is judged by itself. */
@RestController
@RequestMapping("/api/v1/operations")
class ManyController {

    private final ManyOperations operations;
    private final Payments payments;
    private final Outcomes outcomes;
    private final ProblemSentences sentences;

    ManyController(ManyOperations operations, Payments payments, Outcomes outcomes, ProblemSentences sentences) {
        this.operations = operations;
        this.payments = payments;
        this.outcomes = outcomes;
        this.sentences = sentences;
    }

    record OperationSelection(@Nullable List<@Nullable UUID> ids) {

        /** @throws ProblemException VALIDATION for none, for a null and for too many */
        List<OperationId> parsed() {
            if (ids == null || ids.isEmpty()) {
                throw ProblemException.validation("/ids", "field.required");
            }
            if (ids.size() > ManyOperations.LIMIT) {
                throw ProblemException.validation("/ids", "operations.too-many", ManyOperations.LIMIT);
            }
            int missing = ids.indexOf(null);
            if (missing >= 0) {
                throw ProblemException.validation("/ids/" + missing, "field.required");
            }
            return ids.stream()
                    .map(Objects::requireNonNull)
                    .map(OperationId::new)
                    .distinct()
                    .toList();
        }
    }

    /** @param versions at which each was read, by id; one that is not among them is taken as it stands */
    record VersionedSelection(
            @Nullable List<@Nullable UUID> ids, @Nullable Map<UUID, @Nullable Long> versions) {}

    /**
     * @param versions at which each was read, by id; one that is not among them is taken as it stands
     * @param payeesSeen the last change of each one's payee that the caller was shown, {@code payeeChangedAt} of the operation,
     *     by id; needed where there is one
     */
    record ApprovalSelection(
            @Nullable List<@Nullable UUID> ids,
            @Nullable Map<UUID, @Nullable Long> versions,
            @Nullable Map<UUID, @Nullable Instant> payeesSeen) {}

    /**
     * @param version of the operation after it; null when it is not done
     * @param problem why it is not done
     */
    record ActionOutcome(
            UUID id,
            boolean done,
            @Nullable Long version,
            @Nullable ProblemDetail problem) {}

    record ActionOutcomes(List<ActionOutcome> outcomes) {}

    /**
     * @param date the day they were paid
     * @param method null for the one that each operation names
     * @param reference of all of them; required for mobile money
     * @param versions as in {@link ApprovalSelection}
     * @param payeesSeen as in {@link ApprovalSelection}
     */
    record PaymentSelection(
            @Nullable List<@Nullable UUID> ids,
            @Nullable String date,
            @Nullable PaymentMethod method,
            @Nullable String reference,
            @Nullable String note,
            @Nullable Map<UUID, @Nullable Long> versions,
            @Nullable Map<UUID, @Nullable Instant> payeesSeen) {}

    /** @param slip that was drawn up for those that are paid; null when none is */
    record PaymentOutcomes(
            List<ActionOutcome> outcomes, @Nullable SlipRef slip) {}

    @Requires(Permission.OPERATION_WRITE)
    @PostMapping("/submissions")
    ActionOutcomes submitOperations(@RequestBody OperationSelection body, Caller caller) {
        return each(body, caller, operations::submitAll);
    }

    @Requires(Permission.OPERATION_APPROVE)
    @PostMapping("/approvals")
    ActionOutcomes approveOperations(@RequestBody ApprovalSelection body, Caller caller) {
        List<OperationId> wanted = new OperationSelection(body.ids()).parsed();
        Map<OperationId, Seen> seen = seen(wanted, body.versions(), body.payeesSeen());
        return new ActionOutcomes(outcomes(operations.approveAll(wanted, seen, caller), caller));
    }

    /** Takes back the signatures that one gave last: each operation waits for it again. */
    @Requires(Permission.OPERATION_APPROVE)
    @PostMapping("/withdrawals")
    ActionOutcomes withdrawSignatures(@RequestBody VersionedSelection body, Caller caller) {
        List<OperationId> wanted = new OperationSelection(body.ids()).parsed();
        Map<OperationId, Seen> seen = seen(wanted, body.versions(), null);
        return new ActionOutcomes(outcomes(operations.unsignAll(wanted, seen, caller), caller));
    }

    /** Pays all that remains of each, and draws up the slip that goes with the payments. */
    @Requires(Permission.OPERATION_PAY)
    @PostMapping("/payments")
    PaymentOutcomes payOperations(@RequestBody PaymentSelection body, Caller caller) {
        PaymentEntry entry =
                PaymentController.entry(body.date(), null, body.method(), body.reference(), null, body.note());
        List<OperationId> wanted = new OperationSelection(body.ids()).parsed();
        SlipOutcome paid =
                payments.payTogether(wanted, entry, seen(wanted, body.versions(), body.payeesSeen()), caller);
        return new PaymentOutcomes(outcomes(paid.outcomes(), caller), SlipRef.of(paid.slip()));
    }

    @Requires(Permission.OPERATION_WRITE)
    @PostMapping("/deletions")
    ActionOutcomes deleteOperations(@RequestBody OperationSelection body, Caller caller) {
        return each(body, caller, operations::deleteAll);
    }

    private static Map<OperationId, Seen> seen(
            List<OperationId> wanted,
            @Nullable Map<UUID, @Nullable Long> versions,
            @Nullable Map<UUID, @Nullable Instant> payees) {
        return wanted.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new Seen(
                                versions == null ? null : versions.get(id.value()),
                                payees == null ? null : payees.get(id.value()))));
    }

    private ActionOutcomes each(
            OperationSelection body,
            Caller caller,
            BiFunction<Collection<OperationId>, Caller, Map<OperationId, OperationOutcome>> action) {
        return new ActionOutcomes(outcomes(action.apply(body.parsed(), caller), caller));
    }

    private List<ActionOutcome> outcomes(Map<OperationId, OperationOutcome> became, Caller caller) {
        Map<OperationId, Optional<ProblemException>> problems = outcomes.problems(became, caller);
        return became.entrySet().stream()
                .map(outcome -> of(
                        outcome.getKey(),
                        outcome.getValue(),
                        problems.getOrDefault(outcome.getKey(), Optional.empty()),
                        caller))
                .toList();
    }

    private ActionOutcome of(
            OperationId id, OperationOutcome outcome, Optional<ProblemException> problem, Caller caller) {
        return new ActionOutcome(
                id.value(),
                problem.isEmpty(),
                outcome instanceof Done done ? done.operation().version() : null,
                problem.map(found -> sentences.document(found, caller.language()))
                        .orElse(null));
    }
}
