package org.suividepenses.budget;

import java.util.List;
import org.suividepenses.kernel.FieldProblems;

/**
 * A wish to carry what lines of a year have left into the next one.
 *
 * @param fromYear the year that ends
 * @param month of the next year in which it is opened, 1 to 12
 * @param amounts at most {@value #LINES_LIMIT}, each line once
 */
public record CarryForward(int fromYear, int month, String reason, String reference, List<Amount> amounts) {

    public static final int LINES_LIMIT = 2_000;

    /** @param minorUnits of the base currency, positive */
    public record Amount(BudgetLineId line, long minorUnits) {}

    public CarryForward {
        amounts = List.copyOf(amounts);
    }

    /** @throws org.suividepenses.kernel.ProblemException VALIDATION naming every field that cannot be accepted */
    void check() {
        FieldProblems problems = new FieldProblems();
        if (amounts.isEmpty() || amounts.size() > LINES_LIMIT) {
            problems.add("/lines", "carry-forward.lines", LINES_LIMIT);
        }
        if (amounts.stream().map(Amount::line).distinct().count() < amounts.size()) {
            problems.add("/lines", "transfer.twice");
        }
        for (int at = 0; at < amounts.size(); at++) {
            if (amounts.get(at).minorUnits() <= 0) {
                problems.add("/lines/" + at + "/amount", "carry-forward.positive");
            }
        }
        problems.refuseIfAny();
    }
}
