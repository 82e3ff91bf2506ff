package org.suividepenses.exchange.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.exchange.ImportId;

/**
 * Writes how far a job is, in transactions of its own, so that others see it while the job's transaction is open. A job
 * that is no longer this process's, or is told to stop, ends at the next report.
 */
@Component
public class JobProgress {

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final ImportFileRepository files;
    private final JobOwner owner;
    private final Clock clock;
    private final TransactionTemplate apart;

    JobProgress(ImportFileRepository files, JobOwner owner, Clock clock, PlatformTransactionManager transactions) {
        this.files = files;
        this.owner = owner;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Reporter of(ImportId id, @Nullable Long total) {
        return new Reporter(id, total);
    }

    /** Ends a job: this process is not, or shall not be, at work on it any more. */
    static final class JobLost extends RuntimeException {
        JobLost() {
            super("job lost", null, false, false);
        }
    }

    /** Reports of one pass. */
    final class Reporter {

        private final ImportId id;
        private final @Nullable Long total;
        private Instant last = Instant.EPOCH;

        private Reporter(ImportId id, @Nullable Long total) {
            this.id = id;
            this.total = total;
        }

        void lines(long lines) {
            Instant now = clock.instant();
            if (Duration.between(last, now).compareTo(INTERVAL) >= 0) {
                last = now;
                write(lines, total);
            }
        }

        void finished(long lines) {
            write(lines, lines);
        }

        private void write(long lines, @Nullable Long of) {
            boolean ours = Boolean.TRUE.equals(
                    apart.execute(status -> files.progress(id, owner.self(), lines, of, clock.instant())));
            if (!ours || Thread.currentThread().isInterrupted()) {
                throw new JobLost();
            }
        }
    }
}
