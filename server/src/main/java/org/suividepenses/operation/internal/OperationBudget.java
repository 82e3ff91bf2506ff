package org.suividepenses.operation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.BudgetControl;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.BudgetMonth;
import org.suividepenses.budget.BudgetPlace;
import org.suividepenses.budget.Charges;
import org.suividepenses.budget.ControlOutcome;
import org.suividepenses.budget.LineFinder;
import org.suividepenses.budget.Movement;
import org.suividepenses.budget.Stages;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationOutcome;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.Payment;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;

/**
 * Charges operations to the budget: finds their lines, has the step checked and entered in the ledger, keeps which lines
 * they are charged to. What an operation charges follows from its status, its allocations and its dates alone.
 */
@Component
public class OperationBudget {

    private final AllocationRepository allocations;
    private final PaymentShares payments;
    private final PaymentRepository paid;
    private final LineFinder finder;
    private final BudgetControl control;
    private final Institutions institutions;

    OperationBudget(
            AllocationRepository allocations,
            PaymentShares payments,
            PaymentRepository paid,
            LineFinder finder,
            BudgetControl control,
            Institutions institutions) {
        this.allocations = allocations;
        this.payments = payments;
        this.paid = paid;
        this.finder = finder;
        this.control = control;
        this.institutions = institutions;
    }

    /**
     * What became of steps, in the order given.
     *
     * @param anew new allocations of those that were entered, to be kept once their rows are written
     * @param anyBefore whether any of them had allocations before
     * @param shares what payments among the steps pay of lines
     */
    record Entered(
            List<OperationOutcome> outcomes,
            Map<OperationId, List<Allocation>> anew,
            boolean anyBefore,
            Map<OperationId, List<PaymentShare>> shares) {}

    /** Enters steps in the ledger, each for itself. */
    Entered enter(List<Step> steps, Caller caller) {
        Institution institution = institutions.required();
        Map<OperationId, List<Allocation>> before = charged(steps);
        Map<OperationId, List<Allocation>> anew = allocate(steps, institution);
        Map<OperationId, List<PaymentShare>> shares = payments.of(steps, before);
        List<OperationOutcome> outcomes = new ArrayList<>();
        List<Movement> movements = new ArrayList<>();
        for (Step step : steps) {
            OperationId id = step.after().id();
            if (step.allocatesAnew() && !anew.containsKey(id)) {
                outcomes.add(new OperationOutcome.NoLine());
            } else {
                List<Allocation> old = before.getOrDefault(id, List.of());
                outcomes.add(new Done(step.after(), List.of()));
                movements.add(new Movement(
                        id.value(),
                        charges(step.before(), old, institution),
                        charged(step, anew.getOrDefault(id, old), shares.getOrDefault(id, List.of()), institution),
                        step.override()));
            }
        }
        List<OperationOutcome> entered = entered(steps, outcomes, control.recordAll(movements, caller));
        steps.stream()
                .filter(Step::splitsAnew)
                .map(Step::after)
                .forEach(uncharged -> anew.put(uncharged.id(), Allocation.byHand(uncharged)));
        boolean anyBefore = !before.isEmpty() || steps.stream().anyMatch(Step::wasSplit);
        return new Entered(entered, ofDone(entered, anew), anyBefore, shares);
    }

    /** Only operations that stand in the ledger already have allocations that count. */
    private Map<OperationId, List<Allocation>> charged(List<Step> steps) {
        List<OperationId> numbered = steps.stream()
                .map(Step::before)
                .filter(operation -> operation.number() != null)
                .map(Operation::id)
                .toList();
        return numbered.isEmpty() ? Map.of() : allocations.find(numbered);
    }

    private Map<OperationId, List<Allocation>> allocate(List<Step> steps, Institution institution) {
        return allocated(
                steps.stream().filter(Step::allocatesAnew).map(Step::after).toList(), institution);
    }

