package org.suividepenses.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.PartTotal;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.organisation.Unit;
import org.suividepenses.organisation.Units;

/** Sums what units and categories have of their own by category at every level, and by unit, whatever is summed. */
@Component
public class Breakdown {

    private final Units units;
    private final Categories categories;

    Breakdown(Units units, Categories categories) {
        this.units = units;
        this.categories = categories;
    }

    /** What one unit has in one category itself; {@code categoryId} is null for lines without a category. */
    public record Own<S>(UUID unitId, @Nullable UUID categoryId, S sum) {

        public static <S> Own<S> of(PartTotal part, S sum) {
            return new Own<>(part.unitId(), part.categoryId(), sum);
        }
    }

    /**
     * @param id null for lines without a category
     * @param level 0 for a unit, 1 for a root category, and so on
     */
    public record Part<S>(@Nullable UUID id, int level, String code, String name, S sum) {}

    /** In tree order, each with what is below it: every active category, and those that have something. */
    public <S> List<Part<S>> byCategory(List<Own<S>> own, BinaryOperator<S> plus, S zero) {
        CategoryTree tree = categories.tree();
        Map<Optional<UUID>, S> sums = new HashMap<>();
        for (Own<S> each : own) {
            UUID category = each.categoryId();
            if (category == null) {
                sums.merge(Optional.empty(), each.sum(), plus);
            } else {
                tree.ancestry(category).forEach(above -> sums.merge(Optional.of(above.id()), each.sum(), plus));
            }
        }
        List<Part<S>> parts = new ArrayList<>();
        for (Category category : tree.all()) {
            S sum = sums.get(Optional.of(category.id()));
            if (sum != null || category.active()) {
                parts.add(new Part<>(
                        category.id(), category.depth(), category.code(), category.name(), sum == null ? zero : sum));
            }
        }
        S without = sums.get(Optional.<UUID>empty());
        if (without != null) {
            parts.add(new Part<>(null, 1, "", "", without));
        }
        return parts;
    }

    /** In the order of their codes: those that have lines. */
    public <S> List<Part<S>> byUnit(List<Own<S>> own, BinaryOperator<S> plus) {
        Map<UUID, S> sums = new HashMap<>();
        own.forEach(each -> sums.merge(each.unitId(), each.sum(), plus));
        Map<UUID, Unit> named = units.find(sums.keySet());
        return sums.entrySet().stream()
                .map(entry -> {
                    Unit unit = named.get(entry.getKey());
                    return new Part<>(
                            entry.getKey(),
                            0,
                            unit == null ? "" : unit.code(),
                            unit == null ? "" : unit.name(),
                            entry.getValue());
                })
                .sorted(Comparator.comparing(Part::code))
                .toList();
    }
}
