package org.suividepenses.platform.mariadb;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds, starts and stops the one server of a data directory. Its caller holds the start lock. */
record ServerControl(MariaDbFiles files, BinaryFinder finder, MariaDbOptions options) {
    private static final Logger LOG = LoggerFactory.getLogger(ServerControl.class);
    private static final Duration ORPHAN_END = Duration.ofSeconds(10);

    /** The server that answers now: one that ran already, whoever started it, or one started here. */
    ServerProcess ensureRunning() {
        ServerProcess.orphans(files.data()).forEach(this::end);
        Optional<ServerProcess> found = ServerProcess.find(files.data());
        if (found.isPresent()) {
            Optional<MariaDbVersion> version = waitForAnswer(found.get().pid(), found.get()::alive);
            if (version.isPresent()) {
                new SystemTablesUpgrade(files, finder).to(version.get());
                return found.get();
            }
        }
        return start();
    }

    /** It has no files to save any more, and would keep the socket and its memory for ever. */
    private void end(ServerProcess orphan) {
        LOG.warn("The files of MariaDB (process {}) were deleted while it ran; ending it", orphan.pid());
        orphan.kill();
        Waiting.until(() -> !orphan.alive(), ORPHAN_END);
    }

    /** Stops the server cleanly, and waits until it has ended. */
    void stop() {
        Optional<ServerProcess> found = ServerProcess.find(files.data());
        if (found.isEmpty()) {
            return;
        }
        ServerProcess process = found.get();
        process.askToStop();
        if (Waiting.until(() -> !process.alive(), options.stopTimeout())) {
            LOG.info("MariaDB stopped");
        } else {
            LOG.warn("MariaDB (process {}) has not ended after {}; leaving it", process.pid(), options.stopTimeout());
        }
    }

    private ServerProcess start() {
        SystemTablesUpgrade upgrade = new SystemTablesUpgrade(files, finder);
        MariaDbBinary binary = finder.find(upgrade.recorded());
        ServerLaunch launch = new ServerLaunch(files, new ServerCommand(binary, files, options));
        Process process = launch.start();
        MariaDbVersion version =
                waitForAnswer(process.pid(), process::isAlive).orElseThrow(() -> launch.failure(process));
        LOG.info("MariaDB {} runs as process {}", version, process.pid());
        upgrade.to(version);
        return new ServerProcess(process.pid(), files.data());
    }

    /**
     * Until it answers; nothing when it ended instead.
     *
     * @param lives asks the system about our own child: in its first moments it has neither the command line nor the name
     *     by which {@link ServerProcess} knows it
     */
    private Optional<MariaDbVersion> waitForAnswer(long pid, BooleanSupplier lives) {
        ServerCheck check = new ServerCheck(files);
        Duration patience = options.startTimeout();
        return Waiting.forValue(
                        () -> {
                            boolean alive = lives.getAsBoolean();
                            Optional<MariaDbVersion> version = check.answer();
                            return version.isPresent() || !alive ? Optional.of(version) : Optional.empty();
                        },
                        patience)
                .orElseThrow(() -> new MariaDbException.NotAnswering(pid, patience, files.log()));
    }
}
