package org.suividepenses.exchange.internal;

import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.exchange.Detection;
import org.suividepenses.exchange.FaultyLines;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.exchange.ImportStatus;
import org.suividepenses.exchange.internal.mapping.Mapping;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** Takes imports from one state to the next, one transaction each, and starts the jobs of the states that have one. */
@Component
public class ImportWork {

    private static final Runnable NOTHING = () -> {};

    private final ImportFileRepository files;
    private final ImportJournal journal;
    private final Jobs jobs;
    private final JobOwner owner;
    private final Clock clock;
    private final ImportEnds ends;

    ImportWork(
            ImportFileRepository files,
            ImportJournal journal,
            Jobs jobs,
            JobOwner owner,
            Clock clock,
            ImportEnds ends) {
        this.files = files;
        this.journal = journal;
        this.jobs = jobs;
        this.owner = owner;
        this.clock = clock;
        this.ends = ends;
    }

    /** What there is to do, and who runs it. */
    @Component
    record Jobs(ImportJobs runner, CheckJob check, ExecutionJob execution, ReversalJob reversal) {}

    /** A file was taken in. */
    @Transactional
    public void enter(ImportFile file, Caller caller) {
        files.insert(file);
        journal.uploaded(file, caller);
    }

    /** A file that was never imported is forgotten. */
    @Transactional
    public void discard(ImportFile file, Caller caller) {
        files.delete(file.id());
        journal.discarded(file, caller);
    }

    @Transactional
    public ImportFile map(Caller caller, ImportId id, Detection detection, Mapping mapping) {
        locked(caller, id, ImportStatus::open);
        files.map(id, detection, mapping);
        journal.mapped(id, caller);
        return files.find(id, caller).orElseThrow();
    }

    @Transactional
    public ImportFile beginCheck(Caller caller, ImportId id) {
        ImportFile file = locked(caller, id, ImportStatus::open);
        jobs.runner().start(id, ImportStatus.FAILED, () -> jobs.check().run(file, caller), NOTHING);
        return begun(caller, id, ImportStatus.CHECKING);
    }

    @Transactional
    public ImportFile beginExecution(Caller caller, ImportId id, FaultyLines faultyLines, boolean createMissing) {
        ImportFile file = locked(caller, id, ImportStatus::open);
        jobs.runner()
                .start(
                        id,
                        ImportStatus.FAILED,
                        () -> jobs.execution().run(file, caller, faultyLines, createMissing),
                        () -> ends.tell(id));
        journal.executed(file, faultyLines, createMissing, caller);
        return begun(caller, id, ImportStatus.RUNNING);
    }

    @Transactional
    public ImportFile beginReversal(Caller caller, ImportId id) {
        ImportFile file = locked(caller, id, status -> status == ImportStatus.DONE);
        jobs.runner().start(id, ImportStatus.DONE, () -> jobs.reversal().run(file, caller), NOTHING);
        journal.undoing(file, caller);
        return begun(caller, id, ImportStatus.UNDOING);
    }

    private ImportFile begun(Caller caller, ImportId id, ImportStatus status) {
        files.begin(id, status, owner.self(), clock.instant());
        return files.find(id, caller).orElseThrow();
    }

    private ImportFile locked(Caller caller, ImportId id, Predicate<ImportStatus> allowed) {
        ImportFile file = files.lock(id, caller).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        if (!allowed.test(file.status())) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    file.status().working() ? "import.working" : "import.state",
                    file.status().name());
        }
        return file;
    }
}
