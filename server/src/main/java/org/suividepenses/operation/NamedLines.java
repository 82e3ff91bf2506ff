package org.suividepenses.operation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.BudgetPlace;
import org.suividepenses.budget.LineFinder;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.organisation.Unit;
import org.suividepenses.organisation.Units;

/** Looks up the names of lines that operations are charged to, whoever asks: showing only what they may see is theirs. */
@Service
public class NamedLines {

    private final LineFinder lines;
    private final Units units;
    private final Categories categories;
    private final FundingSources fundingSources;

    NamedLines(LineFinder lines, Units units, Categories categories, FundingSources fundingSources) {
        this.lines = lines;
        this.units = units;
        this.categories = categories;
        this.fundingSources = fundingSources;
    }

    /** The lines by their ids, in four queries for any number of them. */
    @Transactional(readOnly = true)
    public Map<BudgetLineId, NamedLine> of(Collection<BudgetLineId> ids) {
        Map<BudgetLineId, BudgetLine> found = lines.byId(ids);
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Unit> unitsById = units.find(ids(found, BudgetPlace::unitId));
        Map<UUID, Category> categoriesById = categories.find(ids(found, BudgetPlace::categoryId));
        Map<UUID, FundingSource> sourcesById = fundingSources.find(ids(found, BudgetPlace::fundingSourceId));
        Map<BudgetLineId, NamedLine> named = new HashMap<>();
        found.forEach((id, line) -> named.put(
                id,
                new NamedLine(
                        line,
                        Objects.requireNonNull(unitsById.get(line.place().unitId())),
                        find(categoriesById, line.place().categoryId()),
                        find(sourcesById, line.place().fundingSourceId()))));
        return named;
    }

    private static Set<UUID> ids(Map<BudgetLineId, BudgetLine> lines, Function<BudgetPlace, @Nullable UUID> part) {
        return lines.values().stream()
                .map(line -> part.apply(line.place()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static <T> @Nullable T find(Map<UUID, T> found, @Nullable UUID id) {
        return id == null ? null : found.get(id);
    }
}
