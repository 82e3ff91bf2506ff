package org.suividepenses.operation.internal.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Walks against the order the index is kept in: from old to new. A page is looked for in a few days from its beginning,
 * then, as long as it is not full, in the days after them, ever more at a time; the rest of the index is not visited.
 */
final class OldestFirst {

    /** A first guess should rather hold the page than be small. */
    private static final long FIRST_GUESS_PAGES = 2;

    private static final long GROWTH = 8;

    private OldestFirst() {}

    /**
     * The first documents of an order that begins with the date, rising.
     *
     * @param firstDay no document of the page is older; null for no limit
     */
    static List<FieldDoc> search(
            IndexSearcher searcher,
            Query query,
            Sort order,
            @Nullable FieldDoc after,
            @Nullable Long firstDay,
            int limit)
            throws IOException {
        IndexReader reader = searcher.getIndexReader();
        byte[] least = PointValues.getMinPackedValue(reader, IndexFields.DATE);
        byte[] greatest = PointValues.getMaxPackedValue(reader, IndexFields.DATE);
        List<FieldDoc> found = new ArrayList<>();
        if (least == null || greatest == null) {
            return found;
        }
        long oldest = LongPoint.decodeDimension(least, 0);
        long from = firstDay == null ? oldest : Math.max(oldest, firstDay);
        long newest = LongPoint.decodeDimension(greatest, 0);
        long days = 1 + FIRST_GUESS_PAGES * limit * (newest - oldest + 1) / Math.max(1, reader.maxDoc());
        while (from <= newest && found.size() < limit) {
            Query window = FilterQueries.both(query, FilterQueries.dates(from, from + days - 1));
            TopFieldCollectorManager page = new TopFieldCollectorManager(order, limit - found.size(), after, 1);
            for (ScoreDoc hit : searcher.search(window, page).scoreDocs) {
                found.add((FieldDoc) hit);
            }
            from += days;
            days *= GROWTH;
        }
        return found;
    }
}
