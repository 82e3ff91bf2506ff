package org.suividepenses.budget;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.internal.BudgetSettingsRepository;
import org.suividepenses.budget.internal.LineRepository;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.platform.database.CreationQueue;

/**
 * Finds the line that an operation is charged to by itself: of its year and unit, the one of the nearest category upwards,
 * there the one of its own funding source before the one that serves all.
 */
@Service
public class LineFinder {

    private final LineRepository lines;
    private final BudgetSettingsRepository settings;
    private final Categories categories;
    private final CreationQueue queue;
    private final IdSource ids;

    LineFinder(
            LineRepository lines,
            BudgetSettingsRepository settings,
            Categories categories,
            CreationQueue queue,
            IdSource ids) {
        this.lines = lines;
        this.settings = settings;
        this.categories = categories;
        this.queue = queue;
        this.ids = ids;
    }

    /** Lines by their ids, those outside the budget too, in one query; without those that are not there. */
    @Transactional(readOnly = true)
    public Map<BudgetLineId, BudgetLine> byId(Collection<BudgetLineId> wanted) {
        return wanted.isEmpty() ? Map.of() : lines.find(wanted);
    }

    /**
     * The lines of the budget for operations at some places, in few queries.
     *
     * @return without the places for which the budget has none
     */
    @Transactional(readOnly = true)
    public Map<BudgetPlace, BudgetLine> findAll(Collection<BudgetPlace> places) {
        CategoryTree tree = categories.tree();
        Map<BudgetPlace, List<UUID>> upwards = new HashMap<>();
        for (BudgetPlace place : places) {
            UUID categoryId = place.categoryId();
            if (categoryId != null) {
                upwards.computeIfAbsent(
                        place,
                        sought -> tree.ancestry(categoryId).reversed().stream()
                                .map(Category::id)
                                .toList());
            }
        }
        List<BudgetLine> open = candidates(upwards);
        Map<BudgetPlace, BudgetLine> found = new HashMap<>();
        upwards.forEach(
                (place, nearestFirst) -> nearest(place, nearestFirst, open).ifPresent(line -> found.put(place, line)));
        return found;
    }

    /**
     * The same; for a place that the budget has no line for, the line outside the budget of this very place, opened when
     * it is not there yet.
     *
     * @return without the places for which the budget has none, when the institution admits no expense outside its budget
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<BudgetPlace, BudgetLine> findOrOpenAll(Collection<BudgetPlace> places) {
        Map<BudgetPlace, BudgetLine> found = findAll(places);
        List<BudgetPlace> outside = places.stream()
                .distinct()
                .filter(place -> !found.containsKey(place))
                .sorted(Comparator.comparing(BudgetPlace::toString))
                .toList();
        if (outside.isEmpty() || settings.held().unbudgetedPolicy() == ControlPolicy.BLOCK) {
            return found;
        }
        found.putAll(lines.outsideBudget(outside));
        List<BudgetPlace> missing =
                outside.stream().filter(place -> !found.containsKey(place)).toList();
        if (!missing.isEmpty()) {
            found.putAll(open(missing));
        }
        return found;
    }

    private List<BudgetLine> candidates(Map<BudgetPlace, List<UUID>> upwards) {
        return upwards.isEmpty()
                ? List.of()
                : lines.open(
                        upwards.keySet().stream().map(BudgetPlace::fiscalYear).collect(Collectors.toSet()),
                        upwards.keySet().stream().map(BudgetPlace::unitId).collect(Collectors.toSet()),
                        upwards.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
    }

    private static Optional<BudgetLine> nearest(BudgetPlace place, List<UUID> nearestFirst, List<BudgetLine> open) {
        return open.stream()
                .filter(line -> serves(line.place(), place, nearestFirst))
                .min(Comparator.comparingInt((BudgetLine line) ->
                                nearestFirst.indexOf(line.place().categoryId()))
                        .thenComparing(line -> line.place().fundingSourceId() == null));
    }

    private static boolean serves(BudgetPlace line, BudgetPlace operation, List<UUID> nearestFirst) {
        return line.fiscalYear() == operation.fiscalYear()
                && line.unitId().equals(operation.unitId())
                && nearestFirst.contains(line.categoryId())
                && (line.fundingSourceId() == null
                        || Objects.equals(line.fundingSourceId(), operation.fundingSourceId()));
    }

    private Map<BudgetPlace, BudgetLine> open(List<BudgetPlace> places) {
        queue.enter(CreationQueue.Kind.BUDGET_LINE);
        Map<BudgetPlace, BudgetLine> opened = lines.outsideBudget(places);
        List<BudgetLine> fresh = places.stream()
                .filter(place -> !opened.containsKey(place))
                .map(place -> BudgetLine.outsideBudget(new BudgetLineId(ids.next()), place))
                .toList();
        lines.insertAll(fresh);
        fresh.forEach(line -> opened.put(line.place(), line));
        return opened;
    }
}
