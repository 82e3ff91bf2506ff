package org.suividepenses.operation.internal.index;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        List<String> keys = dictionary.keys();
        IntStream used = IntStream.range(0, cells.keys()).filter(ordinal -> cells.count(ordinal) > 0);
        return switch (facet) {
            case MONTH -> values(used, cells, keys).sorted(BY_KEY).toList();
            case SUPPLIER -> {
                long enough = countOfLastShown(cells);
                yield values(used.filter(ordinal -> cells.count(ordinal) >= enough), cells, keys)
                        .sorted(BY_COUNT)
                        .limit(OperationTotals.SUPPLIERS_SHOWN)
                        .toList();
            }
            case UNIT, CATEGORY, FUNDING_SOURCE, STATUS, PAYMENT_METHOD, HAS_ATTACHMENT, PAID ->
                values(used, cells, keys).sorted(BY_COUNT).toList();
        };
    }

    private static Stream<FacetValue> values(IntStream ordinals, FacetCells cells, List<String> keys) {
        return ordinals.mapToObj(ordinal -> {
            String key = keys.get(ordinal);
            return new FacetValue(key.equals(Dimension.NONE) ? null : key, cells.count(ordinal), cells.sum(ordinal));
        });
    }

    /** Whoever has fewer operations is surely not shown: thousands of suppliers need not be put in order. */
    private static long countOfLastShown(FacetCells cells) {
        PriorityQueue<Long> greatest = new PriorityQueue<>();
        for (int ordinal = 0; ordinal < cells.keys(); ordinal++) {
            long count = cells.count(ordinal);
            if (greatest.size() < OperationTotals.SUPPLIERS_SHOWN) {
                greatest.add(count);
            } else if (count > greatest.element()) {
                greatest.remove();
                greatest.add(count);
            }
        }
        return greatest.isEmpty() ? 0 : greatest.element();
    }

    private static String keyOf(FacetValue value) {
        return Objects.requireNonNullElse(value.key(), Dimension.NONE);
    }
}
