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
import org.suividepenses.budget.LineTotal;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.Unit;
import org.suividepenses.report.ExecutionRow;
import org.suividepenses.report.ExecutionRow.Kind;

/** Arranges lines as a tree of units, categories and lines, each with the sum of what is below it. */
public final class ExecutionRows {

    private final Map<UUID, Unit> units;
    private final CategoryTree categories;
    private final Map<UUID, FundingSource> sources;

    public ExecutionRows(Map<UUID, Unit> units, CategoryTree categories, Map<UUID, FundingSource> sources) {
        this.units = units;
        this.categories = categories;
        this.sources = sources;
    }

    public List<ExecutionRow> of(List<LineTotal> lines) {
        Map<UUID, List<LineTotal>> byUnit = lines.stream()
                .collect(Collectors.groupingBy(line -> line.place().unitId()));
        List<ExecutionRow> rows = new ArrayList<>();
        byUnit.entrySet().stream()
                .sorted(Comparator.comparing(entry -> code(entry.getKey())))
                .forEach(entry -> addUnit(entry.getKey(), entry.getValue(), rows));
        return rows;
    }

    /** The sum of what some lines come to. */
    public static Figures sum(List<LineTotal> lines) {
        return lines.stream().map(LineTotal::total).reduce(Figures.ZERO, Figures::plus);
    }

    private void addUnit(UUID id, List<LineTotal> lines, List<ExecutionRow> rows) {
        Unit unit = units.get(id);
        rows.add(new ExecutionRow(Kind.UNIT, 0, id, code(id), unit == null ? "" : unit.name(), false, sum(lines)));
        Map<UUID, List<LineTotal>> byCategory = new HashMap<>();
        List<LineTotal> without = new ArrayList<>();
        for (LineTotal line : lines) {
            UUID category = line.place().categoryId();
            if (category == null) {
                without.add(line);
            } else {
                byCategory.computeIfAbsent(category, its -> new ArrayList<>()).add(line);
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
    private Map<UUID, Figures> sums(Map<UUID, List<LineTotal>> byCategory) {
        Map<UUID, Figures> sums = new HashMap<>();
        byCategory.forEach((category, lines) -> {
            Figures own = sum(lines);
            categories.ancestry(category).forEach(ancestor -> sums.merge(ancestor.id(), own, Figures::plus));
        });
        return sums;
    }

    private void addLines(List<LineTotal> lines, int level, List<ExecutionRow> rows) {
        lines.stream()
                .sorted(Comparator.comparing((LineTotal line) -> sourceName(line))
                        .thenComparing(line -> !line.budgeted()))
                .forEach(line -> rows.add(new ExecutionRow(
                        Kind.LINE, level, line.id().value(), "", sourceName(line), !line.budgeted(), line.total())));
    }

    private String sourceName(LineTotal line) {
        @Nullable UUID source = line.place().fundingSourceId();
        FundingSource named = source == null ? null : sources.get(source);
        return named == null ? "" : named.name();
    }

    private String code(UUID unitId) {
        Unit unit = units.get(unitId);
        return unit == null ? "" : unit.code();
    }
}
