package org.suividepenses.attachment.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.suividepenses.attachment.internal.ContentRepository.Content;

/** Goes once through all contents that the database knows, several at once. */
final class ContentWalk {

    private static final int AT_ONCE = 4;
    private static final int PAGE = 500;

    private final ContentRepository contents;
    private final Queue<Content> page = new ArrayDeque<>();
    private String last = "";
    private boolean over;

    private ContentWalk(ContentRepository contents) {
        this.contents = contents;
    }

    /** What is done with a content, on any thread. */
    @FunctionalInterface
    interface Work {
        void on(Content content) throws IOException;
    }

    /**
     * Works on each content. The first failure ends it, once what is under way is done.
     *
     * @throws IOException that of the work
     */
    static void each(ContentRepository contents, Work work) throws IOException {
        ContentWalk walk = new ContentWalk(contents);
        Callable<Void> walker = () -> {
            walk.go(work);
            return null;
        };
        try (ExecutorService walkers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> each : walkers.invokeAll(Collections.nCopies(AT_ONCE, walker))) {
                each.get();
            }
        } catch (ExecutionException failure) {
            throw rethrown(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted among the contents");
        }
    }

    private static IOException rethrown(ExecutionException failure) {
        return switch (failure.getCause()) {
            case IOException ours -> ours;
            case RuntimeException refusal -> throw refusal;
            case Error grave -> throw grave;
            case null, default -> new IOException(failure);
        };
    }

    private void go(Work work) throws IOException {
        try {
            for (Optional<Content> next = next(); next.isPresent(); next = next()) {
                work.on(next.get());
            }
        } finally {
            end();
        }
    }

    private synchronized Optional<Content> next() {
        if (page.isEmpty() && !over) {
            List<Content> following = contents.after(last, PAGE);
            over = following.size() < PAGE;
            last = following.isEmpty() ? last : following.getLast().sha256();
            page.addAll(following);
        }
        return Optional.ofNullable(page.poll());
    }

    private synchronized void end() {
        over = true;
        page.clear();
    }
}
