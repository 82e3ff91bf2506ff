package org.suividepenses.exchange.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.exchange.ImportProblem;
import org.suividepenses.exchange.ImportStatus;
import org.suividepenses.exchange.internal.reading.RefusedFileException;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.platform.web.DatabaseFailures;

/**
 * Runs the jobs of imports, one after the other in this process. Where each stands is in the database; what a job writes
 * is one transaction, so that a process that ends in the middle leaves nothing of it.
 */
@Component
public class ImportJobs implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);

    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import").daemon().factory());
    private final ImportFileRepository files;
    private final JobOwner owner;

    ImportJobs(ImportFileRepository files, JobOwner owner) {
        this.files = files;
        this.owner = owner;
    }

    /**
     * Runs a job as soon as the transaction that begins it is committed.
     *
     * @param failed where the import stands when the job fails, having had no effect
     * @param ended what is done when the job has come to its end, well or not
     */
    public void start(ImportId id, ImportStatus failed, Runnable job, Runnable ended) {
        Runnable guarded = () -> {
            run(id, failed, job);
            tell(id, ended);
        };
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            executor.execute(guarded);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                executor.execute(guarded);
            }
        });
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
        try {
            // The transaction of an interrupted job is rolled back; closing the pool under it would only be noisier.
            executor.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** That nobody can be told does not undo what was done. */
    private static void tell(ImportId id, Runnable ended) {
        try {
            ended.run();
        } catch (RuntimeException untold) {
            log.warn("nobody was told of the end of import {}", id, untold);
        }
    }

    private void run(ImportId id, ImportStatus failed, Runnable job) {
        try {
            job.run();
        } catch (JobProgress.JobLost lost) {
            log.info("import {} interrupted", id);
            Thread.interrupted();
            end(id, failed, ImportProblem.of("import.interrupted"));
        } catch (ProblemException problem) {
            end(id, failed, ImportProblem.from(problem));
        } catch (RefusedFileException refused) {
            end(
                    id,
                    failed,
                    ImportProblem.of(
                            refused.refusal().code(),
                            refused.refusal().arguments().toArray()));
        } catch (org.springframework.dao.DuplicateKeyException concurrent) {
            end(id, failed, ImportProblem.of("import.concurrent"));
        } catch (RuntimeException failure) {
            log.error("import {} failed", id, failure);
            end(
                    id,
                    failed,
                    ImportProblem.of(
                            "problem." + DatabaseFailures.typeOf(failure).slug() + ".detail"));
        }
    }

    private void end(ImportId id, ImportStatus failed, ImportProblem problem) {
        try {
            files.end(id, owner.self(), failed, null, null, problem);
        } catch (RuntimeException unreachable) {
            // The sweep of abandoned jobs says it once the database is back.
            log.warn("cannot note the end of import {}: {}", id, unreachable.toString());
        }
    }
}
