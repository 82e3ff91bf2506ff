package org.suividepenses.budget;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.organisation.FiscalYear;

/**
 * Which part of the budget is looked at.
 *
 * @param unitIds empty for all the caller's
 * @param categoryIds the categories themselves, not what is below them; empty for all
 * @param fundingSourceIds empty for all, with the lines that serve every source
 * @param firstMonth 1 to {@value BudgetMonth#AFTER_YEAR}
 * @param lastMonth not before {@code firstMonth}
 * @param asOf what the ledger held at that moment; null for now
 */
public record PositionQuery(
        int fiscalYear,
        Set<UUID> unitIds,
        Set<UUID> categoryIds,
        Set<UUID> fundingSourceIds,
        int firstMonth,
        int lastMonth,
        @Nullable Instant asOf) {

    public PositionQuery {
        unitIds = Set.copyOf(unitIds);
        categoryIds = Set.copyOf(categoryIds);
        fundingSourceIds = Set.copyOf(fundingSourceIds);
        if (firstMonth < 1 || lastMonth > BudgetMonth.AFTER_YEAR || firstMonth > lastMonth) {
            throw new IllegalArgumentException("months " + firstMonth + " to " + lastMonth);
        }
    }

    /** A whole year, with what was paid after its end. */
    public static PositionQuery ofYear(int fiscalYear) {
        return new PositionQuery(fiscalYear, Set.of(), Set.of(), Set.of(), 1, BudgetMonth.AFTER_YEAR, null);
    }

    /** The same at another moment; null for now. */
    public PositionQuery asOf(@Nullable Instant moment) {
        return new PositionQuery(fiscalYear, unitIds, categoryIds, fundingSourceIds, firstMonth, lastMonth, moment);
    }

    /** The months up to one of them. */
    public PositionQuery until(int month) {
        return new PositionQuery(fiscalYear, unitIds, categoryIds, fundingSourceIds, 1, month, asOf);
    }

    /** One month, 1 to {@value FiscalYear#MONTHS}. */
    public PositionQuery in(int month) {
        return new PositionQuery(fiscalYear, unitIds, categoryIds, fundingSourceIds, month, month, asOf);
    }
}
