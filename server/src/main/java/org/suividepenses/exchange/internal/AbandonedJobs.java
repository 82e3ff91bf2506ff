package org.suividepenses.exchange.internal;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.suividepenses.exchange.ImportProblem;
import org.suividepenses.exchange.ImportStatus;

/** Ends the jobs whose process has ended without saying so. Their transactions have been rolled back by the database. */
@Component
class AbandonedJobs {

    private static final Logger log = LoggerFactory.getLogger(AbandonedJobs.class);
    private static final int AT_ONCE = 100;

    private final ImportFileRepository files;
    private final JobOwner owner;
    private final Clock clock;

    AbandonedJobs(ImportFileRepository files, JobOwner owner, Clock clock) {
        this.files = files;
        this.owner = owner;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 0)
    void end() {
        for (ImportFileRepository.Work work : files.working(AT_ONCE)) {
            if (owner.gone(work.owner(), work.aliveAt(), clock.instant())) {
                ImportStatus status = work.status() == ImportStatus.UNDOING ? ImportStatus.DONE : ImportStatus.FAILED;
                files.end(work.id(), work.owner(), status, null, null, ImportProblem.of("import.interrupted"));
                log.info("import {} was interrupted while {}", work.id(), work.status());
            }
        }
    }
}
