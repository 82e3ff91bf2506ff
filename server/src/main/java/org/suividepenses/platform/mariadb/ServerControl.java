package org.suividepenses.platform.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suividepenses.platform.data.NoSpace;

/** Finds, starts and stops the one server of a data directory. Its caller holds the start lock. */
record ServerControl(MariaDbFiles files, BinaryFinder finder, MariaDbOptions options) {
    private static final Logger LOG = LoggerFactory.getLogger(ServerControl.class);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final long LOG_LIMIT_BYTES = 10L * 1024 * 1024;
    private static final long SPACE_NEEDED_BYTES = 16L * 1024 * 1024;

    /** The server that answers now: one that ran already, whoever started it, or one started here. */
    ServerProcess ensureRunning() {
        Optional<ServerProcess> found = ServerProcess.find(files.data());
        if (found.isPresent()) {
            Optional<MariaDbVersion> version = waitForAnswer(found.get());
            if (version.isPresent()) {
                upgrade(version.get());
                return found.get();
            }
        }
        return start();
    }

    /** Stops the server cleanly, and waits until it has ended. */
    void stop() {
        Optional<ServerProcess> found = ServerProcess.find(files.data());
        if (found.isEmpty()) {
            return;
        }
        ServerProcess process = found.get();
        process.askToStop();
        long deadline = System.nanoTime() + options.stopTimeout().toNanos();
        while (process.alive()) {
            if (System.nanoTime() - deadline > 0) {
                LOG.warn(
                        "MariaDB (process {}) has not ended after {}; leaving it",
                        process.pid(),
                        options.stopTimeout());
                return;
            }
            pause();
        }
        LOG.info("MariaDB stopped");
    }

    private ServerProcess start() {
        checkSpace();
        MariaDbBinary binary = finder.find(recordedVersion());
        ServerCommand command = new ServerCommand(binary, files, options);
        if (!Files.isDirectory(files.data())) {
            LOG.info("Creating a database in {} with MariaDB {}", files.root(), binary.version());
            new Installation(files, command).run();
        }
        ServerProcess process = launch(command);
        MariaDbVersion version = waitForAnswer(process).orElseThrow(() -> failure(process));
        LOG.info("MariaDB {} runs as process {}", version, process.pid());
        upgrade(version);
        return process;
    }

    private ServerProcess launch(ServerCommand command) {
        try {
            rotateLog();
            Files.deleteIfExists(files.socket());
            Files.deleteIfExists(files.pid());
            ProcessBuilder builder = new ProcessBuilder(command.serve())
                    .directory(files.root().toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()));
            withoutSystemd(builder.environment());
            return new ServerProcess(builder.start().pid(), files.data());
        } catch (IOException e) {
            throw NoSpace.causes(e)
                    ? new MariaDbException.StorageFull(files.root(), e)
                    : new MariaDbException.NotWritable(files.root(), e);
        }
    }

    /** The readiness of the database is not the readiness of the application that systemd asks for. */
    private static void withoutSystemd(Map<String, String> environment) {
        environment.remove("NOTIFY_SOCKET");
        environment.remove("WATCHDOG_PID");
        environment.remove("WATCHDOG_USEC");
        environment.remove("LISTEN_PID");
        environment.remove("LISTEN_FDS");
    }

    /** Until it answers; nothing when it ended instead. */
    private Optional<MariaDbVersion> waitForAnswer(ServerProcess process) {
        ServerCheck check = new ServerCheck(files);
        long deadline = System.nanoTime() + options.startTimeout().toNanos();
        while (true) {
            boolean alive = process.alive();
            Optional<MariaDbVersion> version = check.answer();
            if (version.isPresent() || !alive) {
                return version;
            }
            if (System.nanoTime() - deadline > 0) {
                throw new MariaDbException.NotAnswering(process.pid(), options.startTimeout(), files.log());
            }
            pause();
        }
    }

    private MariaDbException failure(ServerProcess process) {
        LOG.warn("MariaDB (process {}) ended before it answered", process.pid());
        LastWords words = LastWords.since(files.log(), 0);
        return words.storageFull(files.root())
                .or(() -> words.notWritable(files.root()))
                .orElseGet(() -> new MariaDbException.StartFailed(words.error(), files.log()));
    }

    private void upgrade(MariaDbVersion running) {
        new SystemTablesUpgrade(files, finder).run(recordedVersion(), running);
    }

    private Optional<MariaDbVersion> recordedVersion() {
        try {
            return Files.exists(files.version())
                    ? MariaDbVersion.parse(Files.readString(files.version()).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new MariaDbException.NotWritable(files.version(), e);
        }
    }

    private void checkSpace() {
        try {
            if (Files.getFileStore(files.root()).getUsableSpace() < SPACE_NEEDED_BYTES) {
                throw new MariaDbException.StorageFull(files.root(), null);
            }
        } catch (IOException e) {
            throw new MariaDbException.NotWritable(files.root(), e);
        }
    }

    private void rotateLog() throws IOException {
        if (LastWords.sizeOf(files.log()) > LOG_LIMIT_BYTES) {
            Files.move(files.log(), files.log().resolveSibling("error.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for MariaDB", e);
        }
    }
}
