package org.suividepenses.report;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.PositionQuery;

/**
 * Which part of the budget a report looks at.
 *
 * @param unitId null for all the caller's
 * @param fundingSourceId null for all
 * @param asOf the moment whose state it shows; null for now
 */
public record ReportFilter(
        @Nullable UUID unitId,
        @Nullable UUID fundingSourceId,
        @Nullable Instant asOf) {

    /** The months of a fiscal year, from the first to the last of them. */
    PositionQuery months(int fiscalYear, int first, int last) {
        return new PositionQuery(
                fiscalYear,
                unitId == null ? Set.of() : Set.of(unitId),
                Set.of(),
                fundingSourceId == null ? Set.of() : Set.of(fundingSourceId),
                first,
                last,
                asOf);
    }
}
