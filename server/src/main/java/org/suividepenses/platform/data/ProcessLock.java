package org.suividepenses.platform.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lock among processes, on a file made for it. The system frees it when its process ends, however it ends.
 *
 * <p>POSIX drops a process's locks on a file as soon as the process closes <em>any</em> descriptor of that file. So a
 * lock file is opened at most once in this JVM: while one part holds it, every other part is told that it is taken.
 */
public final class ProcessLock implements AutoCloseable {
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path file;
    private final FileChannel channel;
    private boolean closed;

    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock for one holder, or nothing when another holds the file, shared or not. */
    public static Optional<ProcessLock> tryExclusive(Path file) {
        return tryLock(file, false);
    }

    /** The lock for one of several processes, or nothing when one holds the file exclusively or this JVM holds it. */
    public static Optional<ProcessLock> tryShared(Path file) {
        return tryLock(file, true);
    }

    /** True while a part of this JVM holds the file. */
    static boolean heldHere(Path file) {
        synchronized (HELD_HERE) {
            return HELD_HERE.contains(file);
        }
    }

    private static Optional<ProcessLock> tryLock(Path file, boolean shared) {
        synchronized (HELD_HERE) {
            if (HELD_HERE.contains(file)) {
                return Optional.empty();
            }
            try {
                FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
                if (lock == null) {
                    channel.close();
                    return Optional.empty();
                }
                HELD_HERE.add(file);
                return Optional.of(new ProcessLock(file, channel));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        synchronized (HELD_HERE) {
            if (closed) {
                return;
            }
            closed = true;
            HELD_HERE.remove(file);
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
