package org.suividepenses.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.WrittenText;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.OperationOutcome.PayeeHand;
import org.suividepenses.operation.OperationOutcome.PayeeUnseen;
import org.suividepenses.operation.OperationOutcome.SameHand;
import org.suividepenses.operation.OperationOutcome.SignersPayee;
import org.suividepenses.operation.OperationOutcome.Stale;
import org.suividepenses.operation.OperationOutcome.Unfit;
import org.suividepenses.operation.internal.ChangedPayees;
import org.suividepenses.operation.internal.OperationJournal;
import org.suividepenses.operation.internal.OperationRepository;
import org.suividepenses.operation.internal.OperationSteps;
import org.suividepenses.operation.internal.PaymentRepository;
import org.suividepenses.operation.internal.SlipRepository;
import org.suividepenses.operation.internal.Step;
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.Suppliers;

/**
 * Payments of approved operations: of all that remains or of a part, by one who neither wrote nor approved the operation, nor
 * changed since its submission whom or where it pays. A
 * payment is never changed; what was wrong is taken back ({@link PaymentReversals}).
 */
@Service
@Transactional
public class Payments {

    /** The most payments of one operation, those taken back included. */
    public static final int LIMIT = 100;

    private final OperationRepository operations;
    private final OperationLock lock;
    private final PaymentRepository payments;
    private final SlipRepository slips;
    private final OperationSteps steps;
    private final OperationJournal journal;
    private final Suppliers suppliers;
    private final IdSource ids;
    private final Clock clock;

