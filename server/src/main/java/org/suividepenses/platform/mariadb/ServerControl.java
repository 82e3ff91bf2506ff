package org.suividepenses.platform.mariadb;

import java.time.Duration;
import java.util.Optional;
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
            Optional<MariaDbVersion> version = waitForAnswer(found.get());
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
        ServerProcess process = launch.start();
        MariaDbVersion version = waitForAnswer(process).orElseThrow(launch::failure);
        LOG.info("MariaDB {} runs as process {}", version, process.pid());
        upgrade.to(version);
        return process;
    }

    /** Until it answers; nothing when it ended instead. */
    private Optional<MariaDbVersion> waitForAnswer(ServerProcess process) {
        ServerCheck check = new ServerCheck(files);
        Duration patience = options.startTimeout();
        return Waiting.forValue(
                        () -> {
                            boolean alive = process.alive();
                            Optional<MariaDbVersion> version = check.answer();
                            return version.isPresent() || !alive ? Optional.of(version) : Optional.empty();
                        },
                        patience)
                .orElseThrow(() -> new MariaDbException.NotAnswering(process.pid(), patience, files.log()));
    }
}
