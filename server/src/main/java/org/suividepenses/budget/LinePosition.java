package org.suividepenses.budget;

import java.util.List;

/**
 * A line and what it comes to in the months looked at.
 *
 * @param firstMonth of the fiscal year, 1 to {@value BudgetMonth#AFTER_YEAR}
 * @param months by month from the first looked at; those of a draft are all zero
 */
public record LinePosition(BudgetLine line, int firstMonth, List<Figures> months) {

    public LinePosition {
        months = List.copyOf(months);
    }

    /** Of all months looked at. */
    public Figures total() {
        return months.stream().reduce(Figures.ZERO, Figures::plus);
    }
}
