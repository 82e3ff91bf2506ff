package org.suividepenses.exchange.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.exchange.ImportProblem;
import org.suividepenses.exchange.ImportStatus;

/** Ends the jobs whose process has ended without saying so. Their transactions have been rolled back by the database. */
@Component
class AbandonedJobs {

    private static final Logger log = LoggerFactory.getLogger(AbandonedJobs.class);
    private static final int AT_ONCE = 100;
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final ImportFileRepository files;
    private final UploadStore uploads;
    private final JobOwner owner;
    private final ImportEnds ends;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AbandonedJobs(
            ImportFileRepository files,
            UploadStore uploads,
            JobOwner owner,
            ImportEnds ends,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.uploads = uploads;
        this.owner = owner;
        this.ends = ends;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 0)
    void end() {
        for (ImportFileRepository.Work work : files.working(AT_ONCE)) {
            if (owner.gone(work.owner(), work.aliveAt(), clock.instant())) {
                transaction.executeWithoutResult(ignored -> end(work));
            }
        }
    }

    /** Of several nodes that see it, one ends it; who began an import hears of it from that one. */
    private void end(ImportFileRepository.Work work) {
        ImportStatus status = work.status() == ImportStatus.UNDOING ? ImportStatus.DONE : ImportStatus.FAILED;
        if (files.end(work.id(), work.owner(), status, null, null, ImportProblem.of("import.interrupted"))) {
            log.info("import {} was interrupted while {}", work.id(), work.status());
            if (work.status() == ImportStatus.RUNNING) {
                ends.tell(work.id());
            }
        }
    }

    /** Half a file is nobody's: its sender was never told that it was taken. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 0)
    void sweep() {
        try {
            uploads.removePartialBefore(clock.instant().minus(LONGEST_UPLOAD));
        } catch (IOException unreadable) {
            log.warn("cannot look for files that were half sent: {}", unreadable.toString());
        }
    }
}
