package org.suividepenses.budget.internal;

import java.math.BigInteger;
import java.util.List;
import org.suividepenses.budget.BudgetLineId;

/** How much of a line is committed, in whole percent, and which thresholds that crosses. */
public final class Consumption {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Consumption() {}

    /** Thresholds that a line went over, and below again. */
    public record Crossing(BudgetLineId line, List<Integer> raised, List<Integer> lowered) {
        boolean isEmpty() {
            return raised.isEmpty() && lowered.isEmpty();
        }
    }

    /** Rounded down; of a line where nothing is planned, as if all were consumed as soon as anything is committed. */
    static int percent(LineBalance balance) {
        long planned = balance.planned();
        long committed = balance.committed();
        if (committed <= 0) {
            return 0;
        }
        if (planned <= 0) {
            return Integer.MAX_VALUE;
        }
        return BigInteger.valueOf(committed)
                .multiply(HUNDRED)
                .divide(BigInteger.valueOf(planned))
                .min(BigInteger.valueOf(Integer.MAX_VALUE))
                .intValueExact();
    }

    static Crossing crossing(BudgetLineId line, int before, int after, List<Integer> thresholds) {
        return new Crossing(
                line,
                thresholds.stream()
                        .filter(threshold -> before < threshold && after >= threshold)
                        .toList(),
                thresholds.stream()
                        .filter(threshold -> before >= threshold && after < threshold)
                        .toList());
    }
}
