package org.suividepenses.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.BudgetLines;
import org.suividepenses.budget.BudgetPlace;
import org.suividepenses.budget.ControlPolicy;
import org.suividepenses.budget.ExistingDrafts;
import org.suividepenses.budget.LineDetails;
import org.suividepenses.budget.LinePreparation;
import org.suividepenses.budget.Phasing;
import org.suividepenses.budget.PlannedLine;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institution;

/**
 * The budget of generated operations: a line for each unit and kind of expense in every year, as many for a hundred
 * operations as for a million, each with somewhat more than its expenses take, a line in eight with less. Lines warn: what
 * is generated twice must not be refused.
 */
@Component
public class GeneratedBudget {

    /** Kinds: groups are too coarse to be followed, articles too fine to be planned. */
    private static final int LEVEL = 3;

    private static final int OVERRUN_ONE_IN = 8;
    private static final int PERCENT = 100;
    private static final long STEP = 50_000;
    private static final LineDetails WARNS = new LineDetails(ControlPolicy.WARN, "");

    private final LinePreparation preparation;
    private final BudgetLines lines;
    private final Categories categories;

    GeneratedBudget(LinePreparation preparation, BudgetLines lines, Categories categories) {
        this.preparation = preparation;
        this.lines = lines;
        this.categories = categories;
    }

    /**
     * Prepares and validates the lines of the years that have none yet.
     *
     * @param expenses all that will be charged, between the two days
     */
    @Transactional
    public void open(
            Caller caller,
            Institution institution,
            GeneratedReferences.Ids known,
            LocalDate first,
            LocalDate last,
            Iterator<OperationContent> expenses) {
        Map<UUID, UUID> kinds = kinds(known.categories());
        Map<BudgetPlace, List<Long>> spent = spent(institution, known.units(), kinds, first, last, expenses);
        SplittableRandom random = new SplittableRandom(spent.size());
        Map<Integer, List<PlannedLine>> byYear = new LinkedHashMap<>();
        spent.forEach((place, months) -> byYear.computeIfAbsent(place.fiscalYear(), its -> new ArrayList<>())
                .add(new PlannedLine(place, WARNS, phasing(months, share(random)))));
        byYear.forEach((year, planned) -> open(year, planned, caller));
    }

    private void open(int year, List<PlannedLine> planned, Caller caller) {
        List<BudgetPlace> places = planned.stream().map(PlannedLine::place).toList();
        if (!preparation.standing(year, places, caller).isEmpty()) {
            return;
        }
        preparation.prepare(year, planned, ExistingDrafts.KEEP, caller);
        List<BudgetLineId> prepared = preparation.standing(year, places, caller).values().stream()
                .map(BudgetLine::id)
                .toList();
        for (int from = 0; from < prepared.size(); from += BudgetLines.MANY_LIMIT) {
            lines.validate(prepared.subList(from, Math.min(prepared.size(), from + BudgetLines.MANY_LIMIT)), caller);
        }
    }

    /** Of each category the kind that it is of. */
    private Map<UUID, UUID> kinds(List<UUID> leaves) {
        CategoryTree tree = categories.tree();
        return leaves.stream().collect(Collectors.toMap(leaf -> leaf, leaf -> {
            List<Category> ancestry = tree.ancestry(leaf);
            return ancestry.get(Math.min(LEVEL, ancestry.size()) - 1).id();
        }));
    }

    private static Map<BudgetPlace, List<Long>> spent(
            Institution institution,
            List<UUID> units,
            Map<UUID, UUID> kinds,
            LocalDate first,
            LocalDate last,
            Iterator<OperationContent> expenses) {
        Map<BudgetPlace, long[]> sums = new LinkedHashMap<>();
        Set<UUID> planned = new LinkedHashSet<>(kinds.values());
        for (int year = institution.fiscalYear(first).label();
                year <= institution.fiscalYear(last).label();
                year++) {
            for (UUID unit : units) {
                for (UUID kind : planned) {
                    sums.put(new BudgetPlace(year, unit, kind, null), new long[FiscalYear.MONTHS]);
                }
            }
        }
        expenses.forEachRemaining(expense -> {
            if (expense.categoryId() != null) {
                FiscalYear year = institution.fiscalYear(expense.date());
                BudgetPlace place =
                        new BudgetPlace(year.label(), expense.unitId(), kinds.get(expense.categoryId()), null);
                Objects.requireNonNull(sums.get(place))[year.monthOf(expense.date()) - 1] +=
                        expense.price().baseAmount(institution.currency()).minorUnits();
            }
        });
        Map<BudgetPlace, List<Long>> spent = new LinkedHashMap<>();
        sums.forEach((place, months) ->
                spent.put(place, LongStream.of(months).boxed().toList()));
        return spent;
    }

    /** How much of a line its expenses take, in percent. */
    private static int share(SplittableRandom random) {
        return random.nextInt(OVERRUN_ONE_IN) == 0 ? random.nextInt(104, 113) : random.nextInt(72, 96);
    }

    /** Flatter than what is spent, as people plan. */
    private static Phasing phasing(List<Long> spent, int share) {
        long average = spent.stream().mapToLong(Long::longValue).sum() / FiscalYear.MONTHS;
        return new Phasing(spent.stream()
                .map(amount -> rounded(Math.max(0, (2 * amount + average) / 3 * PERCENT / share)))
                .toList());
    }

    private static long rounded(long amount) {
        return Math.max(1, Math.ceilDiv(amount, STEP)) * STEP;
    }
}
