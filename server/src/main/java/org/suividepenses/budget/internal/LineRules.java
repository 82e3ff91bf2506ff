package org.suividepenses.budget.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.BudgetPlace;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.organisation.Reference;
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
        checkYear("/fiscalYear", place.fiscalYear(), problems);
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

    /** @throws org.suividepenses.kernel.ProblemException VALIDATION at a pointer for a year without a budget */
    public static void checkYear(String pointer, int fiscalYear) {
        FieldProblems problems = new FieldProblems();
        checkYear(pointer, fiscalYear, problems);
        problems.refuseIfAny();
    }

    private static void checkYear(String pointer, int fiscalYear, FieldProblems problems) {
        if (fiscalYear < EARLIEST || fiscalYear > LATEST) {
            problems.add(pointer, "budget.year-out-of-range", EARLIEST, LATEST);
        }
    }

    /** Those places whose unit, category and funding source are still in use. */
    public Set<BudgetPlace> used(Collection<BudgetPlace> places) {
        Set<UUID> active = new HashSet<>();
        keep(units.find(named(places, BudgetPlace::unitId)).values(), active);
        keep(categories.find(named(places, BudgetPlace::categoryId)).values(), active);
        keep(fundingSources.find(named(places, BudgetPlace::fundingSourceId)).values(), active);
        return places.stream()
                .filter(place -> Stream.of(place.unitId(), place.categoryId(), place.fundingSourceId())
                        .filter(Objects::nonNull)
                        .allMatch(active::contains))
                .collect(Collectors.toSet());
    }

    private static void keep(Collection<? extends Reference> found, Set<UUID> active) {
        found.stream().filter(Reference::active).map(Reference::id).forEach(active::add);
    }

    private static Set<UUID> named(Collection<BudgetPlace> places, Function<BudgetPlace, @Nullable UUID> part) {
        Set<UUID> ids = new HashSet<>();
        for (BudgetPlace place : places) {
            UUID id = part.apply(place);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }
}
