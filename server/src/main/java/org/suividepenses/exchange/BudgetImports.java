package org.suividepenses.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.springframework.stereotype.Service;
import org.suividepenses.exchange.internal.BudgetImporter;
import org.suividepenses.exchange.internal.FileRefusals;
import org.suividepenses.exchange.internal.UploadStore;
import org.suividepenses.exchange.internal.reading.ImportLimits;
import org.suividepenses.exchange.internal.reading.RefusedFileException;
import org.suividepenses.exchange.internal.reading.TabularFile;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.ProblemException;

/**
 * Imports budgets from CSV and XLSX: a row for each line with its unit, category, funding source and either its year or its
 * twelve months. All of it becomes lines in preparation, or nothing. Columns are known by their headings.
 */
@Service
public class BudgetImports {

    private final UploadStore store;
    private final BudgetImporter importer;
    private final ImportLimits limits;
    private final IdSource ids;

    BudgetImports(UploadStore store, BudgetImporter importer, ImportLimits limits, IdSource ids) {
        this.store = store;
        this.importer = importer;
        this.limits = limits;
        this.ids = ids;
    }

    /**
     * Imports what is sent; nothing of the file is kept.
     *
     * @throws ProblemException FORBIDDEN; TOO_LARGE, UNSUPPORTED_FILE saying why it cannot be read; STORAGE_FULL;
     *     VALIDATION naming the faulty lines, which a dry run reports instead; DUPLICATE when a line was prepared this moment
     */
    public BudgetImportReport take(InputStream content, BudgetImportWish wish, Caller caller) throws IOException {
        caller.mustHave(Permission.BUDGET_WRITE);
        ImportId id = new ImportId(ids.next());
        try {
            store.keep(id, content);
            return read(store.path(id), wish, caller);
        } catch (RefusedFileException refused) {
            throw FileRefusals.problem(refused.refusal());
        } finally {
            store.remove(id);
        }
    }

    /** Imports a file of this machine. @throws ProblemException as {@link #take} */
    public BudgetImportReport read(Path file, BudgetImportWish wish, Caller caller) throws IOException {
        caller.mustHave(Permission.BUDGET_WRITE);
        try {
            return importer.run(TabularFile.open(file, TabularFile.Known.NOTHING, limits), wish, caller);
        } catch (RefusedFileException refused) {
            throw FileRefusals.problem(refused.refusal());
        }
    }
}
