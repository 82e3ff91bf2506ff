package org.suividepenses.platform.mariadb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suividepenses.platform.data.ProcessLock;

/**
 * The server of one data directory as this JVM uses it. A shared lock is the lease of each JVM; the JVM that finds itself
 * without companions when it leaves stops the server. Meanwhile each of them watches the server and restarts it, one at a
 * time, when it has ended.
 */
final class SharedServer {
    private static final Logger LOG = LoggerFactory.getLogger(SharedServer.class);
    private static final Duration WATCH = Duration.ofMillis(100);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);

    private final MariaDbFiles files;
    private final ServerControl control;
    private final Optional<Object> directory;
    private final Duration lockTimeout;
    private final ProcessLock lease;
    private final JdbcSettings settings;
    private final JdbcSettings application;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watcher;
    private volatile ServerProcess process;

    /** Finds or starts the server. One that does not answer yet is left to go on: it may be busy with a long recovery. */
    SharedServer(MariaDbFiles files, BinaryFinder finder, MariaDbOptions options) {
        this.files = files;
        this.directory = Directories.identity(files.root());
        this.control = new ServerControl(files, finder, options);
        this.lockTimeout = options.startTimeout().plus(options.stopTimeout());
        try (ProcessLock _ = startLock()) {
            this.lease = takeLease();
            try {
                this.process = control.ensureRunning();
                this.settings = new ServerCheck(files).settings();
                this.application = new ApplicationAccount(files).ensured();
            } catch (MariaDbException.NotAnswering e) {
                lease.close();
                throw e;
            } catch (RuntimeException e) {
                leave();
                throw e;
            }
        }
        this.watcher = Thread.ofVirtual().name("mariadb-watch").start(this::watch);
    }

    JdbcSettings settings() {
        return settings;
    }

    JdbcSettings application() {
        return application;
    }

    JdbcSettings settings(String database) {
        return new JdbcSettings(JdbcUrl.onSocket(files.socket(), database), settings.user(), settings.password());
    }

    long pid() {
        return process.pid();
    }

    /** Gives the lease back; stops the server when no other process holds one. */
    void close() {
        closing.countDown();
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (directoryIsGone()) {
            lease.close();
            if (process.alive()) {
                process.kill();
            }
            return;
        }
        try (ProcessLock _ = startLock()) {
            leave();
        }
    }

    private void leave() {
        lease.close();
        Optional<ProcessLock> alone = ProcessLock.tryExclusive(files.leaseLock());
        if (alone.isPresent()) {
            control.stop();
            alone.get().close();
        }
    }

    private void watch() {
        Duration backOff = Duration.ZERO;
        while (!closingWithin(WATCH)) {
            if (process.alive()) {
                backOff = Duration.ZERO;
                continue;
            }
            if (directoryIsGone()) {
                LOG.error(
                        "The data directory {} was deleted or replaced while in use; stop this process", files.root());
                return;
            }
            if (!backOff.isZero() && closingWithin(backOff)) {
                return;
            }
            backOff = restart() ? Duration.ZERO : longer(backOff);
        }
    }

    /** What lies at its place since then belongs to others. */
    private boolean directoryIsGone() {
        return !directory.equals(Directories.identity(files.root()));
    }

    private boolean restart() {
        LOG.warn("MariaDB (process {}) has ended; starting it again", process.pid());
        try (ProcessLock _ = startLock()) {
            process = control.ensureRunning();
            return true;
        } catch (RuntimeException e) {
            LOG.error("MariaDB does not start; trying again", e);
            return false;
        }
    }

    private static Duration longer(Duration backOff) {
        Duration next = backOff.isZero() ? Duration.ofMillis(500) : backOff.multipliedBy(2);
        return next.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : next;
    }

    private boolean closingWithin(Duration time) {
        try {
            return closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private ProcessLock startLock() {
        return await(files.startLock(), () -> ProcessLock.tryExclusive(files.startLock()));
    }

    /** At once in practice: the exclusive lease is taken under the start lock only. */
    private ProcessLock takeLease() {
        return await(files.leaseLock(), () -> ProcessLock.tryShared(files.leaseLock()));
    }

    private ProcessLock await(Path file, Supplier<Optional<ProcessLock>> attempt) {
        return Waiting.forValue(attempt, lockTimeout)
                .orElseThrow(() -> new MariaDbException.StartBusy(file, lockTimeout));
    }
}
