package org.suividepenses.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A server of mails that takes each mail and says so only when it is told to. */
final class SlowPostOffice implements AutoCloseable {

    private final ServerSocket socket;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch answering = new CountDownLatch(1);

    SlowPostOffice() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Until a mail is here whose sender does not know it yet. */
    void awaitMail() throws InterruptedException {
        arrived.await();
    }

    void answer() {
        answering.countDown();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (true) {
            try (Socket line = socket.accept()) {
                talk(line);
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void talk(Socket line) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        say(line, "220 lent");
        for (String words = in.readLine(); words != null; words = in.readLine()) {
            if (words.equals("DATA")) {
                say(line, "354 oui");
                while (!".".equals(in.readLine())) {
                    // the mail itself
                }
                arrived.countDown();
                answering.await();
            }
            say(line, words.equals("QUIT") ? "221 adieu" : "250 oui");
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
