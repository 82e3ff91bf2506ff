package org.suividepenses.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.notification.cli.ProbeCommand;
import org.suividepenses.notification.internal.MailProbe.Part;
import org.suividepenses.notification.internal.MailProbe.Step;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.cli.CommandFactory;
import org.suividepenses.platform.cli.Services;
import org.suividepenses.platform.web.ProblemSentences;
import org.suividepenses.platform.web.PublicAddress;
import org.suividepenses.testing.TestServer;
import picocli.CommandLine;

/** Where the way of a mail ends, and what to do there. */
class MailProbeTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String TO = "essai@lycee.example";

    private final List<Step> steps = new ArrayList<>();
    private final StringWriter printed = new StringWriter();
    private final GreenMail plain = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final GreenMail encrypted = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));

    @AfterEach
    void stop() {
        plain.stop();
        encrypted.stop();
    }

    @Test
    void aMailThatIsTakenHasPassedEveryStep() {
        plain.start();
        assertThat(send("127.0.0.1", port(plain), "none", "", "")).isTrue();
        assertThat(steps).extracting(Step::part).containsExactly(Part.values());
        assertThat(steps).allMatch(Step::passed);
        assertThat(plain.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aNameThatNobodyKnows() {
        assertThat(send("nowhere.invalid", 587, "none", "", "")).isFalse();
        assertEnds(Part.RESOLVE, "resolve", "nowhere.invalid");
    }

    @Test
    void aPortWhereNobodyListens() throws IOException {
        assertThat(send("127.0.0.1", freePort(), "none", "", "")).isFalse();
        assertEnds(Part.CONNECT, "connect", "refused");
    }

    @Test
    void aServerWithoutStarttls() {
        plain.start();
        assertThat(send("127.0.0.1", port(plain), "starttls", "", "")).isFalse();
        assertEnds(Part.SECURE, "no-starttls", "STARTTLS");
        assertThat(plain.getReceivedMessages()).isEmpty();
    }

    @Test
    void aPortThatDoesNotBeginWithTls() {
        plain.start();
        assertThat(send("127.0.0.1", port(plain), "tls", "", "")).isFalse();
        assertEnds(Part.SECURE, "not-tls", "");
    }

    @Test
    void aCertificateThatNobodyTrustsIsShown() {
        encrypted.start();
        assertThat(send("127.0.0.1", port(encrypted), "tls", "", "")).isFalse();
        assertEnds(Part.SECURE, "certificate", "CN=");
    }

    @Test
    void somethingThatIsNoMailServer() throws Exception {
        try (Scripted web = new Scripted("HTTP/1.1 400 Bad Request", line -> "HTTP/1.1 400 Bad Request")) {
            assertThat(send("127.0.0.1", web.port(), "none", "", "")).isFalse();
            assertEnds(Part.SECURE, "silent", "400");
        }
    }

    @Test
    void aPasswordThatIsWrong() {
        plain.setUser("depenses@lycee.example", "depenses", "le bon");
        plain.start();
        assertThat(send("127.0.0.1", port(plain), "none", "depenses", "le mauvais"))
                .isFalse();
        assertEnds(Part.AUTHENTICATE, "authenticate", "535");
        steps.clear();
        assertThat(send("127.0.0.1", port(plain), "none", "depenses", "le bon")).isTrue();
    }

    @Test
    void aRecipientThatTheServerRefuses() throws Exception {
        try (Scripted server = new Scripted(
                "220 ready", line -> line.startsWith("RCPT") ? "550 5.1.1 nobody of that name" : "250 ok")) {
            assertThat(send("127.0.0.1", server.port(), "none", "", "")).isFalse();
            assertEnds(Part.ACCEPT, "accept", "nobody of that name");
        }
    }

    @Test
    void theCommandPrintsEachStepAndWhatToDo() {
        plain.start();
        int port = port(plain);
        assertThat(command(port, "--to", TO)).isZero();
        assertThat(printed.toString().lines()).hasSize(Part.values().length).allMatch(line -> line.startsWith("✓ "));
        plain.stop();
        assertThat(command(port, "--to", TO)).isEqualTo(1);
        assertThat(printed.toString()).contains("✗ Connexion").contains("SUIVI_SMTP_PORT");
        assertThat(command(port, "--to", "nobody at home")).isEqualTo(2);
        assertThat(printed.toString()).contains("nobody at home");
        assertThat(command(port, "--to", "pasuneadresse")).isEqualTo(2);
        assertThat(printed.toString()).contains("pasuneadresse", "n’est pas une adresse");
        assertThat(command(0, "--to", "pasuneadresse")).isEqualTo(2);
        assertThat(printed.toString())
                .as("also where no server is set")
                .contains("pasuneadresse", "n’est pas une adresse");
        assertThat(command(0)).as("no server is set").isEqualTo(2);
        assertThat(printed.toString()).contains("SUIVI_SMTP_HOST");
    }

    /** The steps before it are passed, none comes after it, and every sentence has words in both languages. */
    private void assertEnds(Part part, String advice, String said) {
        assertThat(steps)
                .extracting(Step::part)
                .containsExactly(
                        List.of(Part.values()).subList(0, part.ordinal() + 1).toArray(Part[]::new));
        assertThat(steps.subList(0, part.ordinal())).allMatch(Step::passed);
        Step last = steps.getLast();
        String wanted = "probe.mail.advice." + advice;
        assertThat(last.advice()).isEqualTo(wanted);
        assertThat(last.arguments().getFirst()).contains(said);
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(SERVER.get(ProblemSentences.class).sentence(wanted, List.of(), language))
                    .hasSizeGreaterThan(wanted.length());
        }
    }

    private boolean send(String host, int port, String security, String user, String password) {
        return probe(host, port, security, user, password).send(TO, steps::add);
    }

    /** @param port 0 for no server */
    private int command(int port, String... options) {
        MailProbe probe = probe(port == 0 ? "" : "127.0.0.1", port, "none", "", "");
        Services services = new Services() {
            @Override
            public <T> T get(Class<T> type) {
                return type == MailProbe.class ? type.cast(probe) : SERVER.get(type);
            }

            @Override
            public void close() {
                // shared with other tests
            }
        };
        List<String> words = new ArrayList<>(List.of("mail"));
        words.addAll(List.of(options));
        printed.getBuffer().setLength(0);
        PrintWriter writer = new PrintWriter(printed, true);
        return new CommandLine(new ProbeCommand(), new CommandFactory((data, mayBegin) -> services))
                .setOut(writer)
                .setErr(writer)
                .execute(words.toArray(String[]::new));
    }

    private static MailProbe probe(String host, int port, String security, String user, String password) {
        MailSettings settings = new MailSettings(
                host,
                port,
                user,
                password,
                "depenses@lycee.example",
                security,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofSeconds(1));
        MailWriter writer = new MailWriter(
                SERVER.get(NotificationTexts.class),
                SERVER.get(Institutions.class),
                SERVER.get(PublicAddress.class),
                settings);
        return new MailProbe(settings, writer, SERVER.get(IdSource.class));
    }

    private static int port(GreenMail server) {
        return (server.getSmtp() != null ? server.getSmtp() : server.getSmtps()).getPort();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private interface Answer {
        String to(String line);
    }

    /** A server that answers each line as it is told to. */
    private static final class Scripted implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0);

        Scripted(String greeting, Answer answer) throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (Socket client = socket.accept()) {
                        talk(client, greeting, answer);
                    } catch (IOException gone) {
                        // the next one
                    }
                }
            });
        }

        private static void talk(Socket client, String greeting, Answer answer) throws IOException {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = client.getOutputStream();
            say(out, greeting);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(out, answer.to(line));
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
