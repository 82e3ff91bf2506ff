package org.suividepenses.notification.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.approval.Inbox;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Callers;
import org.suividepenses.identity.People;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.User;
import org.suividepenses.notification.NotificationKind;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;

/** Reminds people, once a morning, of what has waited for their signature for days. */
@Component
public class OverdueRound {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueRound.class);

    private final People people;
    private final Callers callers;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Institutions institutions;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int days;
    private final AtomicReference<@Nullable LocalDate> done = new AtomicReference<>();

    OverdueRound(
            People people,
            Callers callers,
            Inbox inbox,
            Outbox outbox,
            Institutions institutions,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${suivi.mail.overdue-days:7}") int days) {
        this.people = people;
        this.callers = callers;
        this.inbox = inbox;
        this.outbox = outbox;
        this.institutions = institutions;
        this.transaction = transaction;
        this.clock = clock;
        this.days = days;
    }

    /** Reminds, unless this node has today, or it is too early. */
    void runIfDue() {
        Optional<Institution> institution = institutions.current();
        if (institution.isEmpty()) {
            return;
        }
        LocalDate today = institution.get().today(clock);
        boolean early = clock.instant()
                .atZone(institution.get().timeZone())
                .toLocalTime()
                .isBefore(DueTime.DIGEST);
        if (!early && !today.equals(done.get()) && run(today)) {
            done.set(today);
        }
    }

    /**
     * Reminds everybody whom something has waited for too long, each in one sentence; of several nodes that do, one is heard.
     *
     * @return false when somebody could not be reminded; the others are
     */
    public boolean run(LocalDate today) {
        boolean all = true;
        for (User user : people.holding(Permission.OPERATION_APPROVE)) {
            all &= reminded(user, today);
        }
        return all;
    }

    private boolean reminded(User user, LocalDate today) {
        try {
            callers.ofUser(user.id(), null)
                    .ifPresent(caller -> transaction.executeWithoutResult(status -> remind(caller, user.id(), today)));
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("{} cannot be reminded now of what waits for them", user.id(), failure);
            return false;
        }
    }

    private void remind(Caller caller, UUID person, LocalDate today) {
        Instant before = clock.instant().minus(Duration.ofDays(days));
        long waiting = inbox.page(null, Inbox.COUNTED, caller).items().stream()
                .filter(entry -> entry.since().isBefore(before))
                .count();
        if (waiting > 0) {
            outbox.put(List.of(new Told(
                    person,
                    NotificationKind.OVERDUE,
                    null,
                    Map.of("count", Long.toString(waiting), "days", Integer.toString(days)),
                    "overdue:" + today)));
        }
    }
}
