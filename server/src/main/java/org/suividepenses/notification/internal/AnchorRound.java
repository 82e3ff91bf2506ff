package org.suividepenses.notification.internal;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Seal;
import org.suividepenses.kernel.IdSource;

/**
 * Sends the end of the audit trail, once a day and when it has grown, to somebody outside ({@code SUIVI_AUDIT_MAIL}): what left the
 * machine, nobody on it can write anew (ADR 0024).
 */
@Component
class AnchorRound {

    private static final Duration BETWEEN = Duration.ofDays(1);

    private final AuditTrail trail;
    private final AnchorMailRepository repository;
    private final MailRepository mails;
    private final TransactionTemplate transaction;
    private final IdSource ids;
    private final Clock clock;
    private final List<String> addresses;

    AnchorRound(
            AuditTrail trail,
            AnchorMailRepository repository,
            MailRepository mails,
            MailSettings settings,
            TransactionTemplate transaction,
            IdSource ids,
            Clock clock,
            @Value("${suivi.audit.mail:}") String addresses) {
        this.trail = trail;
        this.repository = repository;
        this.mails = mails;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
        this.addresses = Arrays.stream(addresses.split(",", -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(AnchorRound::checked)
                .toList();
        if (!this.addresses.isEmpty() && !settings.configured()) {
            throw new MailSettings.Unusable("audit.mail-without-server", List.of());
        }
    }

    /** Puts a mail to each address into the outbox, unless this or another node has within the day, or nothing was sealed since. */
    void runIfDue() {
        if (addresses.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> trail.lastSeal().ifPresent(this::mailIfDue));
    }

    private void mailIfDue(Seal end) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (repository.begin(end.hash(), now, now.plus(BETWEEN))) {
            addresses.forEach(address -> mails.insert(ids.next(), address, end.anchor(), now));
        }
    }

    private static String checked(String address) {
        try {
            return new InternetAddress(address, true).getAddress();
        } catch (AddressException e) {
            throw new MailSettings.Unusable("audit.mail-wrong", List.of(address));
        }
    }
}
