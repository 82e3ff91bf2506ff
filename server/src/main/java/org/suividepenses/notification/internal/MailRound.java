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
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.notification.Mail;
import org.suividepenses.notification.MailState;
import org.suividepenses.notification.internal.MailComposing.Composed;

/**
 * One look at what is due: has it gathered, and sends what waits. A mail is claimed before it is sent, so that of several nodes
 * one sends it; a node that dies in between leaves it to another when the claim has run out.
 */
@Component
public class MailRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    private static final int MAILS_AT_ONCE = 50;
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
    private final MailComposing composing;
    private final MailRepository mails;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailRound(
            MailGathering gathering,
            MailComposing composing,
            MailRepository mails,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.gathering = gathering;
        this.composing = composing;
        this.mails = mails;
        this.settings = settings;
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
            Optional<Composed> composed = composing.compose(mail, sender.getSession());
            if (composed.isEmpty()) {
                end(mail, MailState.DROPPED, subject, mail.attempts(), null);
                return;
            }
            String address = composed.get().address();
            if (!address.equals(mail.address())) {
                transaction.executeWithoutResult(status -> mails.readdress(mail.id(), address));
            }
            MimeMessage message = composed.get().message();
            subject = Objects.requireNonNullElse(message.getSubject(), "");
            sender.send(message);
            end(mail, MailState.SENT, subject, attempts, now());
        } catch (AddressException noAddress) {
            fail(mail, true, subject, attempts, noAddress);
        } catch (MessagingException | RuntimeException refused) {
            // Also what cannot be written counts as a try: it must not hold up the others, nor be tried without end.
            fail(mail, attempts > WAITS.size(), subject, attempts, refused);
        }
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