    private Map<OperationId, List<Allocation>> allocated(List<Operation> operations, Institution institution) {
        Map<OperationId, List<Allocation>> anew = new HashMap<>();
        List<Operation> automatic = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation.content().split() == null) {
                automatic.add(operation);
            } else {
                anew.put(operation.id(), Allocation.byHand(operation));
            }
        }
        if (automatic.isEmpty()) {
            return anew;
        }
        Map<BudgetPlace, BudgetLine> lines = finder.findOrOpenAll(automatic.stream()
                .map(operation -> place(operation, institution))
                .distinct()
                .toList());
        for (Operation operation : automatic) {
            BudgetLine line = lines.get(place(operation, institution));
            if (line != null) {
                anew.put(
                        operation.id(),
                        List.of(new Allocation(line.id(), operation.baseAmount().minorUnits())));
            }
        }
        return anew;
    }

    private static BudgetPlace place(Operation operation, Institution institution) {
        return new BudgetPlace(
                institution.fiscalYear(operation.content().date()).label(),
                operation.content().unitId(),
                operation.content().categoryId(),
                operation.content().fundingSourceId());
    }

    /** What an operation charges after a step, with the payment that the step makes; its earlier payments stay as they are. */
    private static Charges charged(
            Step step, List<Allocation> parts, List<PaymentShare> shares, Institution institution) {
        Charges charges = charges(step.after(), parts, institution);
        Payment payment = step.payment();
        if (payment == null) {
            return charges;
        }
        int month = paidIn(payment.date(), step.after(), institution);
        for (PaymentShare share : shares) {
            charges = charges.and(new BudgetMonth(share.line(), month), Stages.paid(share.amount()));
        }
        return charges;
    }

    /** The month of an operation's fiscal year in which a payment of it stands. */
    private static int paidIn(LocalDate paidOn, Operation operation, Institution institution) {
        FiscalYear year = institution.fiscalYear(operation.content().date());
        return year.contains(paidOn) ? year.monthOf(paidOn) : BudgetMonth.AFTER_YEAR;
    }

    /** What an operation charges where it stands, but for its payments: DOMAIN's first two stages. */
    private static Charges charges(Operation operation, List<Allocation> parts, Institution institution) {
        if (!operation.status().charges()) {
            return Charges.NONE;
        }
        FiscalYear year = institution.fiscalYear(operation.content().date());
        TreeMap<BudgetMonth, Stages> byMonth = new TreeMap<>();
        for (Allocation part : parts) {
            byMonth.merge(
                    new BudgetMonth(
                            part.line(), year.monthOf(operation.content().date())),
                    operation.status().stages(part.amount()),
                    Stages::plus);
        }
        return new Charges(byMonth);
    }

    private static List<OperationOutcome> entered(
            List<Step> steps, List<OperationOutcome> outcomes, List<ControlOutcome> controlled) {
        List<OperationOutcome> entered = new ArrayList<>();
        int next = 0;
        for (int at : IntStream.range(0, steps.size()).toArray()) {
            entered.add(
                    outcomes.get(at) instanceof Done(Operation operation, var none)
                            ? outcome(operation, controlled.get(next++))
                            : outcomes.get(at));
        }
        return entered;
    }

    private static OperationOutcome outcome(Operation operation, ControlOutcome controlled) {
        return switch (controlled) {
            case ControlOutcome.Recorded(var warnings) -> new Done(operation, warnings);
            case ControlOutcome.Exceeded(var shortfalls) -> new OperationOutcome.OverBudget(shortfalls);
            case ControlOutcome.NotOpen(BudgetLine line) -> new OperationOutcome.LineShut(line);
        };
    }

    /** An operation that is charged to another line than before: allocated automatically, it has one. */
    record Reallocated(Operation operation, List<Allocation> before, List<Allocation> after) {

        PaymentRepository.Move ofPayments() {
            return new PaymentRepository.Move(
                    before.getFirst().line(), after.getFirst().line());
        }
    }

    /**
     * Charges operations to the lines that serve them now, where those are others; one that would exceed its new line
     * stays where it is.
     *
     * @param operations locked by this transaction, in the ledger, allocated automatically
     * @return those that moved
     */
    List<Reallocated> reallocate(List<Operation> operations, Caller caller) {
        Institution institution = institutions.required();
        Map<OperationId, List<Allocation>> before =
                allocations.find(operations.stream().map(Operation::id).toList());
        Map<OperationId, List<Allocation>> anew = allocated(operations, institution);
        List<Reallocated> wanted = operations.stream()
                .map(operation -> new Reallocated(
                        operation,
                        before.getOrDefault(operation.id(), List.of()),
                        anew.getOrDefault(operation.id(), List.of())))
                .filter(moved -> !moved.after().isEmpty() && !moved.after().equals(moved.before()))
                .toList();
        Map<OperationId, List<PaymentRepository.Paid>> payments =
                paid.shares(wanted.stream().map(moved -> moved.operation().id()).toList()).stream()
                        .collect(Collectors.groupingBy(PaymentRepository.Paid::operation));
        List<ControlOutcome> outcomes = control.recordAll(
                wanted.stream()
                        .map(moved -> movement(
                                moved, payments.getOrDefault(moved.operation().id(), List.of()), institution))
                        .toList(),
                caller);
        List<Reallocated> done = IntStream.range(0, wanted.size())
                .filter(at -> outcomes.get(at) instanceof ControlOutcome.Recorded)
                .mapToObj(wanted::get)
                .toList();
        allocations.replace(
                done.stream()
                        .collect(Collectors.toMap(moved -> moved.operation().id(), Reallocated::after)),
                true);
        paid.move(done.stream()
                .filter(moved -> payments.containsKey(moved.operation().id()))
                .collect(Collectors.toMap(moved -> moved.operation().id(), Reallocated::ofPayments)));
        return done;
    }

    /** From what an operation charges its line, payments included, to the same on the other. */
    private static Movement movement(
            Reallocated moved, List<PaymentRepository.Paid> payments, Institution institution) {
        Charges before = charges(moved.operation(), moved.before(), institution);
        Charges after = charges(moved.operation(), moved.after(), institution);
        for (PaymentRepository.Paid payment : payments) {
            PaymentRepository.Move move = moved.ofPayments();
            if (payment.share().line().equals(move.from())) {
                int month = paidIn(payment.date(), moved.operation(), institution);
                Stages stages = Stages.paid(payment.share().amount());
                before = before.and(new BudgetMonth(move.from(), month), stages);
                after = after.and(new BudgetMonth(move.to(), month), stages);
            }
        }
        return new Movement(moved.operation().id().value(), before, after, null);
    }

    void keep(Entered entered) {
        allocations.replace(entered.anew(), entered.anyBefore());
    }

    /** Writes the payments among steps that were taken, after the hands of those who paid. */
    void keepPayments(List<Step> taken, Entered entered) {
        paid.insert(taken.stream().map(Step::payment).filter(Objects::nonNull).toList(), entered.shares());
    }

    private static Map<OperationId, List<Allocation>> ofDone(
            List<OperationOutcome> entered, Map<OperationId, List<Allocation>> anew) {
        Map<OperationId, List<Allocation>> kept = new HashMap<>();
        for (OperationOutcome outcome : entered) {
            if (outcome instanceof Done(Operation operation, var warnings) && anew.containsKey(operation.id())) {
                kept.put(operation.id(), Objects.requireNonNull(anew.get(operation.id())));
            }
        }
        return kept;
    }
}
