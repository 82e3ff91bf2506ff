package org.suividepenses.notification.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Callers;
import org.suividepenses.identity.People;
import org.suividepenses.identity.User;
import org.suividepenses.notification.Mail;
import org.suividepenses.notification.MailState;
import org.suividepenses.notification.Notification;

/**
 * One look at what is due: has it gathered, and sends what waits. A mail is claimed before it is sent, so that of several nodes
 * one sends it; a node that dies in between leaves it to another when the claim has run out.
 */
@Component
public class MailRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    private static final int MAILS_AT_ONCE = 50;
    private static final int LINES_OF_ONE = 100;
    private static final Duration CLAIM = Duration.ofMinutes(5);

    /** How long is waited after each failure; after the last the mail is dead. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12));

    private final MailGathering gathering;
    private final NotificationRepository notifications;
    private final MailRepository mails;
    private final MailWriter writer;
    private final MailSettings settings;
    private final Visible visible;
    private final People people;
    private final Callers callers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailRound(
            MailGathering gathering,
            NotificationRepository notifications,
            MailRepository mails,
            MailWriter writer,
            MailSettings settings,
            Visible visible,
            People people,
            Callers callers,
            TransactionTemplate transaction,
            Clock clock) {
        this.gathering = gathering;
        this.notifications = notifications;
        this.mails = mails;
        this.writer = writer;
        this.settings = settings;
        this.visible = visible;
        this.people = people;
        this.callers = callers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Gathers and sends all that is due now.
     *
     * @param goesOn asked before each person and each mail
     */
    void run(BooleanSupplier goesOn) {
        gathering.run(goesOn);
        JavaMailSenderImpl sender = settings.sender();
        for (Mail mail : inOne(() -> mails.due(now(), MAILS_AT_ONCE))) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            Instant now = now();
            if (inOne(() -> mails.claim(mail.id(), now, now.plus(CLAIM)))) {
                send(mail, sender);
            }
        }
    }

    private void send(Mail mail, JavaMailSenderImpl sender) {
        String subject = mail.subject();
        int attempts = mail.attempts() + 1;
        try {
            Optional<MimeMessage> message = written(mail, sender);
            if (message.isEmpty()) {
                end(mail, MailState.DROPPED, subject, mail.attempts(), null);
                return;
            }
            subject = Objects.requireNonNullElse(message.get().getSubject(), "");
            sender.send(message.get());
            end(mail, MailState.SENT, subject, attempts, now());
        } catch (AddressException noAddress) {
            fail(mail, true, subject, attempts, noAddress);
        } catch (MessagingException | RuntimeException refused) {
            // Also what cannot be written counts as a try: it must not hold up the others, nor be tried without end.
            fail(mail, attempts > WAITS.size(), subject, attempts, refused);
        }
    }

    /** To the address that the person has today. Empty when nothing is left to say, or nobody to say it to. */
    private Optional<MimeMessage> written(Mail mail, JavaMailSenderImpl sender) throws MessagingException {
        UUID id = mail.personId();
        if (id == null) {
            return Optional.of(
                    writer.anchor(mail, inOne(() -> mails.content(mail.id())).orElseThrow(), sender.getSession()));
        }
        Optional<Caller> person = callers.ofUser(id, null);
        User user = people.find(List.of(id)).get(id);
        if (person.isEmpty() || user == null) {
            return Optional.empty();
        }
        if (!user.email().equals(mail.address())) {
            transaction.executeWithoutResult(status -> mails.readdress(mail.id(), user.email()));
        }
        List<Notification> left =
                inOne(() -> visible.stillTrue(person.get(), notifications.in(mail.id(), LINES_OF_ONE)));
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(writer.write(mail.id(), user.email(), left, person.get(), sender.getSession()));
    }

    private void end(Mail mail, MailState state, String subject, int attempts, @Nullable Instant sentAt) {
        transaction.executeWithoutResult(status -> mails.end(mail.id(), state, subject, attempts, sentAt));
    }

    private void fail(Mail mail, boolean dead, String subject, int attempts, Exception refused) {
        String error = refused.getMessage() == null ? refused.toString() : refused.getMessage();
        Instant next = now().plus(WAITS.get(Math.min(attempts, WAITS.size()) - 1));
        LOG.warn("mail {} was not sent: {}", mail.id(), error);
        transaction.executeWithoutResult(status ->
                mails.failed(mail.id(), dead ? MailState.DEAD : MailState.WAITING, subject, attempts, next, error));
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
