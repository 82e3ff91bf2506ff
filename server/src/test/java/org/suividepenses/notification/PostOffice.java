package org.suividepenses.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.TestServer;

/** A server of mails on a port of its own, down until it is started. */
final class PostOffice {

    private final int port = freePort();
    private GreenMail smtp = new GreenMail(setup());

    /** With which an application sends there at once. */
    String[] options(String... more) {
        return options(port, more);
    }

    /** With which an application sends to a port of this machine at once. */
    static String[] options(int port, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--suivi.smtp.host=127.0.0.1",
                "--suivi.smtp.port=" + port,
                "--suivi.smtp.security=none",
                "--suivi.smtp.from=depenses@lycee.example",
                "--suivi.base-url=https://depenses.lycee.example/",
                "--suivi.mail.gather=PT0S",
                "--suivi.mail.interval=PT0S",
                "--suivi.mail.pause=PT0.1S"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    int port() {
        return port;
    }

    void start() {
        smtp.start();
    }

    /** What it has received is gone. */
    void stop() {
        smtp.stop();
        smtp = new GreenMail(setup());
    }

    List<MimeMessage> received() {
        return List.of(smtp.getReceivedMessages());
    }

    List<MimeMessage> to(String address) {
        return received().stream()
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    List<String> subjects(String address) {
        return to(address).stream().map(PostOffice::subject).toList();
    }

    static String subject(MimeMessage mail) {
        return said(mail::getSubject);
    }

    static String identity(MimeMessage mail) {
        return said(mail::getMessageID);
    }

    /** All parts, decoded. */
    static String content(MimeMessage mail) {
        return said(() -> String.join("\n", parts(mail.getContent())));
    }

    /** The part of a type, decoded. */
    static String part(MimeMessage mail, String type) {
        return said(() -> leaves(mail.getContent()).stream()
                .filter(part -> said(() -> part.isMimeType(type)))
                .map(part -> said(() -> String.valueOf(part.getContent())))
                .findFirst()
                .orElseThrow());
    }

    /** What goes along as a file of a name. */
    static String file(MimeMessage mail, String name) {
        return said(() -> leaves(mail.getContent()).stream()
                .filter(part -> name.equals(said(part::getFileName)))
                .map(part -> said(() -> String.valueOf(part.getContent())))
                .findFirst()
                .orElseThrow());
    }

    /** Where somebody gets their mails. */
    static String address(TestServer server, ApiClient person) {
        return server.get(DSLContext.class)
                .fetchSingle("select email from app_user where hex(id) = ?", hex(person.userId()))
                .get(0, String.class);
    }

    static String hex(UUID id) {
        return id.toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static List<String> parts(Object content) {
        return content instanceof Multipart several
                ? leaves(several).stream()
                        .map(part -> said(() -> String.valueOf(part.getContent())))
                        .toList()
                : List.of(String.valueOf(content));
    }

    private static List<BodyPart> leaves(Object content) {
        return said(() -> {
            List<BodyPart> all = new ArrayList<>();
            if (content instanceof Multipart several) {
                for (int nth = 0; nth < several.getCount(); nth++) {
                    BodyPart part = several.getBodyPart(nth);
                    if (part.getContent() instanceof Multipart inner) {
                        all.addAll(leaves(inner));
                    } else {
                        all.add(part);
                    }
                }
            }
            return all;
        });
    }

    private static String recipient(MimeMessage mail) {
        return said(() ->
                Arrays.toString(mail.getRecipients(Message.RecipientType.TO)).replaceAll("[\\[\\]]", ""));
    }

    private interface Read<T> {
        T read() throws MessagingException, IOException;
    }

    private static <T> T said(Read<T> read) {
        try {
            return read.read();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerSetup setup() {
        return new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
