package org.suividepenses.operation.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.approval.Approval;
import org.suividepenses.approval.Verdict;
import org.suividepenses.approval.Withdrawal;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.Hand;
import org.suividepenses.operation.MissingDocument;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationAction;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationOutcome;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.organisation.PeriodStatus;
import org.suividepenses.organisation.Periods;

/**
 * Takes steps that operations themselves allow, in this order for every step, so that nobody waits in a circle: holds the
 * periods, charges the budget, lets first submissions wait for their signatures, gives the number, writes row and journal, then
 * what approval, payments and totals by supplier make of the other steps. A number is drawn as late as it can be, since everybody
 * who submits in its year waits for the commit from then on: what follows for a submission is only what names the number.
 */
@Component
public class OperationSteps {

    private final Periods periods;
    private final OperationBudget budget;
    private final OperationNumbers numbers;
    private final OperationRepository repository;
    private final SupplierTotalRepository supplierTotals;
    private final RequiredDocuments documents;
    private final ControlChain control;

    OperationSteps(
            Periods periods,
            OperationBudget budget,
            OperationNumbers numbers,
            OperationRepository repository,
            SupplierTotalRepository supplierTotals,
            RequiredDocuments documents,
            ControlChain control) {
        this.periods = periods;
        this.budget = budget;
        this.numbers = numbers;
        this.repository = repository;
        this.supplierTotals = supplierTotals;
        this.documents = documents;
        this.control = control;
    }

    /**
     * Holds the period of a day for a write that no step is, of a draft.
     *
     * @throws org.suividepenses.kernel.ProblemException PERIOD_CLOSED
     */
    public void holdOpen(Collection<LocalDate> days, Caller caller) {
        periods.holdOpen(days, caller);
    }

    /** The months of some operations that take no entry of the caller's; all are held as they are. */
    public SortedMap<YearMonth, PeriodStatus> refusing(Collection<Operation> operations, Caller caller) {
        return periods.refusing(
                operations.stream().map(operation -> operation.content().date()).toList(), caller);
    }

    /** Whether the caller may sign each of some operations that this transaction has locked, by their ids. */
    public Map<UUID, Verdict> judge(Collection<Operation> operations, Caller caller) {
        return control.judge(operations, caller);
    }

    /** The submissions of an operation, oldest first. */
    public List<Approval> approvals(Operation operation) {
        return control.of(operation);
    }

    /** Those of the operations that somebody wrote or signed, who does not pay them. */
    public Set<UUID> closedToPayer(@Nullable UUID person, Collection<Operation> operations) {
        return control.with(person, EnumSet.of(Hand.WRITER, Hand.APPROVER), operations);
    }

    /** What was changed of whom or where the operations are paid, since they were submitted. */
    public ChangedPayees changedPayees(Collection<Operation> operations) {
        return control.changedPayees(operations);
    }

    /** Those of the operations that nobody pays as long as the signature stands of whom changed whom or where it is paid since. */
    public Set<UUID> changedBySigners(ChangedPayees payees) {
        return control.changedBySigners(payees);
    }

    /** Who does not pay each of some operations, because they wrote or signed it, or changed whom it pays; by its id. */
    public Map<UUID, Set<UUID>> barredFromPaying(Collection<OperationId> operations) {
        return control.barredFromPaying(operations);
    }

    /** Whether somebody paid of an operation, who does not write in it any more. */
    public boolean paidBy(@Nullable UUID person, Operation operation) {
        return !control.with(person, EnumSet.of(Hand.PAYER), List.of(operation)).isEmpty();
    }

    /** The signatures that the caller gave last and may take back, by operation. */
    public Map<UUID, Withdrawal> withdrawable(Collection<Operation> operations, Caller caller) {
        return control.withdrawable(caller.userId(), operations);
    }

    /** Why the caller may not take an operation back; null when they may, or when its status does not allow it. */
    public @Nullable OperationOutcome refusalToRecall(Operation operation, Caller caller) {
        if (!operation.status().allows(OperationAction.RECALL)) {
            return null;
        }
        UUID person = caller.userId();
        if (person != null && !control.wroteIt(person, operation)) {
            return new OperationOutcome.NotTheAuthor();
        }
        Approval open = control.open(operation);
        return open == null || open.signatures().isEmpty() ? null : new OperationOutcome.DecidedBefore();
    }

    /** As {@link #takeAll} for one step. */
    public OperationOutcome take(Step step, Caller caller, BiConsumer<List<Step>, Caller> journal) {
        return takeAll(List.of(step), caller, journal).getFirst();
    }

