package org.suividepenses.attachment.internal.scan;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * Asks clamd by its {@code INSTREAM} command (clamd(8)): chunks with their length before them, an empty one last. It speaks no TLS: it stands on
 * the same machine, or in a network of its own.
 */
public final class ClamdScanner implements VirusScanner {

    private static final int DEFAULT_PORT = 3310;
    private static final int CHUNK_BYTES = 1 << 16;
    private static final int ANSWER_BYTES = 4096;
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final Duration timeout;

    private ClamdScanner(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeout = timeout;
    }

    /**
     * @param address {@code host} or {@code host:port}
     * @param timeout for the connection, and for every silence
     */
    public static ClamdScanner at(String address, Duration timeout) {
        int colon = address.lastIndexOf(':');
        return colon < 0
                ? new ClamdScanner(address, DEFAULT_PORT, timeout)
                : new ClamdScanner(
                        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), timeout);
    }

    @Override
    public Optional<String> find(Path file) throws IOException {
        try (Socket socket = SocketFactory.getDefault().createSocket()) {
            int millis = Math.toIntExact(timeout.toMillis());
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            send(file, socket);
            return verdict(new String(socket.getInputStream().readNBytes(ANSWER_BYTES), StandardCharsets.UTF_8));
        }
    }

    private static void send(Path file, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK_BYTES));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK_BYTES];
        try (InputStream content = Files.newInputStream(file)) {
            int read;
            while ((read = content.read(chunk)) > 0) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static Optional<String> verdict(String answer) throws IOException {
        String words = answer.replace("\0", "").strip();
        if (words.endsWith(": OK")) {
            return Optional.empty();
        }
        if (words.endsWith(FOUND)) {
            return Optional.of(words.substring(words.indexOf(':') + 1, words.length() - FOUND.length())
                    .strip());
        }
        throw new IOException("clamd: " + words);
    }
}
