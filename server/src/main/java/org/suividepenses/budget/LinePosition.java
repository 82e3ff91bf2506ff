package org.suividepenses.budget;

import java.util.List;

/**
 * A line and what it comes to in the months looked at.
 *
 * @param months by month from the first looked at; those of a draft are all zero
 */
public record LinePosition(BudgetLine line, int firstMonth, List<Figures> months) {

    public LinePosition {
        months = List.copyOf(months);
    }

    public Figures total() {
        return months.stream().reduce(Figures.ZERO, Figures::plus);
    }
}
