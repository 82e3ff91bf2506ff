package org.suividepenses.exchange.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.exchange.ImportCreated;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.exchange.ImportStatus;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.ImportRemoval;
import org.suividepenses.operation.OperationBatch;
import org.suividepenses.operation.OperationImports;
import org.suividepenses.organisation.ReferenceKind;

/** Writes an import, or takes it back: each in one transaction with the state it ends in. */
@Component
class ImportWriter {

    private final OperationImports operations;
    private final ImportScanner scanner;
    private final ImportRowRepository rows;
    private final MadeReferences references;
    private final ImportFileRepository files;
    private final JobOwner owner;

    ImportWriter(
            OperationImports operations,
            ImportScanner scanner,
            ImportRowRepository rows,
            MadeReferences references,
            ImportFileRepository files,
            JobOwner owner) {
        this.operations = operations;
        this.scanner = scanner;
        this.rows = rows;
        this.references = references;
        this.files = files;
        this.owner = owner;
    }

    /** @param found references that a look at the whole file has gathered */
    @Transactional
    void write(OpenedImport opened, RowReferences found, Caller caller, boolean createMissing) {
        ImportId id = opened.file().id();
        MissingReferences.Made made = found.create();
        references.remember(id, made.ids());
        ImportPass pass = scanner.pass(opened, scanner.references(opened, caller, createMissing), caller);
        OperationBatch batch = operations.begin(id.value(), caller);
        pass.run(fresh -> write(id, batch, fresh));
        OperationBatch.Summary summary = batch.finish();
        if (!summary.base().equals(opened.base())) {
            throw ProblemException.of(ProblemType.CONFLICT, "import.currency-changed");
        }
        ImportCreated created = new ImportCreated(
                summary.count(),
                made.count(ReferenceKind.UNIT),
                made.count(ReferenceKind.CATEGORY),
                made.count(ReferenceKind.SUPPLIER),
                made.count(ReferenceKind.FUNDING_SOURCE));
        if (!files.end(id, owner.self(), ImportStatus.DONE, pass.report(), created, null)) {
            throw new JobProgress.JobLost();
        }
    }

    /** @throws ProblemException CONFLICT when some operations were touched since */
    @Transactional
    void takeBack(ImportId id, Caller caller) {
        switch (operations.remove(id.value(), caller)) {
            case ImportRemoval.Touched(long touched) ->
                throw ProblemException.of(ProblemType.CONFLICT, "import.touched", touched);
            case ImportRemoval.Removed(long removed) -> {
                rows.forget(id);
                files.undone(id, references.takeBack(id, caller, removed));
            }
        }
        if (!files.end(id, owner.self(), ImportStatus.UNDONE, null, null, null)) {
            throw new JobProgress.JobLost();
        }
    }

    private void write(ImportId id, OperationBatch batch, List<NewRow> fresh) {
        List<UUID> written =
                fresh.stream().map(row -> batch.add(row.content()).value()).toList();
        rows.insert(id, fresh, written);
    }
}
