package org.suividepenses.operation.internal.upkeep;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.suividepenses.operation.internal.index.IndexRebuild;
import org.suividepenses.operation.internal.index.IndexStamp;
import org.suividepenses.operation.internal.index.OperationDocument;
import org.suividepenses.operation.internal.index.OperationIndex;

/**
 * Builds the index from the database: one thread reads operations in the order of their ids, a few thousand at a time,
 * the others write them. Changes made meanwhile are written after that, by the notes about them.
 */
final class IndexBuild implements AutoCloseable {

    /** Parts read ahead; memory is bounded by them. */
    private static final int PARTS_AHEAD = 4;

    private final ChangeFeedRepository feed;
    private final DocumentRepository documents;
    private final Clock clock;
    private final IndexRebuild rebuild;
    private final AtomicLong written = new AtomicLong();
    private volatile long total;

    IndexBuild(OperationIndex index, ChangeFeedRepository feed, DocumentRepository documents, Clock clock)
            throws IOException {
        this.feed = feed;
        this.documents = documents;
        this.clock = clock;
        this.rebuild = index.beginRebuild();
    }

    BuildProgress progress() {
        return new BuildProgress(written.get(), total);
    }

    /** Reads everything; the follower then goes on from there. */
    IndexFollower run() throws IOException {
        SeenChanges seen = presentChanges();
        total = documents.count();
        readAll();
        IndexFollower follower = new IndexFollower(feed, documents, clock, rebuild, seen);
        finishChanges(follower);
        return follower;
    }

    /** Lets the new index answer, once what happened since {@link #run} is in it. */
    void replace(OperationIndex index, String database, IndexFollower follower) throws IOException {
        finishChanges(follower);
        index.replaceBy(rebuild, new IndexStamp(database, follower.watermark()));
    }

    private static void finishChanges(IndexFollower follower) throws IOException {
        follower.catchUp();
        while (follower.continueUnfinished()) {
            follower.catchUp();
        }
    }

    /** The notes whose changes the reading will find: those that are there before it begins. */
    private SeenChanges presentChanges() {
        long last = feed.last();
        List<Change> recent = feed.after(Math.max(0, last - SeenChanges.MISSING_LIMIT));
        SeenChanges seen =
                new SeenChanges(recent.isEmpty() ? last : recent.getFirst().sequence() - 1);
        seen.read(recent, clock.instant());
        return seen;
    }

    private void readAll() throws IOException {
        DocumentNames names = documents.names();
        List<Future<?>> parts = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("operation-index-build-", 0).factory())) {
            UUID last = null;
            List<OperationDocument> next;
            do {
                next = documents.following(last, names);
                last = next.isEmpty() ? last : next.getLast().id();
                List<OperationDocument> part = next;
                parts.add(writers.submit(() -> {
                    rebuild.add(part);
                    written.addAndGet(part.size());
                    return null;
                }));
                if (parts.size() >= PARTS_AHEAD) {
                    await(parts.removeFirst());
                }
            } while (!next.isEmpty());
            for (Future<?> part : parts) {
                await(part);
            }
        }
    }

    private static void await(Future<?> part) throws IOException {
        try {
            part.get();
        } catch (ExecutionException failure) {
            throw new IOException("a part of the index could not be written", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while building the index", stopped);
        }
    }

    /** Removes what was built, unless it answers by now. */
    @Override
    public void close() throws IOException {
        rebuild.close();
    }
}
