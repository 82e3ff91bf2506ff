package org.suividepenses.operation.internal.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/**
 * The index of all operations in one directory. Disposable: whatever goes wrong with it, it is built again from the
 * database ({@link #beginRebuild}), while the old generation, if any, goes on answering.
 *
 * <p>Safe for use by many threads. A search sees every write that returned before it began. Writes are lost with the
 * process unless {@link #commit committed}; the stamp of the commit says from where to read them again.
 */
public final class OperationIndex implements IndexTarget, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OperationIndex.class);

    /** Whose directory it is. */
    public enum Ownership {
        /** The server's: what is committed stays. One process at a time. */
        OWNER,
        /** Of a command beside it: reads a copy of the last commit and leaves nothing behind. */
        GUEST
    }

    private static final long REMEMBERED_BYTES = 24L * 1024 * 1024;

    private final GenerationDirectory directory;
    private final ExecutorService threads;
    private final SearchResources resources;
    private volatile Ownership ownership = Ownership.GUEST;
    private volatile @Nullable IndexGeneration current;

    /** @param root where the generations are kept; made when it is missing */
    public OperationIndex(Path root) throws IOException {
        this(root, REMEMBERED_BYTES);
    }

    /** @param rememberedBytes how much memory the figures of earlier questions may take */
    OperationIndex(Path root, long rememberedBytes) throws IOException {
        directory = new GenerationDirectory(root);
        threads = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("operation-index-", 0).factory());
        resources = new SearchResources(new TaskExecutor(threads), rememberedBytes);
    }

    /**
     * Opens the generation in use. When that cannot answer, the state says why and {@link #beginRebuild} is due.
     *
     * @param database the identity of the database the index must have been built from
     * @param ownership whether the directory is this process's to write to
     */
    public synchronized IndexState open(String database, Ownership ownership) throws IOException {
        closeCurrent();
        this.ownership = ownership;
        Optional<Path> path = directory.current();
        if (ownership == Ownership.OWNER) {
            directory.removeAllBut(path);
        }
        if (path.isEmpty()) {
            return new IndexState.Unusable(IndexState.Reason.MISSING, "no generation");
        }
        IndexGeneration generation;
        try {
            generation = IndexGeneration.open(usable(path.get()), OpenMode.APPEND, resources);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException otherLucene) {
            return new IndexState.Unusable(IndexState.Reason.OUTDATED, message(otherLucene));
        } catch (IndexNotFoundException
                | CorruptIndexException
                | java.nio.file.NoSuchFileException
                | java.io.EOFException damaged) {
            return new IndexState.Unusable(IndexState.Reason.CORRUPT, message(damaged));
        } catch (IllegalArgumentException otherOrder) {
            return new IndexState.Unusable(IndexState.Reason.OUTDATED, message(otherOrder));
        }
        Optional<IndexStamp> stamp = generation.stamp();
        if (stamp.isEmpty() || !stamp.get().database().equals(database)) {
            generation.close();
            return stamp.isEmpty()
                    ? new IndexState.Unusable(IndexState.Reason.OUTDATED, "other schema version")
                    : new IndexState.Unusable(
                            IndexState.Reason.FOREIGN,
                            "built from " + stamp.get().database());
        }
        current = generation;
        return new IndexState.Ready(stamp.get());
    }

    private Path usable(Path path) throws IOException {
        return switch (ownership) {
            case OWNER -> path;
            case GUEST -> directory.copy(path);
        };
    }

    /** Whether searches are answered. */
    public boolean answers() {
        IndexGeneration generation = current;
        return generation != null && !generation.damaged();
    }

    /**
     * One page of operations within the caller's permissions, with the figures asked for.
     *
     * @throws ProblemException INVALID_REQUEST for a cursor that is not ours and for too many words; INDEX_NOT_READY
     *     while the first generation is being built, or one that takes the place of a damaged one
     */
    public OperationPage search(OperationQuery query) {
        while (true) {
            IndexGeneration generation = answering();
            try {
                return generation.search(query);
            } catch (AlreadyClosedException replaced) {
                if (current == generation) {
                    throw replaced;
                }
            } catch (IOException | InternalError damage) {
                // What the JVM says of a mapped file that has become shorter is an error of its own.
                generation.noticeDamage();
                log.warn("the index is damaged, and will be built again", damage);
                throw ProblemException.of(ProblemType.INDEX_NOT_READY);
            }
        }
    }

    @Override
    public void update(Collection<OperationDocument> operations) throws IOException {
        answering().update(operations);
    }

    @Override
    public void delete(Collection<UUID> ids) throws IOException {
        answering().delete(ids);
    }

    @Override
    public void deleteImport(UUID importId) throws IOException {
        answering().deleteImport(importId);
    }

    /** Makes everything written so far durable. */
    public void commit(IndexStamp stamp) throws IOException {
        answering().commit(stamp);
    }

    /** Whether writing failed for good (a full disk, say), or what is read is damaged, so that a rebuild is due. */
    public boolean broken() {
        IndexGeneration generation = current;
        return generation != null && generation.broken();
    }

    /** How many operations it holds. */
    public long size() {
        IndexGeneration generation = current;
        return generation == null ? 0 : generation.size();
    }

    /** Reads what figures are computed from, so that the first list is as fast as the next. */
    public void warm() throws IOException {
        answering().warm();
    }

    /** Begins an empty generation beside the one that answers. */
    public IndexRebuild beginRebuild() throws IOException {
        Path path = switch (ownership) {
            case OWNER -> directory.begin();
            case GUEST -> directory.beginCopy();
        };
        return new IndexRebuild(IndexGeneration.open(path, OpenMode.CREATE, resources));
    }

    /** Commits the new generation, lets it answer from now on, and removes the one it replaces. */
    public synchronized void replaceBy(IndexRebuild rebuild, IndexStamp stamp) throws IOException {
        IndexGeneration next = rebuild.generation();
        next.commit(stamp);
        next.warm();
        if (ownership == Ownership.OWNER) {
            directory.use(next.path());
        }
        rebuild.markInUse();
        IndexGeneration replaced = current;
        current = next;
        if (replaced != null) {
            replaced.close();
            GenerationDirectory.remove(replaced.path());
        }
        if (ownership == Ownership.OWNER) {
            directory.removeAllBut(Optional.of(next.path()));
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try (threads) {
            closeCurrent();
        }
    }

    private void closeCurrent() throws IOException {
        IndexGeneration generation = current;
        current = null;
        if (generation != null) {
            generation.close();
            if (ownership == Ownership.GUEST) {
                GenerationDirectory.remove(generation.path());
            }
        }
    }

    private IndexGeneration answering() {
        IndexGeneration generation = current;
        if (generation == null || generation.damaged()) {
            throw ProblemException.of(ProblemType.INDEX_NOT_READY);
        }
        return generation;
    }

    private static String message(Exception failure) {
        return String.valueOf(failure.getMessage());
    }
}
