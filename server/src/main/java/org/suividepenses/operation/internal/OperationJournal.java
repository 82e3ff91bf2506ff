package org.suividepenses.operation.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditEntry;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationBatch;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationNames;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.operation.OperationsStepped;
import org.suividepenses.operation.OperationsStepped.Action;
import org.suividepenses.operation.PaymentSlip;
import org.suividepenses.operation.ReturnKind;
import org.suividepenses.operation.StatusReason;
import org.suividepenses.operation.internal.ChangeRepository.Kind;

/** What every change of an operation leaves behind: an entry in the audit trail, and a note for the indexes. */
@Component
public class OperationJournal {

    private static final String OPERATION = "OPERATION";
    static final String PAYMENT_SLIP = "PAYMENT_SLIP";
    private static final String IMPORT = "IMPORT";
    private static final String IMPORTED = "IMPORT_OPERATIONS";

    private final AuditTrail audit;
    private final ChangeRepository notes;
    private final OperationNames names;
    private final SplitTexts splits;
    private final ApprovalTexts approvals;
    private final ApplicationEventPublisher events;

    OperationJournal(
            AuditTrail audit,
            ChangeRepository notes,
            OperationNames names,
            SplitTexts splits,
            ApprovalTexts approvals,
            ApplicationEventPublisher events) {
        this.audit = audit;
        this.notes = notes;
        this.names = names;
        this.splits = splits;
        this.approvals = approvals;
        this.events = events;
    }

    public void created(Operation operation, Caller caller) {
        audit.record(
                caller.actor(),
                "CREATE",
                OPERATION,
                operation.id().value(),
                OperationChanges.between(null, names.of(operation))
                        .field("allocation", null, splits.text(operation.content())));
        notes.note(Kind.OPERATION, List.of(operation.id().value()));
    }

    public void edited(Collection<Step> steps, Caller caller) {
        Map<UUID, Changes> changes = new LinkedHashMap<>();
        for (Step step : steps) {
            List<NamedOperation> named = names.of(List.of(step.before(), step.after()));
            changes.put(
                    step.after().id().value(),
                    OperationChanges.between(named.getFirst(), named.getLast())
                            .field(
                                    "allocation",
                                    splits.text(step.before().content()),
                                    splits.text(step.after().content()))
                            .field(
                                    "status",
                                    step.before().status(),
                                    step.after().status())
                            .field("approvals", approvals.voidedBy(step), null));
        }
        recordAll(caller, Action.EDIT.name(), changes);
        tell(Action.EDIT, steps, caller);
    }

    public void deleted(Collection<Operation> operations, Caller caller) {
        Map<UUID, Changes> changes = new LinkedHashMap<>();
        names.of(operations)
                .forEach(named -> changes.put(
                        named.operation().id().value(),
                        OperationChanges.between(named, null)
                                .field(
                                        "allocation",
                                        splits.text(named.operation().content()),
                                        null)));
        recordAll(caller, "DELETE", changes);
    }

    public void submitted(Collection<Step> steps, Caller caller) {
        stepped(caller, Action.SUBMIT, steps);
    }

    /** Signatures: the last one approves, each before is one of the chain. */
    public void approved(Collection<Step> steps, Caller caller) {
        stepped(caller, Action.APPROVE, at(steps, OperationStatus.APPROVED));
        stepped(caller, Action.SIGN, at(steps, OperationStatus.SUBMITTED));
    }

    /** Signatures taken back. */
    public void unsigned(Collection<Step> steps, Caller caller) {
        stepped(caller, Action.UNSIGN, steps);
    }

    /** Rejected, to be changed, or recalled. */
    public void givenBack(Collection<Step> steps, Caller caller) {
        for (ReturnKind kind : ReturnKind.values()) {
            stepped(
                    caller,
                    switch (kind) {
                        case REJECTED -> Action.REJECT;
                        case CHANGE_ASKED -> Action.ASK_CHANGE;
                        case RECALLED -> Action.RECALL;
                    },
                    steps.stream()
                            .filter(step -> step.after().life().returned() == kind)
                            .toList());
        }
    }

    private static List<Step> at(Collection<Step> steps, OperationStatus status) {
        return steps.stream().filter(step -> step.after().status() == status).toList();
    }

    public void paid(Collection<Step> steps, Caller caller) {
        stepped(caller, Action.PAY, steps);
    }

    /** Payments taken back. */
    public void reversed(Collection<Step> steps, Caller caller) {
        stepped(caller, Action.REVERSE_PAYMENT, steps);
    }

    /** A slip was drawn up; each of its payments has an entry of its own. */
    public void slipped(PaymentSlip slip, int payments, Caller caller) {
        audit.record(
                caller.actor(),
                "CREATE",
                PAYMENT_SLIP,
                slip.id(),
                Changes.none()
                        .field("number", null, slip.number())
                        .field("paidOn", null, slip.date())
                        .field("paymentMethod", null, slip.method())
                        .field("reference", null, slip.reference().isEmpty() ? null : slip.reference())
                        .field("paymentNote", null, slip.note().isEmpty() ? null : slip.note())
                        .field("payments", null, payments));
    }

