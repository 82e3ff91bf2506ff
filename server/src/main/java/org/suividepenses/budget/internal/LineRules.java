package org.suividepenses.budget.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.BudgetPlace;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.organisation.Units;

/** Where a line of the budget may stand. */
@Component
public class LineRules {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    private final Units units;
    private final Categories categories;
    private final FundingSources fundingSources;

    LineRules(Units units, Categories categories, FundingSources fundingSources) {
        this.units = units;
        this.categories = categories;
        this.fundingSources = fundingSources;
    }

    /** @throws org.suividepenses.kernel.ProblemException VALIDATION naming every field that cannot be accepted */
    public void check(BudgetPlace place, Caller caller) {
        FieldProblems problems = new FieldProblems();
        if (place.fiscalYear() < EARLIEST || place.fiscalYear() > LATEST) {
            problems.add("/fiscalYear", "budget.year-out-of-range", EARLIEST, LATEST);
        }
        if (!caller.scope().includes(place.unitId())
                || units.find(List.of(place.unitId())).isEmpty()) {
            problems.add("/unitId", "unit.unknown");
        }
        UUID category = place.categoryId();
        if (category == null) {
            problems.add("/categoryId", "field.required");
        } else if (categories.find(List.of(category)).isEmpty()) {
            problems.add("/categoryId", "category.unknown");
        }
        UUID source = place.fundingSourceId();
        if (source != null && fundingSources.find(List.of(source)).isEmpty()) {
            problems.add("/fundingSourceId", "funding-source.unknown");
        }
        problems.refuseIfAny();
    }
}
