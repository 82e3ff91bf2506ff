package org.suividepenses.operation.internal.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.suividepenses.operation.internal.ChangeRepository.ChangesNoted;
import org.suividepenses.operation.internal.index.OperationIndex;
import org.suividepenses.operation.internal.index.OperationIndex.Ownership;
import org.suividepenses.operation.internal.index.OperationPage;
import org.suividepenses.operation.internal.index.OperationQuery;

/**
 * Searches the index of this process and keeps it up to date.
 *
 * <p>In the server, a thread follows the changes: those of this process at once, those of others within half a second. A
 * command beside it has no such thread; it reads all changes before its first search, on a copy of its own.
 */
@Component
public class OperationSearch {

    private static final Logger log = LoggerFactory.getLogger(OperationSearch.class);

    /** How soon the changes of other processes are seen. */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(400);

    /** How soon the end of a build is seen. */
    private static final Duration BUILD_INTERVAL = Duration.ofMillis(10);

    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

    /** A list rather shows a moment too old than lets its user wait longer. */
    private static final Duration WAIT_LIMIT = Duration.ofSeconds(2);

    private final OperationIndex index;
    private final ChangeFeedRepository feed;
    private final DocumentRepository documents;
    private final Clock clock;
    private final LocalWrites writes = new LocalWrites();
    private final State state = new State();

    /** What changes while it runs. */
    private static final class State {
        private volatile @Nullable Thread thread;
        private volatile @Nullable IndexUpkeep upkeep;
        private volatile boolean following;
        private volatile boolean failing;
        private boolean prepared;
    }

    OperationSearch(OperationIndex index, ChangeFeedRepository feed, DocumentRepository documents, Clock clock) {
        this.index = index;
        this.feed = feed;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * One page of a list, with every change of this process that was committed before.
     *
     * @throws org.suividepenses.kernel.ProblemException as {@link OperationIndex#search}
     */
    public OperationPage search(OperationQuery query) {
        if (state.thread == null) {
            prepare(Ownership.GUEST);
        } else {
            writes.await(WAIT_LIMIT);
        }
        return index.search(query);
    }

    @TransactionalEventListener
    void noted(ChangesNoted event) {
        writes.committed();
    }

    /** Whether lists are answered, and by an index that follows the database. */
    public boolean ready() {
        return index.answers() && state.following;
    }

    /** How far a build is; null when none is under way. */
    public @Nullable BuildProgress progress() {
        IndexUpkeep upkeep = state.upkeep;
        return upkeep == null ? null : upkeep.progress();
    }

    /** How many operations the index holds. */
    public long size() {
        return index.size();
    }

    /** Begins to follow the changes, on a thread of its own. */
    void start() {
        Thread thread =
                Thread.ofPlatform().daemon().name("operation-index-upkeep").unstarted(this::follow);
        state.thread = thread;
        thread.start();
    }

    /** Waits until lists are answered, but no longer than given. */
    void awaitReady(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready() && System.nanoTime() < end) {
            pause(BUILD_INTERVAL);
        }
    }

    /** Ends that, with a commit. */
    void stop() {
        Thread thread = state.thread;
        if (thread == null) {
            return;
        }
        state.thread = null;
        writes.wake();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Opens or builds the index and reads all changes, on the thread of the caller. Does so once. */
    private void prepare(Ownership ownership) {
        synchronized (state) {
            if (!state.prepared) {
                try {
                    IndexUpkeep upkeep = new IndexUpkeep(index, feed, documents, clock, ownership);
                    state.upkeep = upkeep;
                    finish(upkeep);
                    state.prepared = true;
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
    }

    /** Builds the index anew on the thread of the caller, who must be the only one to use its directory. */
    public void rebuild() throws IOException {
        synchronized (state) {
            IndexUpkeep upkeep = new IndexUpkeep(index, feed, documents, clock, Ownership.OWNER);
            state.upkeep = upkeep;
            upkeep.beginBuild();
            finish(upkeep);
            state.prepared = true;
        }
    }

    private void finish(IndexUpkeep upkeep) throws IOException {
        while (upkeep.round() || upkeep.progress() != null) {
            pause(upkeep.progress() == null ? Duration.ZERO : BUILD_INTERVAL);
        }
    }

    private void follow() {
        Thread self = Thread.currentThread();
        while (state.thread == self) {
            long counted = writes.count();
            try {
                IndexUpkeep upkeep = upkeep();
                boolean more = upkeep.round();
                writes.indexed(counted);
                state.following = true;
                state.failing = false;
                if (!more) {
                    writes.sleep(upkeep.progress() == null ? POLL_INTERVAL : BUILD_INTERVAL);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (IOException | RuntimeException failure) {
                failed(failure);
                writes.indexed(counted);
                pause(RETRY_INTERVAL);
            }
        }
        end();
    }

    private IndexUpkeep upkeep() throws IOException {
        IndexUpkeep upkeep = state.upkeep;
        if (upkeep == null) {
            upkeep = new IndexUpkeep(index, feed, documents, clock, Ownership.OWNER);
            state.upkeep = upkeep;
        }
        return upkeep;
    }

    private void failed(Exception failure) {
        if (!state.failing) {
            log.warn("the index cannot follow the database for now", failure);
        }
        state.failing = true;
        state.following = false;
    }

    private void end() {
        IndexUpkeep upkeep = state.upkeep;
        try {
            if (upkeep != null) {
                upkeep.end();
            }
        } catch (IOException | RuntimeException failure) {
            log.warn("the last changes were not committed to the index; they will be read again", failure);
        }
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