    /**
     * Takes the steps of operations that this transaction has locked, each for itself.
     *
     * @param journal is given the steps that were taken
     * @return what became of each, in the order given
     */
    public List<OperationOutcome> takeAll(List<Step> steps, Caller caller, BiConsumer<List<Step>, Caller> journal) {
        if (steps.isEmpty()) {
            return List.of();
        }
        Map<OperationId, List<MissingDocument>> missing = documents.missing(steps);
        if (!missing.isEmpty()) {
            List<Step> complete = steps.stream()
                    .filter(step -> !missing.containsKey(step.after().id()))
                    .toList();
            Iterator<OperationOutcome> next = takeAll(complete, caller, journal).iterator();
            return steps.stream()
                    .map(step -> missing.get(step.after().id()))
                    .map(lacking -> lacking == null ? next.next() : new OperationOutcome.DocumentsMissing(lacking))
                    .toList();
        }
        OperationBudget.Entered entered = enter(steps, caller);
        List<Step> allowed = taken(steps, entered.outcomes());
        if (allowed.isEmpty()) {
            return entered.outcomes();
        }
        budget.keep(entered);
        control.follow(
                allowed.stream().filter(step -> wantsNumber(step.after())).toList(), caller);
        List<OperationOutcome> outcomes = numbered(entered.outcomes());
        List<Step> taken = taken(steps, outcomes);
        repository.update(taken.stream().map(Step::after).toList());
        // An edit's entry names the signatures that approval then voids.
        journal.accept(taken, caller);
        control.follow(
                IntStream.range(0, taken.size())
                        .filter(at -> !wantsNumber(allowed.get(at).after()))
                        .mapToObj(taken::get)
                        .toList(),
                caller);
        budget.keepPayments(taken, entered);
        supplierTotals.enter(taken);
        return outcomes;
    }

    /**
     * Inserts operations that are submitted as they come.
     *
     * @throws org.suividepenses.kernel.ProblemException PERIOD_CLOSED when one of them lies in a period that takes no entries
     * @throws IllegalStateException when the budget refuses one of them: nothing may stay written
     */
    public List<Operation> insertSubmitted(List<Step> steps, Caller caller) {
        if (steps.isEmpty()) {
            return List.of();
        }
        OperationBudget.Entered entered = enter(steps, caller);
        List<OperationOutcome> outcomes = numbered(entered.outcomes());
        List<Operation> operations =
                taken(steps, outcomes).stream().map(Step::after).toList();
        if (operations.size() < steps.size()) {
            outcomes.forEach(outcome -> {
                if (outcome instanceof OperationOutcome.PeriodShut(YearMonth month, PeriodStatus status)) {
                    throw Periods.refusal(month, status);
                }
            });
            throw new IllegalStateException("not submitted: "
                    + outcomes.stream()
                            .filter(outcome -> !(outcome instanceof Done))
                            .findFirst()
                            .orElseThrow());
        }
        repository.insertAll(operations);
        budget.keep(entered);
        control.follow(taken(steps, outcomes), caller);
        return operations;
    }

    private OperationBudget.Entered enter(List<Step> steps, Caller caller) {
        Set<LocalDate> days =
                steps.stream().flatMap(step -> step.days().stream()).collect(Collectors.toSet());
        SortedMap<YearMonth, PeriodStatus> refusing = periods.refusing(days, caller);
        if (refusing.isEmpty()) {
            return budget.enter(steps, caller);
        }
        List<Step> open =
                steps.stream().filter(step -> shut(step, refusing).isEmpty()).toList();
        OperationBudget.Entered entered = budget.enter(open, caller);
        Iterator<OperationOutcome> next = entered.outcomes().iterator();
        List<OperationOutcome> outcomes = steps.stream()
                .map(step -> shut(step, refusing).orElseGet(next::next))
                .toList();
        return new OperationBudget.Entered(outcomes, entered.anew(), entered.anyBefore(), entered.shares());
    }

    private static Optional<OperationOutcome> shut(Step step, SortedMap<YearMonth, PeriodStatus> refusing) {
        return step.days().stream()
                .map(YearMonth::from)
                .sorted()
                .flatMap(month -> Stream.ofNullable(refusing.get(month))
                        .map(status -> (OperationOutcome) new OperationOutcome.PeriodShut(month, status)))
                .findFirst();
    }

    private List<OperationOutcome> numbered(List<OperationOutcome> outcomes) {
        OperationNumbers.Drawn drawn = numbers.draw(outcomes.stream()
                .flatMap(outcome -> outcome instanceof Done(Operation operation, var exceeded) && wantsNumber(operation)
                        ? Stream.of(operation.content().date())
                        : Stream.empty())
                .toList());
        return outcomes.stream()
                .map(outcome -> outcome instanceof Done(Operation operation, var exceeded) && wantsNumber(operation)
                        ? new Done(
                                operation.numbered(
                                        drawn.take(operation.content().date())),
                                exceeded)
                        : outcome)
                .toList();
    }

    private static List<Step> taken(List<Step> steps, List<OperationOutcome> outcomes) {
        return IntStream.range(0, steps.size())
                .boxed()
                .flatMap(at -> outcomes.get(at) instanceof Done(Operation operation, var exceeded)
                        ? Stream.of(steps.get(at).into(operation))
                        : Stream.empty())
                .toList();
    }

    private static boolean wantsNumber(Operation operation) {
        return operation.number() == null && operation.status() != OperationStatus.DRAFT;
    }
}
