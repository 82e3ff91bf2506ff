package org.suividepenses.notification.internal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.suividepenses.platform.data.StartException;

/** By which server mails go out ({@code SUIVI_SMTP_…}), and how many at a time. Without a host nothing is sent. */
@Component
class MailSettings {

    /** How the line to the server is kept secret. */
    enum Security {
        /** Required: a server that does not offer it is not spoken to. */
        STARTTLS,
        TLS,
        /** For a server on the same machine. */
        NONE
    }

    /** How long a server may be silent. */
    static final int TIMEOUT_MILLIS = 15_000;

    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final String from;
    private final Security security;
    private final Duration gather;
    private final Duration interval;
    private final Duration pause;

    MailSettings(
            @Value("${suivi.smtp.host:}") String host,
            @Value("${suivi.smtp.port:587}") int port,
            @Value("${suivi.smtp.user:}") String user,
            @Value("${suivi.smtp.password:}") String password,
            @Value("${suivi.smtp.from:}") String from,
            @Value("${suivi.smtp.security:starttls}") String security,
            @Value("${suivi.mail.gather:PT1M}") Duration gather,
            @Value("${suivi.mail.interval:PT10M}") Duration interval,
            @Value("${suivi.mail.pause:PT5S}") Duration pause) {
        this.host = host.strip();
        this.port = port;
        this.user = user;
        this.password = password;
        this.from = from.strip();
        this.security = security(security);
        this.gather = gather;
        this.interval = interval;
        this.pause = pause;
        if (configured() && this.from.isEmpty()) {
            throw new Unusable("smtp.from-missing", List.of());
        }
    }

    /** A setting that cannot be worked with. */
    static final class Unusable extends StartException {
        Unusable(String key, List<String> arguments) {
            super(key, arguments, null);
        }
    }

    private static Security security(String word) {
        try {
            return Security.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Unusable("smtp.security-unknown", List.of(word));
        }
    }

    boolean configured() {
        return !host.isEmpty();
    }

    /** As people read it: host, port and how the line is secured. */
    String server() {
        return host + ":" + port + " · " + security;
    }

    String from() {
        return from;
    }

    Security security() {
        return security;
    }

    /** How long is waited for more to say before a mail goes out. */
    Duration gather() {
        return gather;
    }

    /** The least time between two mails to one person. */
    Duration interval() {
        return interval;
    }

    /** Between two looks at what is due. */
    Duration pause() {
        return pause;
    }

    JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        Properties properties = sender.getJavaMailProperties();
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(password);
            properties.setProperty("mail.smtp.auth", "true");
        }
        switch (security) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case TLS -> {
                properties.setProperty("mail.smtp.ssl.enable", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case NONE -> {}
        }
        properties.setProperty("mail.smtp.connectiontimeout", Integer.toString(TIMEOUT_MILLIS));
        properties.setProperty("mail.smtp.timeout", Integer.toString(TIMEOUT_MILLIS));
        properties.setProperty("mail.smtp.writetimeout", Integer.toString(TIMEOUT_MILLIS));
        return sender;
    }
}
