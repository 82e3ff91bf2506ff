package org.suividepenses.crash;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.suividepenses.Suivi;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.ServerLock;
import org.suividepenses.platform.data.ServerLock.Holder;

/** {@code suivi run} in a process of its own, which may be killed and started again on the same data. */
final class ApplicationProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DataDirectory data;
    private final File log;
    private volatile Process process;
    private volatile String address = "";

    private ApplicationProcess(DataDirectory data, File log) throws IOException {
        this.data = data;
        this.log = log;
        this.process = launch();
    }

    /** Returns when it answers. */
    static ApplicationProcess start(DataDirectory data, File log) throws IOException {
        ApplicationProcess application = new ApplicationProcess(data, log);
        application.awaitAddress();
        return application;
    }

    /** The one of its last start; nobody answers there between a kill and the next start. */
    String address() {
        return address;
    }

    void killAndStartAgain() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        process = launch();
        awaitAddress();
    }

    /** As Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Suivi.class.getName(),
                        "run",
                        "--data",
                        data.root().toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private void awaitAddress() {
        await("the application, see " + log).atMost(PATIENCE).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the application has ended, see " + log);
            }
            Optional<Holder> holder = ServerLock.holder(data);
            return holder.isPresent()
                    && holder.get().pid() == process.pid()
                    && !holder.get().address().isEmpty();
        });
        address = Objects.requireNonNull(
                ServerLock.holder(data).map(Holder::address).orElse(null));
    }
}
