package org.suividepenses.notification.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes, every hour and on one node, notices and mails that were kept long enough: in short transactions, a bounded number of
 * them; the rest in the next hour.
 */
@Component
public class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int TIMES = 50;

    private final SweepRepository repository;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration read;
    private final Duration unread;
    private final Duration mails;

    /** Each is how long something is kept: notices since they were read, others since they were made, mails since they were sent. */
    Sweep(
            SweepRepository repository,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${suivi.notification.keep-read:P90D}") Duration read,
            @Value("${suivi.notification.keep-unread:P365D}") Duration unread,
            @Value("${suivi.mail.keep:P90D}") Duration mails) {
        this.repository = repository;
        this.transaction = transaction;
        this.clock = clock;
        this.read = read;
        this.unread = unread;
        this.mails = mails;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 120_000)
    void whenDue() {
        try {
            runIfDue();
        } catch (RuntimeException failure) {
            LOG.warn("cannot delete old notices and mails now: {}", failure.toString());
        }
    }

    /** @return false when it was done within the hour, by this node or another */
    public boolean runIfDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!Boolean.TRUE.equals(transaction.execute(status -> repository.begin(now, now.plus(BETWEEN))))) {
            return false;
        }
        inChunks(() -> repository.deleteRead(now.minus(read), ROWS_AT_ONCE));
        inChunks(() -> repository.deleteUnread(now.minus(unread), ROWS_AT_ONCE));
        inChunks(() -> repository.deleteMails(now.minus(mails), ROWS_AT_ONCE));
        return true;
    }

    private void inChunks(IntSupplier chunk) {
        for (int time = 0; time < TIMES; time++) {
            int gone = Objects.requireNonNull(transaction.execute(status -> chunk.getAsInt()));
            if (gone < ROWS_AT_ONCE) {
                return;
            }
        }
    }
}
