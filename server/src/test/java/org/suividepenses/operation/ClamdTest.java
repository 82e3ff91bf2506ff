package org.suividepenses.operation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** A scanner that speaks clamd's INSTREAM: what it finds is not kept, and without its word nothing is. */
class ClamdTest {

    private static final Clamd CLAMD = Clamd.listening();
    private static final TestServer SERVER = TestServer.start(
            "--suivi.attachment.clamd=127.0.0.1:" + CLAMD.port(), "--suivi.attachment.clamd-timeout=PT5S");
    private static final House HOUSE = House.on(SERVER, "Infirmerie");
    private static final ApiClient CLERK = HOUSE.clerk();

    @AfterAll
    static void stop() {
        SERVER.close();
        CLAMD.close();
    }

    private final String operation = "/operations/" + HOUSE.enter(CLERK).text("/id");

    private Answer add(String text) {
        return CLERK.upload("POST", operation + "/attachments", BodyPublishers.ofByteArray(Paper.pdf(text)), Map.of());
    }

    @Test
    void whatIsFoundIsNamedAndNotKept() {
        assertThat(add("sain").status()).isEqualTo(201);
        Answer infected = add("EICAR");
        assertThat(infected.text("/reason")).isEqualTo("VIRUS");
        assertThat(infected.text("/detail")).contains("Eicar-Signature");
        assertThat(CLERK.get(operation).body().at("/attachments").asInt()).isEqualTo(1);
    }

    @Test
    void withoutAnAnswerNothingIsTaken() {
        Answer refused = add("SILENCE");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problem()).isEqualTo("scanner-unavailable");
        assertThat(CLERK.get(operation).body().at("/attachments").asInt()).isZero();
    }

    /** As much of clamd as is asked of it: finds the word EICAR, and hangs up at the word SILENCE. */
    private record Clamd(ServerSocket socket) {

        static Clamd listening() {
            try {
                Clamd clamd = new Clamd(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
                Thread.ofVirtual().start(clamd::serve);
                return clamd;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        int port() {
            return socket.getLocalPort();
        }

        void close() {
            try {
                socket.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    answer(client);
                } catch (IOException closed) {
                    // The next one, or the end.
                }
            }
        }

        private static void answer(Socket client) throws IOException {
            DataInputStream in = new DataInputStream(client.getInputStream());
            String command = new String(in.readNBytes("zINSTREAM\0".length()), US_ASCII);
            StringBuilder content = new StringBuilder();
            int length;
            while ((length = in.readInt()) > 0) {
                content.append(new String(in.readNBytes(length), US_ASCII));
            }
            if (content.indexOf("SILENCE") >= 0 || !command.equals("zINSTREAM\0")) {
                return;
            }
            boolean infected = content.indexOf("EICAR") >= 0;
            client.getOutputStream()
                    .write((infected ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0").getBytes(US_ASCII));
        }
    }
}
