package org.suividepenses.exchange.internal;

import org.springframework.stereotype.Component;
import org.suividepenses.exchange.FaultyLines;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.exchange.ImportProblem;
import org.suividepenses.exchange.ImportStatus;
import org.suividepenses.identity.Caller;

/** Imports a file: looks at all of it first, then writes all of it in one transaction. */
@Component
public class ExecutionJob {

    private final ImportOpening opening;
    private final ImportScanner scanner;
    private final ImportWriter writer;
    private final ImportFaultRepository faults;
    private final ImportFileRepository files;
    private final JobOwner owner;

    ExecutionJob(
            ImportOpening opening,
            ImportScanner scanner,
            ImportWriter writer,
            ImportFaultRepository faults,
            ImportFileRepository files,
            JobOwner owner) {
        this.opening = opening;
        this.scanner = scanner;
        this.writer = writer;
        this.faults = faults;
        this.files = files;
        this.owner = owner;
    }

    public void run(ImportFile file, Caller caller, FaultyLines faultyLines, boolean createMissing) {
        OpenedImport opened = opening.open(file, file.mapping());
        RowReferences references = scanner.references(opened, caller, createMissing);
        ImportPass look = scanner.pass(opened, references, caller);
        look.run(rows -> {});
        faults.replace(file.id(), look.faults());
        if (look.anyFaulty() && faultyLines == FaultyLines.REFUSE_FILE) {
            end(
                    file,
                    ImportStatus.FAILED,
                    look,
                    ImportProblem.of("import.faulty-lines", look.report().faulty()));
            return;
        }
        writer.write(opened, references, caller, createMissing);
    }

    private void end(ImportFile file, ImportStatus status, ImportPass pass, ImportProblem problem) {
        if (!files.end(file.id(), owner.self(), status, pass.report(), null, problem)) {
            throw new JobProgress.JobLost();
        }
    }
}
