package org.suividepenses.budget;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.internal.BalanceRepository;
import org.suividepenses.budget.internal.BudgetSettingsRepository;
import org.suividepenses.budget.internal.LineRepository;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;

/**
 * Finds the line that an operation is charged to by itself: of its year and unit, the one of the nearest category upwards,
 * there the one of its own funding source before the one that serves all.
 */
@Service
public class LineFinder {

    private final LineRepository lines;
    private final BalanceRepository balances;
    private final BudgetSettingsRepository settings;
    private final Categories categories;
    private final IdSource ids;

    LineFinder(
            LineRepository lines,
            BalanceRepository balances,
            BudgetSettingsRepository settings,
            Categories categories,
            IdSource ids) {
        this.lines = lines;
        this.balances = balances;
        this.settings = settings;
        this.categories = categories;
        this.ids = ids;
    }

    /** The line of the budget for an operation at some place; empty when the budget has none. */
    @Transactional(readOnly = true)
    public Optional<BudgetLine> find(BudgetPlace place) {
        UUID categoryId = place.categoryId();
        if (categoryId == null) {
            return Optional.empty();
        }
        List<UUID> upwards = categories.tree().ancestry(categoryId).reversed().stream()
                .map(Category::id)
                .toList();
        return lines.open(place.fiscalYear(), place.unitId(), upwards).stream()
                .filter(line -> serves(line, place))
                .min(Comparator.comparingInt((BudgetLine line) ->
                                upwards.indexOf(line.place().categoryId()))
                        .thenComparing(line -> line.place().fundingSourceId() == null));
    }

    /**
     * The same, or else the line outside the budget for this very place, opened when it is not there yet.
     *
     * @return empty when the institution admits no expense outside its budget
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<BudgetLine> findOrOpen(BudgetPlace place) {
        Optional<BudgetLine> found = find(place);
        if (found.isPresent()) {
            return found;
        }
        if (settings.held().unbudgetedPolicy() == ControlPolicy.BLOCK) {
            return Optional.empty();
        }
        return lines.at(place, false).or(() -> Optional.of(open(place)));
    }

    private BudgetLine open(BudgetPlace place) {
        lines.insertUnlessTaken(BudgetLine.outsideBudget(new BudgetLineId(ids.next()), place));
        BudgetLine opened = lines.at(place, false).orElseThrow();
        balances.begin(opened.id());
        return opened;
    }

    private static boolean serves(BudgetLine line, BudgetPlace place) {
        UUID source = line.place().fundingSourceId();
        return source == null || Objects.equals(source, place.fundingSourceId());
    }
}
