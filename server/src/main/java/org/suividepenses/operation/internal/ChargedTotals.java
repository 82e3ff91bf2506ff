package org.suividepenses.operation.internal;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.operation.internal.index.Dimension;
import org.suividepenses.operation.internal.index.OperationPage;
import org.suividepenses.operation.internal.index.OperationQuery;
import org.suividepenses.operation.internal.index.OperationTotals;
import org.suividepenses.operation.internal.index.Selection;
import org.suividepenses.operation.internal.upkeep.OperationSearch;

/**
 * What the operations of a list come to on the lines of the budget that it is of: their sum, but of those that are charged
 * to several lines only the parts on these.
 */
@Component
public class ChargedTotals {

    /** Beyond so many operations on several lines, what they are charged is not added up. */
    private static final int SPLIT_LIMIT = 20 * OperationRepository.READ_LIMIT;

    private final OperationSearch search;
    private final AllocationRepository allocations;

    ChargedTotals(OperationSearch search, AllocationRepository allocations) {
        this.search = search;
        this.allocations = allocations;
    }

    /**
     * @param whole the sum of the list
     * @return null when the list is of no lines, or too long to tell
     */
    public @Nullable BigInteger of(OperationQuery query, OperationTotals whole) {
        Set<BudgetLineId> lines = lines(query);
        if (lines.isEmpty()) {
            return null;
        }
        OperationQuery several =
                query.filteredBy(query.filter().with(Dimension.SPLIT, Selection.ofCodes(Set.of(Dimension.SEVERAL))));
        OperationPage page = search.search(several);
        OperationTotals split = Objects.requireNonNull(page.totals());
        if (split.count() > SPLIT_LIMIT) {
            return null;
        }
        BigInteger charged = whole.sum().subtract(split.sum());
        while (!page.ids().isEmpty()) {
            charged = charged.add(allocations.sum(page.ids(), lines));
            if (page.nextCursor() == null) {
                break;
            }
            page = search.search(several.at(page.nextCursor()));
        }
        return charged;
    }

    private static Set<BudgetLineId> lines(OperationQuery query) {
        Selection selection = query.filter().selections().get(Dimension.BUDGET_LINE);
        return selection == null
                ? Set.of()
                : selection.keys().stream()
                        .filter(key -> !key.isEmpty())
                        .map(key -> new BudgetLineId(UUID.fromString(key)))
                        .collect(Collectors.toSet());
    }
}
