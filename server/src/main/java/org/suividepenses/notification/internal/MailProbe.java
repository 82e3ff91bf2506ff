package org.suividepenses.notification.internal;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.notification.internal.MailSettings.Security;

/** Sends one mail by the configured server and tells each step on its way, so that who asks sees where it ends, and why. */
@Component
public class MailProbe {

    private static final int DEEPEST = 10;

    private final MailSettings settings;
    private final MailWriter writer;
    private final IdSource ids;

    MailProbe(MailSettings settings, MailWriter writer, IdSource ids) {
        this.settings = settings;
        this.writer = writer;
        this.ids = ids;
    }

    /** What happens on the way of a mail, in this order. */
    public enum Part {
        RESOLVE,
        CONNECT,
        SECURE,
        AUTHENTICATE,
        ACCEPT
    }

    /**
     * A step that was tried.
     *
     * @param sentence key of what was seen
     * @param arguments of the sentence
     * @param advice key of what to do; null when the step is passed
     */
    public record Step(
            Part part,
            String sentence,
            List<String> arguments,
            @Nullable String advice) {

        static Step passed(Part part, String sentence, String... arguments) {
            return new Step(part, "probe.mail." + sentence, List.of(arguments), null);
        }

        static Step failed(Part part, String advice, String... arguments) {
            return new Step(part, "probe.mail.failed", List.of(arguments), "probe.mail.advice." + advice);
        }

        public boolean passed() {
            return advice == null;
        }
    }

    /** A step on the way. */
    private interface Attempt {
        Step step() throws MessagingException, IOException;
    }

    public boolean configured() {
        return settings.configured();
    }

    /** The address that sends. */
    public String from() {
        return settings.from();
    }

    /**
     * Goes as far as it gets.
     *
     * @param to an address
     * @param told each step when it is over; the last that failed is the last told
     * @return whether the server took the mail
     */
    public boolean send(String to, Consumer<Step> told) {
        List<Attempt> attempts =
                List.of(this::resolve, this::connect, this::secure, this::authenticate, () -> accept(to));
        for (Attempt attempt : attempts) {
            Step step = step(attempt);
            told.accept(step);
            if (!step.passed()) {
                return false;
            }
        }
        return true;
    }

    private static Step step(Attempt attempt) {
        try {
            return attempt.step();
        } catch (MessagingException | IOException unforeseen) {
            return Step.failed(Part.ACCEPT, "accept", said(unforeseen));
        }
    }

    private Step resolve() {
        String host = host();
        try {
            return Step.passed(
                    Part.RESOLVE,
                    "resolved",
                    host,
                    Arrays.stream(InetAddress.getAllByName(host))
                            .map(InetAddress::getHostAddress)
                            .collect(Collectors.joining(", ")));
        } catch (UnknownHostException unknown) {
            return Step.failed(Part.RESOLVE, "resolve", host);
        }
    }

    private Step connect() {
        try (Socket socket = SocketFactory.getDefault().createSocket()) {
            socket.connect(new InetSocketAddress(host(), port()), MailSettings.TIMEOUT_MILLIS);
            return Step.passed(Part.CONNECT, "connected", host(), Integer.toString(port()));
        } catch (IOException refused) {
            return Step.failed(Part.CONNECT, "connect", said(refused));
        }
    }

    private Step secure() throws MessagingException {
        SeenCertificate seen = new SeenCertificate();
        JavaMailSenderImpl sender = settings.sender();
        sender.getJavaMailProperties().setProperty("mail.smtp.auth", "false");
        sender.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", seen.socketFactory());
        try (Transport transport = sender.getSession().getTransport("smtp")) {
            transport.connect(host(), port(), null, null);
        } catch (MessagingException refused) {
            return Step.failed(
                    Part.SECURE, insecure(refused, seen), seen.shown() ? said(refused) + " – " + seen : said(refused));
        }
        return settings.security() == Security.NONE
                ? Step.passed(Part.SECURE, "open")
                : Step.passed(Part.SECURE, "secured", settings.security().name(), seen.toString());
    }

    private static String insecure(MessagingException refused, SeenCertificate seen) {
        if (seen.shown()) {
            return "certificate";
        }
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "not-tls";
            }
        }
        return said(refused).contains("STARTTLS") ? "no-starttls" : "silent";
    }

    private Step authenticate() throws MessagingException {
        JavaMailSenderImpl sender = settings.sender();
        String user = sender.getUsername();
        if (user == null) {
            return Step.passed(Part.AUTHENTICATE, "anonymous");
        }
        try (Transport transport = sender.getSession().getTransport("smtp")) {
            transport.connect(host(), port(), user, sender.getPassword());
            return Step.passed(Part.AUTHENTICATE, "authenticated", user);
        } catch (AuthenticationFailedException refused) {
            return Step.failed(Part.AUTHENTICATE, "authenticate", said(refused));
        }
    }

    private Step accept(String to) throws MessagingException {
        JavaMailSenderImpl sender = settings.sender();
        try (Transport transport = sender.getSession().getTransport("smtp")) {
            transport.connect(host(), port(), sender.getUsername(), sender.getPassword());
            MimeMessage message = writer.test(ids.next(), to, to, Locale.FRENCH, sender.getSession());
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
            return Step.passed(Part.ACCEPT, "accepted", to);
        }
    }

    private String host() {
        return Objects.requireNonNull(settings.sender().getHost());
    }

    private int port() {
        return settings.sender().getPort();
    }

    /** What was said, and what that was said to come from, in one line. */
    private static String said(Throwable failure) {
        Set<String> all = new LinkedHashSet<>();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            String message = cause.getMessage();
            all.add((message == null ? cause.toString() : message)
                    .lines()
                    .findFirst()
                    .orElse(""));
        }
        return String.join(" – ", all);
    }
}
