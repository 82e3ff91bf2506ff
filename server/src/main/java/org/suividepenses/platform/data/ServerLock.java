package org.suividepenses.platform.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Keeps a data directory to one server. Commands that run beside the server do not take it. */
public final class ServerLock implements AutoCloseable {
    /**
     * Who serves a data directory.
     *
     * @param address where it answers, empty until it has said so
     */
    public record Holder(long pid, String address) {}

    private final ProcessLock lock;
    private final Path description;

    private ServerLock(ProcessLock lock, Path description) {
        this.lock = lock;
        this.description = description;
    }

    /** @throws DataDirectoryException when another server holds the directory; it names its pid and address */
    public static ServerLock take(DataDirectory data) {
        Path description = descriptionOf(data);
        ProcessLock lock = attempt(lockOf(data), 5)
                .orElseThrow(() -> DataDirectoryException.inUse(data.root(), described(description)));
        ServerLock taken = new ServerLock(lock, description);
        taken.announce("");
        return taken;
    }

    /** Several times: who asks for the holder has the lock for an instant. */
    private static Optional<ProcessLock> attempt(Path file, int times) {
        Optional<ProcessLock> lock = ProcessLock.tryExclusive(file);
        for (int more = 1; lock.isEmpty() && more < times; more++) {
            LockSupport.parkNanos(20_000_000);
            lock = ProcessLock.tryExclusive(file);
        }
        return lock;
    }

    /** The server that holds the directory now, if one does. */
    public static Optional<Holder> holder(DataDirectory data) {
        Path lock = lockOf(data);
        if (!ProcessLock.heldHere(lock)) {
            Optional<ProcessLock> free = ProcessLock.tryExclusive(lock);
            free.ifPresent(ProcessLock::close);
            if (free.isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.of(described(descriptionOf(data)));
    }

    /** Tells others where this server answers, for example {@code http://127.0.0.1:8080}. */
    public void announce(String address) {
        Path fresh = description.resolveSibling(description.getFileName() + ".new");
        try {
            Files.write(fresh, List.of(Long.toString(ProcessHandle.current().pid()), address));
            Files.move(fresh, description, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        lock.close();
    }

    private static Path lockOf(DataDirectory data) {
        return data.root().resolve("server.lock");
    }

    /** Beside the lock file, because reading the lock file itself would free the lock of the process that reads. */
    private static Path descriptionOf(DataDirectory data) {
        return data.root().resolve("server.holder");
    }

    private static Holder described(Path description) {
        try {
            List<String> lines = Files.readAllLines(description);
            return new Holder(Long.parseLong(lines.getFirst()), lines.size() > 1 ? lines.get(1) : "");
        } catch (NoSuchFileException | NumberFormatException | NoSuchElementException e) {
            return new Holder(0, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
