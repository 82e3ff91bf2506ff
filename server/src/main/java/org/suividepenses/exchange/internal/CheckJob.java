package org.suividepenses.exchange.internal;

import org.springframework.stereotype.Component;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.exchange.ImportStatus;
import org.suividepenses.identity.Caller;

/** Reads a whole file as its import would, and writes nothing but its report. */
@Component
public class CheckJob {

    private final ImportOpening opening;
    private final ImportScanner scanner;
    private final ImportFaultRepository faults;
    private final ImportFileRepository files;
    private final JobOwner owner;

    CheckJob(
            ImportOpening opening,
            ImportScanner scanner,
            ImportFaultRepository faults,
            ImportFileRepository files,
            JobOwner owner) {
        this.opening = opening;
        this.scanner = scanner;
        this.faults = faults;
        this.files = files;
        this.owner = owner;
    }

    public void run(ImportFile file, Caller caller) {
        ImportPass pass = scanner.scan(opening.open(file, file.mapping()), caller, true);
        faults.replace(file.id(), pass.faults());
        if (!files.end(file.id(), owner.self(), ImportStatus.CHECKED, pass.report(), null, null)) {
            throw new JobProgress.JobLost();
        }
    }
}
