package org.suividepenses.operation.internal.upkeep;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A build on a thread of its own, which says in the log how far it is. */
final class BackgroundBuild {

    private static final Logger log = LoggerFactory.getLogger(BackgroundBuild.class);
    private static final int SECONDS_BETWEEN_LINES = 5;

    private final IndexBuild build;
    private final CompletableFuture<IndexFollower> result = new CompletableFuture<>();
    private final Thread thread;
    private final Thread reporter;

    BackgroundBuild(IndexBuild build) {
        this.build = build;
        thread = Thread.ofPlatform().daemon().name("operation-index-reader").start(this::run);
        reporter = Thread.ofVirtual().name("operation-index-progress").start(this::report);
    }

    BuildProgress progress() {
        return build.progress();
    }

    boolean ended() {
        return result.isDone();
    }

    /** The build, whose closing is now the caller's. */
    IndexBuild take() {
        return build;
    }

    /** @throws IOException when it failed */
    IndexFollower follower() throws IOException {
        try {
            return result.join();
        } catch (CompletionException failure) {
            throw new IOException("the index could not be built", failure.getCause());
        }
    }

    /** Stops it and removes what it has written. */
    void giveUp() throws IOException {
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS_BETWEEN_LINES));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        build.close();
    }

    private void run() {
        try {
            long start = System.nanoTime();
            IndexFollower follower = build.run();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            log.info("index built: {} operations in {} ms", build.progress().written(), millis);
            result.complete(follower);
        } catch (IOException | RuntimeException failure) {
            result.completeExceptionally(failure);
        } finally {
            reporter.interrupt();
        }
    }

    private void report() {
        try {
            while (!result.isDone()) {
                TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LINES);
                BuildProgress progress = build.progress();
                log.info("building the index: {} of {} operations", progress.written(), progress.total());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
