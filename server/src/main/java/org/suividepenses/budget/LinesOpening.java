package org.suividepenses.budget;

import java.util.List;

/**
 * Published before lines are opened, while their transaction holds nothing yet: who moves to them what they serve locks it now,
 * before periods and lines (ADR 0017).
 */
public record LinesOpening(List<BudgetLine> lines) {

    public LinesOpening {
        lines = List.copyOf(lines);
    }
}
