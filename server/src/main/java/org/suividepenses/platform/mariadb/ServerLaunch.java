package org.suividepenses.platform.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suividepenses.platform.data.NoSpace;
import org.suividepenses.platform.data.ProcessLock;

/** One start of the server, on a database that it creates when there is none. */
final class ServerLaunch {
    private static final Logger LOG = LoggerFactory.getLogger(ServerLaunch.class);
    private static final Duration FILES_FREE = Duration.ofSeconds(30);
    private static final long LOG_LIMIT_BYTES = 10L * 1024 * 1024;
    private static final long SPACE_NEEDED_BYTES = 16L * 1024 * 1024;

    private final MariaDbFiles files;
    private final ServerCommand command;
    private long logStart;

    ServerLaunch(MariaDbFiles files, ServerCommand command) {
        this.files = files;
        this.command = command;
    }

    /** Returns as soon as the process exists, long before it answers. */
    Process start() {
        try {
            if (Files.getFileStore(files.root()).getUsableSpace() < SPACE_NEEDED_BYTES) {
                throw new MariaDbException.StorageFull(files.root(), null);
            }
            rotateLog();
            if (!Files.isDirectory(files.data())) {
                LOG.info("Creating a database in {}", files.root());
                new Installation(files, command).run();
            }
            waitForFreeFiles();
            Files.deleteIfExists(files.socket());
            Files.deleteIfExists(files.pid());
            logStart = LastWords.sizeOf(files.log());
            return launch();
        } catch (IOException e) {
            throw NoSpace.causes(e)
                    ? new MariaDbException.StorageFull(files.root(), e)
                    : new MariaDbException.NotWritable(files.root(), e);
        }
    }

    /** Why the process ended before it answered. */
    MariaDbException failure(Process ended) {
        LastWords words = LastWords.since(files.log(), logStart);
        return words.storageFull(files.root())
                .or(() -> words.notWritable(files.root()))
                .orElseGet(() -> new MariaDbException.StartFailed(words.error(ended.exitValue()), files.log()));
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.serve())
                .directory(files.root().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()));
        withoutSystemd(builder.environment());
        return builder.start();
    }

    /** The readiness of the database is not the readiness of the application that systemd asks for. */
    private static void withoutSystemd(Map<String, String> environment) {
        environment
                .keySet()
                .removeAll(List.of("NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC", "LISTEN_PID", "LISTEN_FDS"));
    }

    /** A server that has just been killed keeps its locks until the system has taken its memory back. */
    private void waitForFreeFiles() {
        for (String locked : List.of("ibdata1", "aria_log_control")) {
            Path file = files.data().resolve(locked);
            if (!Waiting.until(() -> !Files.exists(file) || isFree(file), FILES_FREE)) {
                throw new MariaDbException.DataInUse(file, FILES_FREE);
            }
        }
    }

    private static boolean isFree(Path file) {
        Optional<ProcessLock> lock = ProcessLock.tryExclusive(file);
        lock.ifPresent(ProcessLock::close);
        return lock.isPresent();
    }

    private void rotateLog() throws IOException {
        if (LastWords.sizeOf(files.log()) > LOG_LIMIT_BYTES) {
            Files.move(files.log(), files.log().resolveSibling("error.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
