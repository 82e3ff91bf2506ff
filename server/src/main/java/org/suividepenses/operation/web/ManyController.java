package org.suividepenses.operation.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
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
import org.suividepenses.operation.SlipOutcome;
import org.suividepenses.operation.web.PaymentController.PaymentBody;
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
            @Nullable List<@Nullable UUID> ids, @Nullable Map<UUID, @Nullable Long> versions) {

        Map<OperationId, Long> read() {
            Map<OperationId, Long> read = new HashMap<>();
            if (versions != null) {
                versions.forEach((id, version) -> {
                    if (version != null) {
                        read.put(new OperationId(id), version);
                    }
                });
            }
            return read;
        }
    }

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
     */
    record PaymentSelection(
            @Nullable List<@Nullable UUID> ids,
            @Nullable String date,
            @Nullable PaymentMethod method,
            @Nullable String reference,
            @Nullable String note) {}

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
    ActionOutcomes approveOperations(@RequestBody VersionedSelection body, Caller caller) {
        return new ActionOutcomes(outcomes(
                operations.approveAll(new OperationSelection(body.ids()).parsed(), body.read(), caller), caller));
    }

    /** Takes back the signatures that one gave last: each operation waits for it again. */
    @Requires(Permission.OPERATION_APPROVE)
    @PostMapping("/withdrawals")
    ActionOutcomes withdrawSignatures(@RequestBody VersionedSelection body, Caller caller) {
        return new ActionOutcomes(outcomes(
                operations.unsignAll(new OperationSelection(body.ids()).parsed(), body.read(), caller), caller));
    }

    /** Pays all that remains of each, and draws up the slip that goes with the payments. */
    @Requires(Permission.OPERATION_PAY)
    @PostMapping("/payments")
    PaymentOutcomes payOperations(@RequestBody PaymentSelection body, Caller caller) {
        PaymentEntry entry =
                new PaymentBody(body.date(), null, body.method(), body.reference(), null, body.note()).parsed();
        SlipOutcome paid = payments.payTogether(new OperationSelection(body.ids()).parsed(), entry, caller);
        return new PaymentOutcomes(outcomes(paid.outcomes(), caller), SlipRef.of(paid.slip()));
    }

    @Requires(Permission.OPERATION_WRITE)
    @PostMapping("/deletions")
    ActionOutcomes deleteOperations(@RequestBody OperationSelection body, Caller caller) {
        return each(body, caller, operations::deleteAll);
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
