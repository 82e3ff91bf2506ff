package org.suividepenses.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server of the S3 protocol (S3Proxy) in a process of its own. Its buckets are folders; it may be stopped and started again. */
public final class S3Server implements AutoCloseable {

    public static final String BUCKET = "pieces";

    private static final String ACCESS_KEY = "suivi";
    private static final String SECRET_KEY = "un-secret-pour-les-essais";

    private final Path directory;
    private final int port;
    private @Nullable Process process;

    private S3Server(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** With an empty bucket. */
    public static S3Server start() {
        try {
            Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "s3")
                    .toAbsolutePath();
            Files.createDirectories(directory.resolve("buckets").resolve(BUCKET));
            S3Server server = new S3Server(directory, freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            server.up();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts it again, with what it held. */
    public void up() throws IOException {
        Path settings = directory.resolve("s3proxy.properties");
        Files.write(
                settings,
                List.of(
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.endpoint=" + endpoint(),
                        "s3proxy.identity=" + ACCESS_KEY,
                        "s3proxy.credential=" + SECRET_KEY,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + directory.resolve("buckets")));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target", "test-tools", "s3proxy.jar").toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("s3proxy.log").toFile())
                .start();
        await("s3proxy").until(this::answers);
    }

    /** As a machine that is switched off. */
    public void stop() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** The settings of an application that keeps its documents here, by name. */
    public Map<String, String> settings() {
        return new LinkedHashMap<>(Map.of(
                "SUIVI_ATTACHMENT_S3_ENDPOINT", endpoint(),
                "SUIVI_ATTACHMENT_S3_BUCKET", BUCKET,
                "SUIVI_ATTACHMENT_S3_PREFIX", "ecole/documents",
                "SUIVI_ATTACHMENT_S3_ACCESS_KEY", ACCESS_KEY,
                "SUIVI_ATTACHMENT_S3_SECRET_KEY", SECRET_KEY));
    }

    /** As {@link #settings}, for {@link TestServer#start}. */
    public String[] options() {
        return settings().entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** The file behind an object. */
    public Path object(String sha256) {
        return directory
                .resolve("buckets")
                .resolve(BUCKET)
                .resolve("ecole/documents")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
    }

    /** Changes one byte in the middle of an object, past the protocol. */
    public void damage(String sha256) throws IOException {
        StoredFiles.damage(object(sha256));
    }

    /** Cuts an object short, past the protocol. */
    public void shorten(String sha256) throws IOException {
        byte[] content = Files.readAllBytes(object(sha256));
        Files.write(object(sha256), Arrays.copyOf(content, content.length / 2));
    }

    @Override
    public void close() {
        stop();
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
