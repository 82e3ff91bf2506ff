package org.suividepenses.notification.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.identity.People;
import org.suividepenses.identity.User;
import org.suividepenses.kernel.IdSource;

/** Makes one mail of all that is due to a person. Whoever's mail fails holds up nobody else, and is tried again the next time. */
@Component
class MailGathering {

    private static final Logger LOG = LoggerFactory.getLogger(MailGathering.class);
    private static final int PEOPLE_AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final NotificationRepository notifications;
    private final MailRepository mails;
    private final MailSettings settings;
    private final People people;
    private final TransactionTemplate transaction;
    private final IdSource ids;
    private final Clock clock;

    /** Whose mail failed the last time: that is logged when it begins. */
    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();

    MailGathering(
            NotificationRepository notifications,
            MailRepository mails,
            MailSettings settings,
            People people,
            TransactionTemplate transaction,
            IdSource ids,
            Clock clock) {
        this.notifications = notifications;
        this.mails = mails;
        this.settings = settings;
        this.people = people;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param goesOn asked before each person */
    void run(BooleanSupplier goesOn) {
        Instant now = now();
        List<UUID> some;
        UUID last = FIRST;
        do {
            some = due(now, last);
            for (UUID person : some) {
                if (!goesOn.getAsBoolean()) {
                    return;
                }
                tryToGather(person);
                last = person;
            }
        } while (some.size() == PEOPLE_AT_ONCE);
    }

    private List<UUID> due(Instant now, UUID after) {
        return Objects.requireNonNull(transaction.execute(status -> notifications.due(now, after, PEOPLE_AT_ONCE)));
    }

    private void tryToGather(UUID person) {
        try {
            transaction.executeWithoutResult(status -> gather(person));
            failing.remove(person);
        } catch (CannotCreateTransactionException databaseIsAway) {
            throw databaseIsAway;
        } catch (RuntimeException e) {
            if (failing.add(person)) {
                LOG.warn("What is due to {} cannot be put into a mail now; trying again", person, e);
            }
        }
    }

    private void gather(UUID person) {
        Instant now = now();
        boolean tooSoon = mails.lastTo(person)
                .filter(last -> last.plus(settings.interval()).isAfter(now))
                .isPresent();
        UUID id = ids.next();
        if (!tooSoon && notifications.gather(person, id, now) > 0) {
            User user = people.find(List.of(person)).get(person);
            if (user != null && user.active()) {
                mails.insert(id, person, user.email(), now);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
