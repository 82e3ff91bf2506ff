package org.suividepenses.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application as a process of its own, on free ports; closing it asks it to stop and waits. */
final class RunningServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** {@code GC(7) Pause Young (Allocation Failure) 168M->42M(490M) 31.2ms}. */
    private static final Pattern HELD = Pattern.compile("\\s(\\d+)M->");

    private final Process process;
    private final Path collections;
    private final int port;
    private final Duration untilReady;

    private RunningServer(Process process, Path collections, int port, Duration untilReady) {
        this.process = process;
        this.collections = collections;
        this.port = port;
        this.untilReady = untilReady;
    }

    static RunningServer start(Path data) throws IOException, InterruptedException {
        int port = freePort();
        int management = freePort();
        Path collections = Files.createTempFile("suivi-bench", ".gc");
        long begun = System.nanoTime();
        Process process = application(
                        List.of("-Xlog:gc:file=" + collections + "::filecount=0"),
                        data,
                        "run",
                        "--port",
                        Integer.toString(port),
                        "--management-port",
                        Integer.toString(management))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // Ctrl-C on the bench must leave no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        URI readiness = URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
        while (!ready(readiness)) {
            if (!process.isAlive() || System.nanoTime() - begun > START_LIMIT.toNanos()) {
                process.destroy();
                throw new IOException(Sentences.say("start.failed"));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return new RunningServer(process, collections, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** A command of the application on the same data; answers what it printed. */
    static String command(Path data, String input, String... arguments) throws IOException, InterruptedException {
        Process process = application(List.of(), data, arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var to = process.outputWriter(StandardCharsets.UTF_8)) {
            to.write(input);
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(Sentences.say("command.failed", String.join(" ", arguments)));
        }
        return printed.strip();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    static HttpClient http() {
        return HTTP;
    }

    /** From the start of the process to the first answer that it is ready. */
    Duration untilReady() {
        return untilReady;
    }

    /** What the process itself holds in memory now; Linux only. */
    long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** The most that its heap has held when it was collected. */
    long peakHeapMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(collections)) {
            return lines.map(HELD::matcher)
                    .filter(Matcher::find)
                    .mapToLong(held -> Long.parseLong(held.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try {
            Files.deleteIfExists(collections);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static ProcessBuilder application(List<String> options, Path data, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("bench.options", "").strip().split("\\s+", -1)));
        command.removeIf(String::isEmpty);
        command.addAll(options);
        Path application = Path.of(System.getProperty("bench.application", "suivi-server.jar"));
        Path prepared = application.resolveSibling("start.aot");
        if (Files.exists(prepared)) {
            command.addAll(List.of("-XX:AOTCache=" + prepared, "-Xlog:aot=off"));
        }
        command.addAll(List.of("-jar", application.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(command);
    }

    private static boolean ready(URI readiness) throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
