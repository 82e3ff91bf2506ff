package org.suividepenses.exchange.internal;

import org.springframework.stereotype.Component;
import org.suividepenses.exchange.internal.mapping.Target;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.Periods;

/** Begins passes over opened files. */
@Component
class ImportScanner {

    private final ReferenceBook book;
    private final ImportRowRepository rows;
    private final Periods periods;
    private final JobProgress progress;

    ImportScanner(ReferenceBook book, ImportRowRepository rows, Periods periods, JobProgress progress) {
        this.book = book;
        this.rows = rows;
        this.periods = periods;
        this.progress = progress;
    }

    /**
     * A pass that only looks.
     *
     * @param create whether names that are missing may be made later
     */
    ImportPass scan(OpenedImport opened, Caller caller, boolean create) {
        ImportPass pass = pass(opened, references(opened, caller, create), caller);
        pass.run(rows -> {});
        return pass;
    }

    RowReferences references(OpenedImport opened, Caller caller, boolean create) {
        return book.open(caller, create, opened.mapping().source(Target.UNIT) != null);
    }

    /** A pass to be run. */
    ImportPass pass(OpenedImport opened, RowReferences references, Caller caller) {
        return new ImportPass(
                opened,
                references,
                new RowPeriods(periods, caller),
                rows,
                progress.of(opened.file().id(), opened.file().linesTotal()));
    }
}
