package org.suividepenses.operation;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.Unit;

/** A line of the budget with the names that a reader knows it by. */
public record NamedLine(
        BudgetLine line,
        Unit unit,
        @Nullable Category category,
        @Nullable FundingSource fundingSource) {

    /** Whether somebody may know of it: a line is its unit's. */
    public boolean visibleTo(Caller caller) {
        return caller.scope().includes(unit.id());
    }

    /** Its unit, its category and its funding source. */
    public String text() {
        return Stream.of(
                        Stream.of(unit.name()),
                        Stream.ofNullable(category).map(Category::name),
                        Stream.ofNullable(fundingSource).map(FundingSource::name))
                .flatMap(names -> names)
                .collect(Collectors.joining(" · "));
    }
}