    /** A slip was taken back as a whole; each of its payments has an entry of its own. */
    public void slipReversed(PaymentSlip slip, int payments, LocalDate on, StatusReason reason, Caller caller) {
        audit.record(
                caller.actor(),
                "REVERSE_PAYMENT",
                PAYMENT_SLIP,
                slip.id(),
                Changes.none()
                        .field("date", null, on)
                        .field("reason", null, reason.text())
                        .field("payments", payments, null));
    }

    public void cancelled(Collection<Step> steps, Caller caller) {
        stepped(caller, Action.CANCEL, steps);
    }

    /** Something happened to a supporting document of an operation. */
    void documented(OperationId operation, String action, Changes changes, Caller caller) {
        audit.record(caller.actor(), action, OPERATION, operation.value(), changes);
        notes.note(Kind.OPERATION, List.of(operation.value()));
    }

    /** A remark that decides nothing. */
    public void commented(Operation operation, String text, Caller caller) {
        audit.record(
                caller.actor(),
                "COMMENT",
                OPERATION,
                operation.id().value(),
                Changes.none().field("comment", null, text));
    }

    void reallocated(Collection<OperationBudget.Reallocated> moved, Caller caller) {
        SplitTexts.Lines lines = splits.lines(moved.stream()
                .flatMap(each -> Stream.concat(each.before().stream(), each.after().stream()))
                .map(Allocation::line)
                .collect(Collectors.toSet()));
        Map<UUID, Changes> changes = new LinkedHashMap<>();
        for (OperationBudget.Reallocated each : moved) {
            changes.put(
                    each.operation().id().value(),
                    Changes.none()
                            .field(
                                    "budgetLine",
                                    lines.names(each.before(), each.operation().content()),
                                    lines.names(each.after(), each.operation().content())));
        }
        recordAll(caller, "REALLOCATE", changes);
    }

    private void stepped(Caller caller, Action action, Collection<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        Map<UUID, String> principals = approvals.principals(steps);
        Map<Actor, Map<UUID, Changes>> changes = new LinkedHashMap<>();
        for (Step step : steps) {
            changes.computeIfAbsent(
                            caller.actor().onBehalfOf(ApprovalTexts.principal(step, principals)),
                            actor -> new LinkedHashMap<>())
                    .put(
                            step.after().id().value(),
                            ApprovalTexts.signing(step, principals, OperationChanges.step(step)));
        }
        changes.forEach((actor, theirs) -> recordAll(actor, action.name(), theirs));
        tell(action, steps, caller);
    }

    private void tell(Action action, Collection<Step> steps, Caller caller) {
        events.publishEvent(new OperationsStepped(
                action,
                steps.stream()
                        .map(step -> new OperationsStepped.Taken(step.before(), step.after(), step.payment()))
                        .toList(),
                caller));
    }

    private void recordAll(Caller caller, String action, Map<UUID, Changes> changes) {
        recordAll(caller.actor(), action, changes);
    }

    private void recordAll(Actor actor, String action, Map<UUID, Changes> changes) {
        audit.recordAll(actor, action, OPERATION, changes);
        notes.note(Kind.OPERATION, changes.keySet());
    }

    /** Many operations written at once that came with no import: an entry for each. */
    public void entered(Collection<Operation> operations, Caller caller) {
        Map<UUID, Changes> changes = new LinkedHashMap<>();
        names.of(operations)
                .forEach(named -> changes.put(named.operation().id().value(), OperationChanges.between(null, named)));
        recordAll(caller, "CREATE", changes);
    }

    /** Many operations written at once: one entry for all of them. */
    public void imported(UUID importId, OperationBatch.Summary written, Caller caller) {
        Changes changes = Changes.none()
                .field("operations", null, written.count())
                .field("baseAmount", null, Money.toPlainString(written.baseMinorUnits(), written.base()));
        audit.record(caller.actor(), IMPORTED, IMPORT, importId, changes);
        notes.note(Kind.IMPORT, List.of(importId));
    }

    /** All operations of an import removed at once: one entry for all of them. */
    public void importRemoved(UUID importId, long count, Caller caller) {
        Changes changes = Changes.none().field("operations", count, null);
        audit.record(caller.actor(), "UNDO_IMPORT", IMPORT, importId, changes);
        notes.note(Kind.IMPORT, List.of(importId));
    }

    /** What happened to an operation, oldest first, beginning with the import that brought it. */
    public List<AuditEntry> history(Operation operation) {
        Stream<AuditEntry> arrival = operation.importId() == null
                ? Stream.empty()
                : audit.history(IMPORT, operation.importId()).stream()
                        .filter(entry -> entry.action().equals(IMPORTED));
        return Stream.concat(arrival, audit.history(OPERATION, operation.id().value()).stream())
                .toList();
    }
}
