package org.suividepenses.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.Figures;
import org.suividepenses.budget.LinePosition;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.Unit;
import org.suividepenses.report.ExecutionRow;
import org.suividepenses.report.ExecutionRow.Kind;

/** Arranges positions as a tree of units, categories and lines, each with the sum of what is below it. */
public final class ExecutionRows {

    private final Map<UUID, Unit> units;
    private final CategoryTree categories;
    private final Map<UUID, FundingSource> sources;

    public ExecutionRows(Map<UUID, Unit> units, CategoryTree categories, Map<UUID, FundingSource> sources) {
        this.units = units;
        this.categories = categories;
        this.sources = sources;
    }

    public List<ExecutionRow> of(List<LinePosition> positions) {
        Map<UUID, List<LinePosition>> byUnit = positions.stream()
                .collect(Collectors.groupingBy(
                        position -> position.line().place().unitId()));
        List<ExecutionRow> rows = new ArrayList<>();
        byUnit.entrySet().stream()
                .sorted(Comparator.comparing(entry -> code(entry.getKey())))
                .forEach(entry -> addUnit(entry.getKey(), entry.getValue(), rows));
        return rows;
    }

    /** The sum of what some positions come to. */
    public static Figures sum(List<LinePosition> positions) {
        return positions.stream().map(LinePosition::total).reduce(Figures.ZERO, Figures::plus);
    }

    private void addUnit(UUID id, List<LinePosition> positions, List<ExecutionRow> rows) {
        Unit unit = units.get(id);
        rows.add(new ExecutionRow(Kind.UNIT, 0, id, code(id), unit == null ? "" : unit.name(), false, sum(positions)));
        Map<UUID, List<LinePosition>> byCategory = new HashMap<>();
        List<LinePosition> without = new ArrayList<>();
        for (LinePosition position : positions) {
            UUID category = position.line().place().categoryId();
            if (category == null) {
                without.add(position);
            } else {
                byCategory.computeIfAbsent(category, its -> new ArrayList<>()).add(position);
            }
        }
        Map<UUID, Figures> below = sums(byCategory);
        for (Category category : categories.all()) {
            Figures figures = below.get(category.id());
            if (figures != null) {
                rows.add(new ExecutionRow(
                        Kind.CATEGORY,
                        category.depth(),
                        category.id(),
                        category.code(),
                        category.name(),
                        false,
                        figures));
                addLines(byCategory.getOrDefault(category.id(), List.of()), category.depth() + 1, rows);
            }
        }
        addLines(without, 1, rows);
    }

    /** Of every category that has lines, itself or below it. */
    private Map<UUID, Figures> sums(Map<UUID, List<LinePosition>> byCategory) {
        Map<UUID, Figures> sums = new HashMap<>();
        byCategory.forEach((category, positions) -> {
            Figures own = sum(positions);
            categories.ancestry(category).forEach(ancestor -> sums.merge(ancestor.id(), own, Figures::plus));
        });
        return sums;
    }

    private void addLines(List<LinePosition> positions, int level, List<ExecutionRow> rows) {
        positions.stream()
                .sorted(Comparator.comparing((LinePosition position) -> sourceName(position))
                        .thenComparing(position -> !position.line().budgeted()))
                .forEach(position -> rows.add(new ExecutionRow(
                        Kind.LINE,
                        level,
                        position.line().id().value(),
                        "",
                        sourceName(position),
                        !position.line().budgeted(),
                        position.total())));
    }

    private String sourceName(LinePosition position) {
        @Nullable UUID source = position.line().place().fundingSourceId();
        FundingSource named = source == null ? null : sources.get(source);
        return named == null ? "" : named.name();
    }

    private String code(UUID unitId) {
        Unit unit = units.get(unitId);
        return unit == null ? "" : unit.code();
    }
}
