package org.suividepenses.attachment.internal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server on this machine that breaks in the middle of answers. */
final class CuttingLine implements AutoCloseable {

    private final ServerSocket listening;
    private final int server;
    private final int bytes;
    private final AtomicInteger cutsLeft;

    private CuttingLine(ServerSocket listening, int server, int bytes, int cuts) {
        this.listening = listening;
        this.server = server;
        this.bytes = bytes;
        this.cutsLeft = new AtomicInteger(cuts);
    }

    /**
     * @param bytes after which a connection breaks, in the direction of the answers
     * @param cuts how many connections break; the others hold
     */
    static CuttingLine to(int server, int bytes, int cuts) {
        try {
            CuttingLine line =
                    new CuttingLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, bytes, cuts);
            Thread.ofVirtual().start(line::serve);
            return line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String address() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    int cutsLeft() {
        return cutsLeft.get();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket onward = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.ofVirtual().start(() -> pass(client, onward, Long.MAX_VALUE));
                Thread.ofVirtual().start(() -> pass(onward, client, bytes));
            } catch (IOException closed) {
                // The next one, or the end.
            }
        }
    }

    private void pass(Socket from, Socket to, long most) {
        byte[] buffer = new byte[1024];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            long passed = 0;
            int read;
            while ((read = in.read(buffer)) >= 0) {
                out.write(buffer, 0, read);
                passed += read;
                if (passed >= most && cutsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    return;
                }
            }
        } catch (IOException broken) {
            // As lines do.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
