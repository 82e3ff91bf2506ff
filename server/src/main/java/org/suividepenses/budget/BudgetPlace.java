package org.suividepenses.budget;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a line stands in the budget. Each place is taken once.
 *
 * @param fiscalYear the label of the year
 * @param categoryId any level of the tree; null only for a line outside the budget whose operations have no category
 * @param fundingSourceId null for a line that serves every funding source
 */
public record BudgetPlace(
        int fiscalYear,
        UUID unitId,
        @Nullable UUID categoryId,
        @Nullable UUID fundingSourceId) {

    /** The same place in another year. */
    BudgetPlace in(int year) {
        return new BudgetPlace(year, unitId, categoryId, fundingSourceId);
    }
}
