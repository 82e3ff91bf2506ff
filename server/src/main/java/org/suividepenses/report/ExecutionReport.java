package org.suividepenses.report;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.Figures;
import org.suividepenses.organisation.FiscalYear;

/**
 * Situation d’exécution budgétaire: what every part of a year's budget has planned, committed, realised, paid and left.
 *
 * @param asOf the moment whose state it shows; null for now
 * @param rows units in the order of their codes, below each its categories in tree order with their lines
 */
public record ExecutionReport(
        FiscalYear year, @Nullable Instant asOf, List<ExecutionRow> rows, Figures total, Currency base) {

    public ExecutionReport {
        rows = List.copyOf(rows);
    }
}
