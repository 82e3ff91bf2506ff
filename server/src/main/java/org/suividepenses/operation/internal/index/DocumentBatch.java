package org.suividepenses.operation.internal.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;

/**
 * Collects the matching documents of one segment some thousands at a time and adds each batch up group by group of facets, in
 * loops simple enough for the compiler to make them fast.
 */
final class DocumentBatch implements LeafCollector {

    private static final int SIZE = 2_048;

    private final SegmentColumns columns;
    private final List<ColumnGroup> groups;
    private final List<FacetCells> sums;
    private final boolean cancelledToo;
    private final SegmentTotals.Builder totals;
    private final int[] documents = new int[SIZE];
    private final long[] lower = new long[SIZE];
    private final long[] upper = new long[SIZE];
    private int size;

    /** @param cancelledToo whether amounts of cancelled operations are part of the sums; they are counted either way */
    DocumentBatch(SegmentColumns columns, boolean facets, boolean cancelledToo, SegmentTotals.Builder totals) {
        this.columns = columns;
        this.groups = facets ? columns.groups() : List.of();
        this.sums = groups.stream()
                .map(group -> new FacetCells(group.combinations()))
                .toList();
        this.cancelledToo = cancelledToo;
        this.totals = totals;
    }

    int size() {
        return size;
    }

    int[] documents() {
        return documents;
    }

    /** The lower halves of the amounts, see {@link FacetCells}. */
    long[] lower() {
        return lower;
    }

    /** The upper halves of the amounts. */
    long[] upper() {
        return upper;
    }

    @Override
    public void setScorer(Scorable unused) {
        // nothing is scored: lists have an order of their own
    }

    @Override
    public void collect(int document) {
        documents[size++] = document;
        if (size == SIZE) {
            flush();
        }
    }

    @Override
    public void collectRange(int first, int end) {
        for (int document = first; document < end; document++) {
            collect(document);
        }
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
        flush();
        for (int read = stream.intoArray(documents); read > 0; read = stream.intoArray(documents)) {
            size = read;
            flush();
        }
    }

    @Override
    public void finish() {
        flush();
        for (int group = 0; group < groups.size(); group++) {
            groups.get(group).spread(sums.get(group), totals);
        }
    }

    private void split() {
        long[] column = columns.amounts();
        for (int i = 0; i < size; i++) {
            int document = documents[i];
            long amount = cancelledToo || !columns.cancelled().get(document) ? column[document] : 0;
            lower[i] = FacetCells.lower(amount);
            upper[i] = FacetCells.upper(amount);
        }
    }

    private void flush() {
        if (size == 0) {
            return;
        }
        split();
        totals.whole().addAll(0, this);
        for (int group = 0; group < groups.size(); group++) {
            groups.get(group).column().addTo(sums.get(group), this);
        }
        size = 0;
    }
}
