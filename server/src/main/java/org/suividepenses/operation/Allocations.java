package org.suividepenses.operation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.internal.Allocation;
import org.suividepenses.operation.internal.AllocationRepository;

/** Tells which lines of the budget operations are charged to: those that the asker may see already. */
@Service
public class Allocations {

    private final AllocationRepository allocations;
    private final NamedLines lines;

    Allocations(AllocationRepository allocations, NamedLines lines) {
        this.allocations = allocations;
        this.lines = lines;
    }

    /**
     * One part.
     *
     * @param line null when it is of a unit that the asker does not see
     * @param weight its percentage or weight; null for what is split by amount, or not at all
     */
    public record Part(
            @Nullable NamedLine line,
            Money amount,
            @Nullable BigDecimal weight) {}

    /** The parts of an operation; none while it is neither split by hand nor in the ledger. */
    @Transactional(readOnly = true)
    public List<Part> of(Operation operation, Caller caller) {
        return of(List.of(operation), caller).getOrDefault(operation.id(), List.of());
    }

    /** The same of many operations, in few queries. */
    @Transactional(readOnly = true)
    public Map<OperationId, List<Part>> of(Collection<Operation> operations, Caller caller) {
        List<Operation> allocated = operations.stream()
                .filter(operation -> operation.content().split() != null
                        || operation.status().charges())
                .toList();
        if (allocated.isEmpty()) {
            return Map.of();
        }
        Map<OperationId, List<Allocation>> found =
                allocations.find(allocated.stream().map(Operation::id).toList());
        Set<BudgetLineId> ids = found.values().stream()
                .flatMap(List::stream)
                .map(Allocation::line)
                .collect(Collectors.toSet());
        Map<BudgetLineId, NamedLine> named = lines.of(ids);
        Map<OperationId, List<Part>> parts = new HashMap<>();
        for (Operation operation : allocated) {
            parts.put(
                    operation.id(),
                    found.getOrDefault(operation.id(), List.of()).stream()
                            .map(part -> new Part(
                                    visible(named.get(part.line()), caller),
                                    new Money(
                                            part.amount(),
                                            operation.baseAmount().currency()),
                                    part.weight()))
                            .toList());
        }
        return parts;
    }

    /** Those of the operations that were split by hand. */
    @Transactional(readOnly = true)
    public Map<OperationId, List<Part>> splits(Collection<Operation> operations, Caller caller) {
        return of(
                operations.stream()
                        .filter(operation -> operation.content().split() != null)
                        .toList(),
                caller);
    }

    private static @Nullable NamedLine visible(@Nullable NamedLine line, Caller caller) {
        return line != null && line.visibleTo(caller) ? line : null;
    }
}
