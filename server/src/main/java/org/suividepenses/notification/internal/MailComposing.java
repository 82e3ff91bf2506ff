package org.suividepenses.notification.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Callers;
import org.suividepenses.identity.People;
import org.suividepenses.identity.User;
import org.suividepenses.notification.Mail;
import org.suividepenses.notification.Notification;

/** Writes a mail that is due: as its person may read it today, to the address that they have today. */
@Component
class MailComposing {

    private static final int LINES_OF_ONE = 100;

    private final NotificationRepository notifications;
    private final MailRepository mails;
    private final MailWriter writer;
    private final Visible visible;
    private final People people;
    private final Callers callers;

    MailComposing(
            NotificationRepository notifications,
            MailRepository mails,
            MailWriter writer,
            Visible visible,
            People people,
            Callers callers) {
        this.notifications = notifications;
        this.mails = mails;
        this.writer = writer;
        this.visible = visible;
        this.people = people;
        this.callers = callers;
    }

    /** @param address to which it goes */
    record Composed(String address, MimeMessage message) {}

    /** Empty when nothing is left to say, or nobody to say it to. */
    @Transactional(readOnly = true)
    Optional<Composed> compose(Mail mail, Session session) throws MessagingException {
        UUID id = mail.personId();
        if (id == null) {
            String content = mails.content(mail.id()).orElseThrow();
            return Optional.of(new Composed(mail.address(), writer.anchor(mail, content, session)));
        }
        Optional<Caller> person = callers.ofUser(id, null);
        User user = people.find(List.of(id)).get(id);
        if (person.isEmpty() || user == null) {
            return Optional.empty();
        }
        List<Notification> left = visible.stillTrue(person.get(), notifications.in(mail.id(), LINES_OF_ONE));
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Composed(user.email(), writer.write(mail.id(), user.email(), left, person.get(), session)));
    }
}
