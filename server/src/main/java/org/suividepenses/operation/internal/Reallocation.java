package org.suividepenses.operation.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.LinesOpened;
import org.suividepenses.budget.LinesOpening;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationId;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.organisation.PeriodStatus;
import org.suividepenses.organisation.Periods;

/**
 * Keeps automatic allocations from going stale: when lines are opened, the operations that they serve move to them, in the
 * same transaction. All that may move is locked before the lines are: operations come first in the order of locks (ADR 0017).
 * Those in periods that take no entries stay where they are, and those that would exceed their new line.
 */
@Component
class Reallocation {

    private final ChargedRepository charged;
    private final OperationRepository operations;
    private final PaymentRepository payments;
    private final OperationBudget budget;
    private final Periods periods;
    private final Institutions institutions;
    private final OperationJournal journal;

    Reallocation(
            ChargedRepository charged,
            OperationRepository operations,
            PaymentRepository payments,
            OperationBudget budget,
            Periods periods,
            Institutions institutions,
            OperationJournal journal) {
        this.charged = charged;
        this.operations = operations;
        this.payments = payments;
        this.budget = budget;
        this.periods = periods;
        this.institutions = institutions;
        this.journal = journal;
    }

    @EventListener
    void opening(LinesOpening event) {
        forEachLocked(event.lines(), locked -> {});
    }

    @EventListener
    void opened(LinesOpened event) {
        forEachLocked(event.lines(), locked -> {
            List<Operation> open = open(locked, event.by());
            if (!open.isEmpty()) {
                journal.reallocated(budget.reallocate(open, event.by()), event.by());
            }
        });
    }

    /** What lines may serve, locked some at a time: by year, then in the order of ids. */
    private void forEachLocked(List<BudgetLine> lines, Consumer<List<Operation>> work) {
        lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.place().fiscalYear(),
                        TreeMap::new,
                        Collectors.mapping(line -> line.place().unitId(), Collectors.toSet())))
                .forEach((year, units) -> forEachLocked(
                        FiscalYear.labelled(year, institutions.required().fiscalYearStart()), units, work));
    }

    private void forEachLocked(FiscalYear year, Set<UUID> units, Consumer<List<Operation>> work) {
        @Nullable OperationId last = null;
        List<OperationId> ids = charged.following(last, year, units);
        while (!ids.isEmpty()) {
            work.accept(operations.lock(ids, new UnitScope.Everywhere()));
            last = ids.getLast();
            ids = ids.size() < ChargedRepository.READ_LIMIT ? List.of() : charged.following(last, year, units);
        }
    }

    private List<Operation> open(List<Operation> locked, Caller caller) {
        Map<OperationId, Set<LocalDate>> days = days(locked.stream()
                .filter(operation -> operation.status().charges())
                .toList());
        SortedMap<YearMonth, PeriodStatus> refusing =
                periods.refusing(days.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), caller);
        return locked.stream()
                .filter(operation -> days.containsKey(operation.id()))
                .filter(operation -> days.getOrDefault(operation.id(), Set.of()).stream()
                        .map(YearMonth::from)
                        .noneMatch(refusing::containsKey))
                .toList();
    }

    /** The days in whose months operations stand in the ledger: their own, and those of their payments. */
    private Map<OperationId, Set<LocalDate>> days(List<Operation> operations) {
        Map<OperationId, Set<LocalDate>> days = new HashMap<>();
        operations.forEach(operation -> days.put(
                operation.id(), new HashSet<>(Set.of(operation.content().date()))));
        payments.shares(days.keySet())
                .forEach(paid ->
                        days.getOrDefault(paid.operation(), new HashSet<>()).add(paid.date()));
        return days;
    }
}
