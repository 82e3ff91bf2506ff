package org.suividepenses.budget;

import java.util.Comparator;

/**
 * A month of a line: where ledger entries are written.
 *
 * @param month its place in the fiscal year, 1 to 12; {@value #AFTER_YEAR} for payments after the end of the year
 */
public record BudgetMonth(BudgetLineId line, int month) implements Comparable<BudgetMonth> {

    /** Receives the payments of a year that is over, so that its twelve months never change once they are closed. */
    public static final int AFTER_YEAR = 13;

    private static final Comparator<BudgetMonth> ORDER =
            Comparator.comparing(BudgetMonth::line).thenComparing(BudgetMonth::month);

    public BudgetMonth {
        if (month < 1 || month > AFTER_YEAR) {
            throw new IllegalArgumentException("month " + month);
        }
    }

    @Override
    public int compareTo(BudgetMonth other) {
        return ORDER.compare(this, other);
    }
}
