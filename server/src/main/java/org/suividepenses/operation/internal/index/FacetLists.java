package org.suividepenses.operation.internal.index;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds the figures of segments up and puts breakdowns in the order they are shown in. */
final class FacetLists {

    private static final Comparator<FacetValue> BY_KEY = Comparator.comparing(value -> keyOf(value));
    private static final Comparator<FacetValue> BY_COUNT =
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(BY_KEY);

    private FacetLists() {}

    static OperationTotals of(List<SegmentTotals> segments, Facet[] facets, KeyDictionaries dictionaries) {
        SegmentTotals.Builder all = new SegmentTotals.Builder(facets, dictionaries);
        segments.forEach(all::add);
        long count = all.whole().count(0);
        BigInteger sum = all.whole().sum(0);
        if (facets.length == 0) {
            return new OperationTotals(count, sum, null);
        }
        Map<Facet, List<FacetValue>> lists = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            lists.put(facet, list(facet, all.cells(facet), dictionaries.of(facet)));
        }
        return new OperationTotals(count, sum, lists);
    }

    private static List<FacetValue> list(Facet facet, FacetCells cells, KeyDictionary dictionary) {
        List<FacetValue> values = new ArrayList<>();
        for (int ordinal = 0; ordinal < cells.keys(); ordinal++) {
            if (cells.count(ordinal) > 0) {
                String key = dictionary.key(ordinal);
                values.add(new FacetValue(
                        key.equals(Dimension.NONE) ? null : key, cells.count(ordinal), cells.sum(ordinal)));
            }
        }
        return switch (facet) {
            case MONTH -> sorted(values, BY_KEY, values.size());
            case SUPPLIER -> sorted(values, BY_COUNT, OperationTotals.SUPPLIERS_SHOWN);
            case UNIT, CATEGORY, FUNDING_SOURCE, STATUS, PAYMENT_METHOD -> sorted(values, BY_COUNT, values.size());
        };
    }

    private static List<FacetValue> sorted(List<FacetValue> values, Comparator<FacetValue> order, int limit) {
        return values.stream().sorted(order).limit(limit).toList();
    }

    private static String keyOf(FacetValue value) {
        return Objects.requireNonNullElse(value.key(), Dimension.NONE);
    }
}
