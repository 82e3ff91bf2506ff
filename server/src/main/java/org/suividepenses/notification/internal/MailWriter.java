package org.suividepenses.notification.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.suividepenses.identity.Caller;
import org.suividepenses.notification.Mail;
import org.suividepenses.notification.Notification;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.web.PublicAddress;

/** Writes one mail of all that is due to one person: text and HTML, in their language, with links to where it can be done. */
@Component
class MailWriter {

    /** In whose name is written before there is an institution. */
    private static final String PRODUCT = "Suivi des Dépenses";

    private final NotificationTexts texts;
    private final Institutions institutions;
    private final PublicAddress address;
    private final MailSettings settings;

    MailWriter(NotificationTexts texts, Institutions institutions, PublicAddress address, MailSettings settings) {
        this.texts = texts;
        this.institutions = institutions;
        this.address = address;
        this.settings = settings;
    }

    /** One line of a mail. @param link null without an address of the application, or where there is nothing to open */
    private record Line(String sentence, @Nullable String link) {}

    /** @param notifications one at least */
    MimeMessage write(UUID id, String to, List<Notification> notifications, Caller person, Session session)
            throws MessagingException {
        Locale language = person.language();
        List<Line> lines = notifications.stream()
                .map(each -> new Line(texts.of(each, language), link(each)))
                .toList();
        String subject =
                lines.size() == 1 ? lines.getFirst().sentence() : texts.word("mail.subject", language, lines.size());
        return message(id, to, subject, person.name(), lines, language, session);
    }

    /** One that only shows that mails arrive. */
    MimeMessage test(UUID id, String to, String name, Locale language, Session session) throws MessagingException {
        Line line =
                new Line(texts.word("mail.test", language), address.configured().orElse(null));
        return message(id, to, texts.word("mail.test-subject", language), name, List.of(line), language, session);
    }

    /**
     * The end of the audit trail, for somebody outside of whom nothing is known: in French and in English, as text and as a file.
     *
     * @param anchor moment, position and hash
     */
    MimeMessage anchor(Mail mail, String anchor, Session session) throws MessagingException {
        String position = anchor.split(" ", -1)[1];
        MimeMessage message = identified(mail.id(), session);
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        address(helper, mail.address(), texts.word("mail.anchor-subject", Locale.FRENCH, position));
        helper.setText(Stream.of(Locale.FRENCH, Locale.ENGLISH)
                .map(language -> texts.word("mail.anchor", language, institution()) + "\n\n" + anchor + "\n\n"
                        + texts.word("mail.anchor-use", language) + "\n")
                .collect(Collectors.joining("\n-- \n")));
        helper.addAttachment(
                "ancre-" + position + ".txt",
                new ByteArrayDataSource((anchor + "\n").getBytes(StandardCharsets.US_ASCII), "text/plain"));
        return message;
    }

    private MimeMessage message(
            UUID id, String to, String subject, String name, List<Line> lines, Locale language, Session session)
            throws MessagingException {
        MimeMessage message = identified(id, session);
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        address(helper, to, subject);
        helper.setText(text(name, lines, language), html(name, lines, language));
        message.setHeader("Content-Language", language.toLanguageTag());
        return message;
    }

    private MimeMessage identified(UUID id, Session session) throws MessagingException {
        MimeMessage message = new Identified(session, "<" + id + "@" + domain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private void address(MimeMessageHelper helper, String to, String subject) throws MessagingException {
        helper.setFrom(settings.from());
        helper.setTo(new InternetAddress(to, true));
        helper.setSubject(institution() + " – " + oneLine(subject));
    }

    private String text(String name, List<Line> lines, Locale language) {
        String body = lines.stream()
                .map(line -> "• " + line.sentence() + (line.link() == null ? "" : "\n  " + line.link()))
                .collect(Collectors.joining("\n\n"));
        return texts.word("mail.greeting", language, name) + "\n\n" + body + "\n\n-- \n" + foot(language)
                + settingsLink().map(link -> "\n" + link).orElse("") + "\n";
    }

    private String html(String name, List<Line> lines, Locale language) {
        String body = lines.stream()
                .map(line -> "<tr><td style=\"padding:12px 0;border-bottom:1px solid #d5dbe1\">"
                        + escaped(line.sentence())
                        + (line.link() == null
                                ? ""
                                : "<br><a style=\"color:#0b6b53\" href=\"" + escaped(line.link()) + "\">"
                                        + escaped(texts.word("mail.open", language)) + "</a>")
                        + "</td></tr>")
                .collect(Collectors.joining());
        return """
                <!DOCTYPE html><html lang="%s"><body style="margin:0;padding:24px;background:#f6f7f8;\
                font:15px/1.5 sans-serif;color:#1c2430"><div style="max-width:560px;margin:auto;padding:24px;\
                background:#fff;border:1px solid #d5dbe1;border-radius:10px"><p style="font-weight:bold">%s</p>\
                <p>%s</p><table role="presentation" style="width:100%%;border-collapse:collapse">%s</table>\
                <p style="color:#555f6b;font-size:13px">%s%s</p></div></body></html>""".formatted(
                        language.toLanguageTag(),
                        escaped(institution()),
                        escaped(texts.word("mail.greeting", language, name)),
                        body,
                        escaped(foot(language)),
                        settingsLink()
                                .map(link -> " <a style=\"color:#0b6b53\" href=\"" + escaped(link) + "\">"
                                        + escaped(texts.word("mail.settings", language)) + "</a>")
                                .orElse(""));
    }

    private String foot(Locale language) {
        return texts.word("mail.foot", language);
    }

    private Optional<String> settingsLink() {
        return address.configured().map(base -> base + "/notifications");
    }

    private @Nullable String link(Notification notification) {
        return address.configured().map(base -> base + path(notification)).orElse(null);
    }

    private static String path(Notification notification) {
        UUID subject = notification.subjectId();
        return switch (notification.kind()) {
            case AWAITED, DECIDED, PAID, SUBMITTED, COMMENTED ->
                subject == null ? "/operations" : "/operations?operation=" + subject;
            case OVERDUE -> "/a-traiter";
            case THRESHOLD -> "/tableau-de-bord";
            case STAND_IN -> "/interims";
            case IMPORT -> subject == null ? "/imports" : "/imports/" + subject;
        };
    }

    private String institution() {
        return institutions.current().map(Institution::name).orElse(PRODUCT);
    }

    private String domain() {
        String from = settings.from();
        int at = from.lastIndexOf('@');
        return at < 0 ? "suivi" : from.substring(at + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** The same mail has the same identity, however often it is sent: who gets it twice sees it once. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
