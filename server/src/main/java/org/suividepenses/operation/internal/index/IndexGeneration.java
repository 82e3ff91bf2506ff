package org.suividepenses.operation.internal.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NRTCachingDirectory;

/** One Lucene index in a directory of its own: writes to it, and searches that see every write made before them. */
final class IndexGeneration implements IndexTarget, Closeable {

    /** Segments of this size and above are left alone, so that a correction never makes much be computed again. */
    private static final double SEGMENT_LIMIT_MB = 128;

    /** A large index is kept in at least so many segments, to be searched by several threads. */
    private static final int LEAST_SEGMENTS = 4;

    private static final double RAM_BUFFER_MB = 48;
    private static final double SMALL_SEGMENT_MB = 2;
    private static final double SMALL_SEGMENTS_MB = 16;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final ColumnStore columns = new ColumnStore();
    private final DocumentWriter documents = new DocumentWriter();
    private final ListSearch lists;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong visible = new AtomicLong();
    private volatile boolean damaged;

    private IndexGeneration(Path path, Directory directory, IndexWriter writer, SearchResources resources)
            throws IOException {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new WithoutQueryCache());
        this.lists = new ListSearch(new TotalsSearch(columns, resources.executor(), resources.rememberedBytes()));
    }

    /** Opens what is there, or begins an empty one. */
    static IndexGeneration open(Path path, IndexWriterConfig.OpenMode mode, SearchResources resources)
            throws IOException {
        Directory directory = new NRTCachingDirectory(MMapDirectory.open(path), SMALL_SEGMENT_MB, SMALL_SEGMENTS_MB);
        try {
            TieredMergePolicy merges = new TieredMergePolicy()
                    .setMaxMergedSegmentMB(SEGMENT_LIMIT_MB)
                    .setTargetSearchConcurrency(LEAST_SEGMENTS);
            IndexWriter writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig()
                            .setOpenMode(mode)
                            .setIndexSort(IndexFields.indexOrder())
                            .setRAMBufferSizeMB(RAM_BUFFER_MB)
                            .setMergePolicy(merges)
                            .setMaxFullFlushMergeWaitMillis(0)
                            .setCommitOnClose(false));
            return new IndexGeneration(path, directory, writer, resources);
        } catch (IOException | RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    Path path() {
        return path;
    }

    /** Only for operations that are surely not in the index yet; faster than {@link #update}. */
    void add(Collection<OperationDocument> operations) throws IOException {
        for (OperationDocument operation : operations) {
            writer.addDocument(documents.write(operation));
        }
        written.incrementAndGet();
    }

    @Override
    public void update(Collection<OperationDocument> operations) throws IOException {
        for (OperationDocument operation : operations) {
            writer.updateDocument(IndexFields.idTerm(operation.id()), documents.write(operation));
        }
        written.incrementAndGet();
    }

    @Override
    public void delete(Collection<UUID> ids) throws IOException {
        writer.deleteDocuments(ids.stream().map(IndexFields::idTerm).toArray(Term[]::new));
        written.incrementAndGet();
    }

    @Override
    public void deleteImport(UUID importId) throws IOException {
        writer.deleteDocuments(new Term(Dimension.IMPORT.field(), importId.toString()));
        written.incrementAndGet();
    }

    OperationPage search(OperationQuery query) throws IOException {
        makeWritesVisible();
        IndexSearcher searcher = searchers.acquire();
        try {
            return lists.search(searcher, query);
        } finally {
            searchers.release(searcher);
        }
    }

    private void makeWritesVisible() throws IOException {
        long before = written.get();
        if (visible.get() < before) {
            searchers.maybeRefreshBlocking();
            visible.accumulateAndGet(before, Math::max);
        }
    }

    /** Reads the columns of all segments, so that the first list does not wait for them. */
    void warm() throws IOException {
        makeWritesVisible();
        IndexSearcher searcher = searchers.acquire();
        try {
            searcher.getLeafContexts().forEach(segment -> columns.of(segment.reader()));
        } finally {
            searchers.release(searcher);
        }
    }

    Optional<IndexStamp> stamp() {
        return IndexStamp.read(writer);
    }

    /** Makes everything written so far durable, with its stamp. */
    void commit(IndexStamp stamp) throws IOException {
        writer.setLiveCommitData(stamp.asCommitData().entrySet());
        writer.commit();
    }

    /** Whether a failure has closed the writer, which leaves reads as they are, or what is read is damaged. */
    boolean broken() {
        return damaged || !writer.isOpen();
    }

    /** Whether a search has met something that is not what was written. */
    boolean damaged() {
        return damaged;
    }

    void noticeDamage() {
        damaged = true;
    }

    long size() {
        return writer.getDocStats().numDocs;
    }

    /** Closes without a commit: what was written since the last one will be read from the database again. */
    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
            writer.rollback();
        }
    }

    /** Lucene's own cache of filters is left out: {@link TotalsSearch} remembers what is worth it. */
    private static final class WithoutQueryCache extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
