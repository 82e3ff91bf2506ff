package org.suividepenses.exchange.internal.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.ControlPolicy;
import org.suividepenses.budget.Phasing;
import org.suividepenses.exchange.internal.mapping.NamedRow;

/** A row of a budget file, understood, before its names are looked up. */
public record BudgetRow(
        long line,
        String unit,
        List<String> category,
        String fundingSource,
        @Nullable ControlPolicy policy,
        String notes,
        Phasing phasing)
        implements NamedRow {

    @Override
    public String supplier() {
        return "";
    }
}
