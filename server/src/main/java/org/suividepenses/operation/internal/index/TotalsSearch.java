package org.suividepenses.operation.internal.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Exact count, sum and breakdowns over everything a query matches.
 *
 * <p>The figures of a segment are remembered by query, over all its documents, deleted ones too: segments never change,
 * so that stays true for as long as the segment exists. What is deleted and matches is subtracted. After a small write
 * only the few new documents have to be added up.
 */
final class TotalsSearch {

    /** Below this many documents handing work to another thread costs more than it saves. */
    private static final int PARALLEL_FROM_DOCUMENTS = 60_000;

    private static final int KEY_BYTES = 200;

    private static final Facet[] NO_FACETS = {};

    private final ColumnStore columns;
    private final TaskExecutor executor;
    private final Cache<Key, SegmentTotals> remembered;

    /** @param rememberedBytes how much memory the figures of earlier questions may take */
    TotalsSearch(ColumnStore columns, TaskExecutor executor, long rememberedBytes) {
        this.columns = columns;
        this.executor = executor;
        this.remembered = Caffeine.newBuilder()
                .maximumWeight(rememberedBytes)
                .weigher((Key key, SegmentTotals totals) -> totals.sizeBytes() + KEY_BYTES)
                .build();
    }

    /**
     * @param state the segment as it was written, or as it is with its present deletions
     * @param cancelledToo see {@link #totals}
     */
    private record Key(IndexReader.CacheKey state, Query query, boolean facets, boolean cancelledToo) {}

    /** @param cancelledToo whether amounts of cancelled operations are part of the sums; they are counted either way */
    OperationTotals totals(IndexSearcher searcher, Query query, boolean withFacets, boolean cancelledToo)
            throws IOException {
        Facet[] facets = withFacets ? Facet.values() : NO_FACETS;
        List<SegmentTotals> segments = new ArrayList<>();
        List<Callable<SegmentTotals>> missing = new ArrayList<>();
        long documents = 0;
        Weight weight = null;
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            Key key = new Key(state(segment.reader()), query, withFacets, cancelledToo);
            SegmentTotals known = remembered.getIfPresent(key);
            if (known != null) {
                segments.add(known);
                continue;
            }
            if (weight == null) {
                weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            }
            Weight work = weight;
            documents += segment.reader().maxDoc();
            missing.add(() -> live(segment, work, key, facets));
        }
        if (documents >= PARALLEL_FROM_DOCUMENTS) {
            segments.addAll(executor.invokeAll(missing));
        } else {
            for (Callable<SegmentTotals> work : missing) {
                segments.add(call(work));
            }
        }
        return FacetLists.of(segments, facets, columns.dictionaries());
    }

    private static IndexReader.CacheKey state(LeafReader reader) {
        return (reader.hasDeletions() ? reader.getReaderCacheHelper() : reader.getCoreCacheHelper()).getKey();
    }

    /** The figures over the documents of a segment that are not deleted. */
    private SegmentTotals live(LeafReaderContext segment, Weight weight, Key key, Facet[] facets) throws IOException {
        LeafReader reader = segment.reader();
        Key whole = new Key(reader.getCoreCacheHelper().getKey(), key.query(), key.facets(), key.cancelledToo());
        SegmentTotals written = remembered.getIfPresent(whole);
        if (written == null) {
            written = written(segment, weight, facets, key.cancelledToo());
            remembered.put(whole, written);
        }
        Bits live = reader.getLiveDocs();
        if (live == null) {
            return written;
        }
        SegmentTotals.Builder remaining = new SegmentTotals.Builder(facets, columns.dictionaries());
        remaining.add(written);
        remaining.subtract(deleted(segment, weight, facets, key.cancelledToo(), live));
        SegmentTotals totals = remaining.build();
        remembered.put(key, totals);
        return totals;
    }

    private SegmentTotals written(LeafReaderContext segment, Weight weight, Facet[] facets, boolean cancelledToo)
            throws IOException {
        SegmentColumns read = columns.of(segment.reader());
        SegmentTotals.Builder totals = new SegmentTotals.Builder(facets, columns.dictionaries());
        var scorer = weight.bulkScorer(segment);
        if (scorer != null) {
            DocumentBatch batch = new DocumentBatch(read, facets.length > 0, cancelledToo, totals);
            scorer.score(batch, null, 0, DocIdSetIterator.NO_MORE_DOCS);
            batch.finish();
        }
        return totals.build();
    }

    private SegmentTotals deleted(
            LeafReaderContext segment, Weight weight, Facet[] facets, boolean cancelledToo, Bits live)
            throws IOException {
        SegmentColumns read = columns.of(segment.reader());
        SegmentTotals.Builder totals = new SegmentTotals.Builder(facets, columns.dictionaries());
        Scorer scorer = weight.scorer(segment);
        if (scorer != null) {
            DocIdSetIterator matching = scorer.iterator();
            FixedBitSet deletions = deletions(live);
            DocumentBatch batch = new DocumentBatch(read, facets.length > 0, cancelledToo, totals);
            for (int next = deletions.nextSetBit(0); next != DocIdSetIterator.NO_MORE_DOCS; ) {
                int match = matching.docID() < next ? matching.advance(next) : matching.docID();
                if (match == next) {
                    batch.collect(next);
                }
                next = next + 1 < live.length() ? deletions.nextSetBit(next + 1) : DocIdSetIterator.NO_MORE_DOCS;
            }
            batch.finish();
        }
        return totals.build();
    }

    private static FixedBitSet deletions(Bits live) {
        FixedBitSet documents = new FixedBitSet(live.length());
        documents.set(0, live.length());
        live.applyMask(documents, 0);
        documents.flip(0, live.length());
        return documents;
    }

    private static SegmentTotals call(Callable<SegmentTotals> work) throws IOException {
        try {
            return work.call();
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
