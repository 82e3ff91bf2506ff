package org.suividepenses.operation.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suividepenses.budget.BudgetLineId;

/**
 * What a payment pays of one line of the budget.
 *
 * @param amount in minor units of the base currency; of a payment taken back the opposite
 */
public record PaymentShare(BudgetLineId line, long amount) {

    PaymentShare opposite() {
        return new PaymentShare(line, -amount);
    }

    /**
     * Shares a payment out over the lines of an operation, in proportion to what remains to be paid of each. No share is
     * larger than what remains of its line, and the last payment pays each line to the unit of currency.
     *
     * @param parts what the operation is charged to
     * @param paid what was paid of each line before
     * @param amount of the payment, in minor units of the operation's currency
     * @param remaining what remained before it, in the same
     */
    static List<PaymentShare> of(List<Allocation> parts, Map<BudgetLineId, Long> paid, long amount, long remaining) {
        Map<BudgetLineId, Long> left = new LinkedHashMap<>();
        parts.forEach(part -> left.merge(part.line(), part.amount(), Math::addExact));
        left.replaceAll((line, of) -> of - paid.getOrDefault(line, 0L));
        List<PaymentShare> shares = new ArrayList<>();
        long sum = 0;
        long given = 0;
        for (Map.Entry<BudgetLineId, Long> line : left.entrySet()) {
            sum = Math.addExact(sum, line.getValue());
            long upTo = amount == remaining ? sum : proportion(sum, amount, remaining);
            shares.add(new PaymentShare(line.getKey(), upTo - given));
            given = upTo;
        }
        return shares;
    }

    /** Half up, away from zero. */
    private static long proportion(long of, long part, long whole) {
        BigInteger product = BigInteger.valueOf(of).multiply(BigInteger.valueOf(part));
        return new BigDecimal(product)
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
