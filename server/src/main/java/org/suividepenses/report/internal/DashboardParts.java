package org.suividepenses.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.BudgetAlert;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.Figures;
import org.suividepenses.budget.LineTotal;
import org.suividepenses.budget.PartTotal;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.organisation.Unit;
import org.suividepenses.organisation.Units;
import org.suividepenses.report.Dashboard.Alert;
import org.suividepenses.report.Dashboard.Part;

/** The parts of a dashboard, with the names of what they stand for. */
@Component
public class DashboardParts {

    private final Units units;
    private final Categories categories;

    DashboardParts(Units units, Categories categories) {
        this.units = units;
        this.categories = categories;
    }

    public List<Part> byUnit(List<PartTotal> totals) {
        Map<UUID, Figures> sums = new HashMap<>();
        totals.forEach(part -> sums.merge(part.unitId(), part.total(), Figures::plus));
        Map<UUID, Unit> named = units.find(sums.keySet());
        return sums.entrySet().stream()
                .map(entry -> {
                    Unit unit = named.get(entry.getKey());
                    return new Part(
                            entry.getKey(),
                            unit == null ? "" : unit.code(),
                            unit == null ? "" : unit.name(),
                            entry.getValue());
                })
                .sorted(Comparator.comparing(Part::code))
                .toList();
    }

    public List<Part> byRootCategory(List<PartTotal> totals) {
        CategoryTree tree = categories.tree();
        Map<Optional<UUID>, Figures> sums = new HashMap<>();
        totals.forEach(part -> sums.merge(root(part.categoryId(), tree), part.total(), Figures::plus));
        List<Part> parts = new ArrayList<>();
        for (Category category : tree.all()) {
            Figures figures = sums.get(Optional.of(category.id()));
            if (figures != null) {
                parts.add(new Part(category.id(), category.code(), category.name(), figures));
            }
        }
        Figures without = sums.get(Optional.<UUID>empty());
        if (without != null) {
            parts.add(new Part(null, "", "", without));
        }
        return parts;
    }

    /** Those of lines that are looked at. */
    public List<Alert> alerts(List<BudgetAlert> alerts, List<LineTotal> lines) {
        Map<BudgetLineId, LineTotal> byLine =
                lines.stream().collect(Collectors.toMap(LineTotal::id, Function.identity()));
        CategoryTree tree = categories.tree();
        return alerts.stream()
                .flatMap(alert ->
                        Optional.ofNullable(byLine.get(alert.line())).stream().map(line -> named(alert, line, tree)))
                .toList();
    }

    private static Alert named(BudgetAlert alert, LineTotal line, CategoryTree tree) {
        UUID category = line.place().categoryId();
        String name =
                category == null ? "" : tree.find(category).map(Category::name).orElse("");
        return new Alert(alert.line().value(), line.place().unitId(), category, name, alert.threshold(), line.total());
    }

    private static Optional<UUID> root(@Nullable UUID category, CategoryTree tree) {
        return category == null
                ? Optional.empty()
                : tree.ancestry(category).stream().findFirst().map(Category::id);
    }
}