    Payments(
            OperationRepository operations,
            OperationLock lock,
            PaymentRepository payments,
            SlipRepository slips,
            OperationSteps steps,
            OperationJournal journal,
            Suppliers suppliers,
            IdSource ids,
            Clock clock) {
        this.operations = operations;
        this.lock = lock;
        this.payments = payments;
        this.slips = slips;
        this.steps = steps;
        this.journal = journal;
        this.suppliers = suppliers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The payments of an operation in the order in which they were recorded, those that take back among them; empty when
     * there is none such for this caller.
     */
    @Transactional(readOnly = true)
    public Optional<List<Payment>> of(OperationId id, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        return operations
                .find(id, caller.scope())
                .map(operation -> payments.of(List.of(id)).getOrDefault(id, List.of()));
    }

    /** Who does not pay each of some operations: they wrote or signed it, or changed whom it pays; by its id, whoever asks. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> barred(Collection<OperationId> operations) {
        return steps.barredFromPaying(operations);
    }

    /**
     * Pays some of an operation, or all that remains. The period of the payment must be open. Nobody pays to a payee that was
     * changed since the submission without having been shown that.
     *
     * @param seen what the caller has read of the operation
     */
    public OperationOutcome pay(OperationId id, PaymentEntry entry, Seen seen, Caller caller) {
        return lock.change(id, seen.version(), OperationAction.PAY, caller, before -> {
            Planned planned = plan(before, entry, seen, before(List.of(before), caller), caller);
            return planned.step() == null ? planned.outcome() : steps.take(planned.step(), caller, journal::paid);
        });
    }

    /**
     * Pays all that remains of many operations, each for itself: what one is refused for does not hold up the others.
     *
     * @param entries at most {@value ManyOperations#LIMIT}
     * @return what became of each, in the order given
     */
    public Map<OperationId, OperationOutcome> payAll(Map<OperationId, PaymentEntry> entries, Caller caller) {
        return payMany(entries, Map.of(), caller).outcomes();
    }

    /**
     * Pays all that remains of a selection in one go, and draws up the slip that goes with it.
     *
     * @param wanted at most {@value ManyOperations#LIMIT}
     * @param entry of each of them; its reference is also that of the slip, its note that of the slip alone
     * @param seen what the caller has read of each; what is not among them is {@link Seen#AS_IT_STANDS}
     */
    public SlipOutcome payTogether(
            Collection<OperationId> wanted, PaymentEntry entry, Map<OperationId, Seen> seen, Caller caller) {
        FieldProblems unfit = new FieldProblems();
        WrittenText.check("/note", entry.note(), OperationContent.DESCRIPTION_LENGTH, unfit);
        unfit.refuseIfAny();
        Map<OperationId, PaymentEntry> entries = new LinkedHashMap<>();
        wanted.forEach(id -> entries.put(id, entry.withoutNote()));
        Many paid = payMany(entries, seen, caller);
        if (paid.made().isEmpty()) {
            return new SlipOutcome(paid.outcomes(), null);
        }
        PaymentSlip slip = slips.insert(
                ids.next(), entry, paid.made().stream().map(Payment::id).toList(), caller.userId(), now());
        journal.slipped(slip, paid.made().size(), caller);
        return new SlipOutcome(paid.outcomes(), slip);
    }

    private record Many(Map<OperationId, OperationOutcome> outcomes, List<Payment> made) {}

    private Many payMany(Map<OperationId, PaymentEntry> entries, Map<OperationId, Seen> seen, Caller caller) {
        caller.mustHave(OperationAction.PAY.permission());
        if (entries.size() > ManyOperations.LIMIT) {
            throw new IllegalArgumentException("too many at once: " + entries.size());
        }
        List<Operation> locked = operations.lock(entries.keySet(), caller.scope());
        Before known = before(locked, caller);
        PlannedSteps planned = new PlannedSteps(entries.keySet());
        Map<OperationId, Payment> wanted = new HashMap<>();
        for (Operation before : locked) {
            Seen read = seen.getOrDefault(before.id(), Seen.AS_IT_STANDS);
            Planned each = read.isStale(before)
                    ? new Planned(new Stale(before.version()), null)
                    : plan(before, Objects.requireNonNull(entries.get(before.id())), read, known, caller);
            Step step = each.step();
            if (step == null) {
                planned.refuse(before.id(), each.outcome());
            } else {
                planned.plan(step);
                wanted.put(before.id(), Objects.requireNonNull(step.payment()));
            }
        }
        Map<OperationId, OperationOutcome> outcomes = planned.take(steps, caller, journal::paid);
        List<Payment> made = outcomes.entrySet().stream()
                .filter(outcome -> outcome.getValue() instanceof Done)
                .map(outcome -> Objects.requireNonNull(wanted.get(outcome.getKey())))
                .toList();
        return new Many(outcomes, made);
    }

    /**
     * What is known of operations before they are paid.
     *
     * @param closed those that the caller wrote or signed
     * @param suppliers those that are paid, read before it is asked who changed them: what is read of a change is known as one
     * @param changedBySigners those whose payee somebody changed whose signature they bear
     */
    private record Before(
            Set<UUID> closed,
            Map<UUID, Supplier> suppliers,
            ChangedPayees payees,
            Set<UUID> changedBySigners,
            Map<OperationId, List<Payment>> payments) {}

    private Before before(List<Operation> locked, Caller caller) {
        List<Operation> payable = locked.stream()
                .filter(operation -> operation.status().allows(OperationAction.PAY))
                .toList();
        Set<UUID> supplierIds = payable.stream()
                .flatMap(operation -> Stream.ofNullable(operation.content().supplierId()))
                .collect(Collectors.toSet());
        Map<UUID, Supplier> paid = suppliers.find(supplierIds);
        ChangedPayees payees = steps.changedPayees(payable);
        return new Before(
                steps.closedToPayer(caller.userId(), payable),
                paid,
                payees,
                steps.changedBySigners(payees),
                payments.of(payable.stream().map(Operation::id).toList()));
    }

    /** @param step to take; null when the outcome is a refusal */
    private record Planned(
            OperationOutcome outcome, @Nullable Step step) {}

    private Planned plan(Operation operation, PaymentEntry entry, Seen seen, Before before, Caller caller) {
        if (!operation.status().allows(OperationAction.PAY)) {
            return new Planned(new OperationOutcome.Refused(operation.status(), OperationAction.PAY), null);
        }
        UUID id = operation.id().value();
        if (before.closed().contains(id)) {
            return new Planned(new SameHand(OperationAction.PAY), null);
        }
        if (before.payees().by(caller.userId(), id)) {
            return new Planned(new PayeeHand(OperationAction.PAY), null);
        }
        if (before.changedBySigners().contains(id)) {
            return new Planned(new SignersPayee(), null);
        }
        if (before.payees().unseen(id, seen.payeeChangedAt())) {
            return new Planned(new PayeeUnseen(OperationAction.PAY), null);
        }
        FieldProblems problems = problems(operation, entry, before);
        if (!problems.isEmpty()) {
            return new Planned(new Unfit(problems.found()), null);
        }
        Instant now = now();
        OperationOutcome outcome = operation.pay(entry.amountFor(operation), entry.date(), caller.userId(), now);
        return outcome instanceof Done done
                ? new Planned(
                        outcome,
                        Step.paying(
                                operation, done.operation(), payment(operation, entry, before, caller.userId(), now)))
                : new Planned(outcome, null);
    }

    private FieldProblems problems(Operation operation, PaymentEntry entry, Before before) {
        FieldProblems problems = entry.problemsFor(operation);
        LocalDate operationDate = operation.content().date();
        if (entry.date().isBefore(operationDate)) {
            problems.add("/date", "payment.before-operation", operationDate);
        }
        if (before.payments().getOrDefault(operation.id(), List.of()).size() >= LIMIT) {
            problems.add("/amount", "payment.too-many", LIMIT);
        }
        return problems;
    }

    private Payment payment(Operation operation, PaymentEntry entry, Before before, @Nullable UUID by, Instant now) {
        return new Payment(
                ids.next(),
                operation.id(),
                before.payments().getOrDefault(operation.id(), List.of()).size() + 1,
                entry.date(),
                entry.amountFor(operation),
                entry.methodFor(operation),
                entry.reference(),
                entry.feeFor(operation),
                entry.note(),
                payee(operation, before),
                null,
                by,
                now);
    }

    private static Payee payee(Operation operation, Before before) {
        UUID supplier = operation.content().supplierId();
        return Payee.of(supplier == null ? null : before.suppliers().get(supplier));
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
