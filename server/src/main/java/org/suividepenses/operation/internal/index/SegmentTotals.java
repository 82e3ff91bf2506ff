package org.suividepenses.operation.internal.index;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The figures of one query over one segment, small enough to be remembered.
 *
 * @param whole count and sum, in a single cell
 * @param facets the breakdowns; empty when not asked for
 */
record SegmentTotals(FacetCells.Packed whole, Map<Facet, FacetCells.Packed> facets) {

    int sizeBytes() {
        int bytes = whole.sizeBytes();
        for (FacetCells.Packed facet : facets.values()) {
            bytes += facet.sizeBytes();
        }
        return bytes;
    }

    /** Adds up documents, or the totals of segments. */
    static final class Builder {

        private final FacetCells whole = new FacetCells(1);
        private final Map<Facet, FacetCells> cells = new EnumMap<>(Facet.class);

        Builder(Facet[] facets, KeyDictionaries dictionaries) {
            for (Facet facet : facets) {
                cells.put(facet, new FacetCells(dictionaries.of(facet).size()));
            }
        }

        FacetCells whole() {
            return whole;
        }

        FacetCells cells(Facet facet) {
            return Objects.requireNonNull(cells.get(facet));
        }

        void add(SegmentTotals segment) {
            whole.add(segment.whole());
            segment.facets().forEach((facet, packed) -> cells(facet).add(packed));
        }

        void subtract(SegmentTotals segment) {
            whole.subtract(segment.whole());
            segment.facets().forEach((facet, packed) -> cells(facet).subtract(packed));
        }

        SegmentTotals build() {
            Map<Facet, FacetCells.Packed> packed = new EnumMap<>(Facet.class);
            cells.forEach((facet, dense) -> packed.put(facet, dense.pack()));
            return new SegmentTotals(whole.pack(), packed);
        }
    }
}
