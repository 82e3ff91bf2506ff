package org.suividepenses.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.Figures;

/**
 * A row of the statement of execution; a row's figures contain those of the rows below it.
 *
 * @param level 0 for a unit, 1 for a root category, and so on
 * @param id of the unit, the category or the line; null for lines without a category
 * @param code empty for a line
 * @param name of a line, that of its funding source; empty for the line that serves every source
 * @param outsideBudget whether it is the line of operations that the budget has no line for
 */
public record ExecutionRow(
        Kind kind, int level, @Nullable UUID id, String code, String name, boolean outsideBudget, Figures figures) {

    /** What a row stands for. */
    public enum Kind {
        UNIT,
        CATEGORY,
        LINE
    }
}
