package org.suividepenses.operation.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.operation.ListPage.Breakdown;
import org.suividepenses.operation.ListPage.Line;
import org.suividepenses.operation.internal.index.Facet;
import org.suividepenses.operation.internal.index.FacetValue;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.organisation.Unit;
import org.suividepenses.organisation.Units;

/** Gives the lines of a breakdown their names. The index has counted only what the caller may see. */
@Component
public class FacetLabels {

    private final Units units;
    private final Categories categories;
    private final FundingSources fundingSources;
    private final Suppliers suppliers;

    FacetLabels(Units units, Categories categories, FundingSources fundingSources, Suppliers suppliers) {
        this.units = units;
        this.categories = categories;
        this.fundingSources = fundingSources;
        this.suppliers = suppliers;
    }

    public Breakdown of(Map<Facet, List<FacetValue>> facets) {
        return new Breakdown(
                named(facets.get(Facet.UNIT), units::find, Unit::name),
                named(facets.get(Facet.CATEGORY), categories::find, Category::path),
                named(facets.get(Facet.SUPPLIER), suppliers::find, Supplier::name),
                named(facets.get(Facet.FUNDING_SOURCE), fundingSources::find, FundingSource::name),
                plain(facets.get(Facet.STATUS)),
                plain(facets.get(Facet.PAYMENT_METHOD)),
                plain(facets.get(Facet.HAS_ATTACHMENT)),
                plain(facets.get(Facet.PAID)),
                plain(facets.get(Facet.MONTH)));
    }

    private static <T> List<Line> named(
            @Nullable List<FacetValue> values,
            Function<Collection<UUID>, Map<UUID, T>> search,
            Function<T, String> name) {
        List<FacetValue> present = values == null ? List.of() : values;
        List<UUID> ids = present.stream()
                .map(FacetValue::key)
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .toList();
        Map<UUID, T> found = search.apply(ids);
        return present.stream()
                .map(value -> {
                    T reference = value.key() == null ? null : found.get(UUID.fromString(value.key()));
                    return line(value, reference == null ? null : name.apply(reference));
                })
                .toList();
    }

    private static List<Line> plain(@Nullable List<FacetValue> values) {
        return values == null
                ? List.of()
                : values.stream().map(value -> line(value, null)).toList();
    }

    private static Line line(FacetValue value, @Nullable String label) {
        return new Line(value.key(), label, value.count(), value.sum());
    }
}
