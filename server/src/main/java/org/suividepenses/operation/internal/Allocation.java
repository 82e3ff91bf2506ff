package org.suividepenses.operation.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.Split;
import org.suividepenses.operation.SplitBasis;

/**
 * A part of an operation charged to one line of the budget; the parts of an operation sum to its base amount.
 *
 * @param amount in minor units of the base currency; negative for a credit note
 * @param weight its percentage or weight; null for what is split by amount, or not at all
 */
public record Allocation(
        BudgetLineId line, long amount, @Nullable BigDecimal weight) {

    Allocation(BudgetLineId line, long amount) {
        this(line, amount, null);
    }

    /** The parts that somebody has chosen, as they come to the amount of now; none when nobody has. */
    static List<Allocation> byHand(Operation operation) {
        Split split = operation.content().split();
        if (split == null) {
            return List.of();
        }
        List<Long> amounts = split.amounts(operation.baseAmount());
        return IntStream.range(0, amounts.size())
                .mapToObj(at -> of(split.basis(), split.parts().get(at), amounts.get(at)))
                .toList();
    }

    private static Allocation of(SplitBasis basis, Split.Part part, long amount) {
        return new Allocation(part.line(), amount, basis == SplitBasis.AMOUNT ? null : part.value());
    }
}
