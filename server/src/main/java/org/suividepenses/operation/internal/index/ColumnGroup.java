package org.suividepenses.operation.internal.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Some facets of a segment in one column of the combinations of their keys: a sum by unit, status and month together,
 * taken apart at the end, reads the documents once instead of three times.
 *
 * @param combinations how many there may be
 * @param column the combination of every document
 */
record ColumnGroup(List<Part> parts, int combinations, OrdinalColumn column) {

    /** So many that their sums stay in the processor's near memory. */
    private static final int COMBINATIONS_LIMIT = 4_096;

    /**
     * A facet within the group.
     *
     * @param keys the keys that the segment has, as ordinals of the facet's dictionary
     * @param step by how much the combination grows from one key to the next
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(Facet facet, int[] keys, int step) {

        int key(int combination) {
            return keys[combination / step % keys.length];
        }
    }

    /**
     * The keys of one facet in a segment.
     *
     * @param keys ordinals of the facet's dictionary
     * @param documents for each document the place of its key in {@code keys}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Keyed(Facet facet, int[] keys, int[] documents) {}

    /** Puts facets together as long as the combinations of their keys are few. */
    static List<ColumnGroup> of(List<Keyed> facets) {
        List<ColumnGroup> groups = new ArrayList<>();
        List<Keyed> together = new ArrayList<>();
        int combinations = 1;
        List<Keyed> fewestKeysFirst = facets.stream()
                .sorted(Comparator.comparingInt(facet -> facet.keys().length))
                .toList();
        for (Keyed facet : fewestKeysFirst) {
            if (!together.isEmpty() && (long) combinations * facet.keys().length > COMBINATIONS_LIMIT) {
                groups.add(together(together));
                together.clear();
                combinations = 1;
            }
            together.add(facet);
            combinations *= facet.keys().length;
        }
        groups.add(together(together));
        return List.copyOf(groups);
    }

    private static ColumnGroup together(List<Keyed> facets) {
        int[] column = new int[facets.getFirst().documents().length];
        List<Part> parts = new ArrayList<>();
        int step = 1;
        for (Keyed facet : facets) {
            int[] documents = facet.documents();
            for (int document = 0; document < column.length; document++) {
                column[document] += step * documents[document];
            }
            parts.add(new Part(facet.facet(), facet.keys(), step));
            step *= facet.keys().length;
        }
        return new ColumnGroup(List.copyOf(parts), step, OrdinalColumn.of(column));
    }

    /** Adds what was summed by combination to the sums of each facet. */
    void spread(FacetCells sums, SegmentTotals.Builder totals) {
        for (Part part : parts) {
            FacetCells cells = totals.cells(part.facet());
            for (int combination = 0; combination < combinations; combination++) {
                if (sums.count(combination) != 0) {
                    cells.add(part.key(combination), sums, combination);
                }
            }
        }
    }
}
