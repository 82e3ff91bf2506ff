package org.suividepenses.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.exchange.internal.FileRefusals;
import org.suividepenses.exchange.internal.ImportFaultRepository;
import org.suividepenses.exchange.internal.ImportFileRepository;
import org.suividepenses.exchange.internal.ImportOpening;
import org.suividepenses.exchange.internal.ImportWork;
import org.suividepenses.exchange.internal.MappingPreviews;
import org.suividepenses.exchange.internal.OpenedImport;
import org.suividepenses.exchange.internal.Uploads;
import org.suividepenses.exchange.internal.mapping.Mapping;
import org.suividepenses.exchange.internal.mapping.MappingSuggestion;
import org.suividepenses.exchange.internal.reading.RefusedFileException;
import org.suividepenses.exchange.internal.reading.TabularFile;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;

/**
 * Imports, from the file to its operations and back. Long work is a job; its state is in the import. An import that is
 * not the caller's, for those who do not work in all units, does not exist for them.
 */
@Service
public class Imports {

    private static final int PAGE_LIMIT = 200;

    private final Uploads uploads;
    private final ImportFileRepository files;
    private final ImportFaultRepository faults;
    private final ImportOpening opening;
    private final ImportWork work;
    private final Institutions institutions;

    Imports(
            Uploads uploads,
            ImportFileRepository files,
            ImportFaultRepository faults,
            ImportOpening opening,
            ImportWork work,
            Institutions institutions) {
        this.uploads = uploads;
        this.files = files;
        this.faults = faults;
        this.opening = opening;
        this.work = work;
        this.institutions = institutions;
    }

    /**
     * Keeps a file and finds out how it is written.
     *
     * @param fileName as its sender calls it; only shown
     * @throws ProblemException TOO_LARGE, UNSUPPORTED_FILE saying why it cannot be read, STORAGE_FULL; then nothing of it
     *     is left
     */
    public ImportFile upload(Caller caller, String fileName, InputStream content) throws IOException {
        caller.mustHave(Permission.OPERATION_IMPORT);
        return uploads.take(caller, fileName, content);
    }

    @Transactional(readOnly = true)
    public Page<ImportFile> list(Caller caller, @Nullable String cursor, int size) {
        caller.mustHave(Permission.OPERATION_IMPORT);
        return files.page(caller, cursor, Math.clamp(size, 1, PAGE_LIMIT));
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional(readOnly = true)
    public ImportFile get(Caller caller, ImportId id) {
        caller.mustHave(Permission.OPERATION_IMPORT);
        return files.find(id, caller).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    /**
     * How the file would be read with what is known of it, and a first mapping for that; nothing is kept.
     *
     * @throws ProblemException NOT_FOUND; VALIDATION or UNSUPPORTED_FILE saying why it cannot be read so
     */
    public MappingProposal propose(Caller caller, ImportId id, TabularFile.Known known) {
        get(caller, id);
        try {
            TabularFile.Layout layout = opening.table(id, known).layout();
            return new MappingProposal(ImportOpening.detection(layout), MappingSuggestion.of(layout, known));
        } catch (RefusedFileException refused) {
            throw FileRefusals.problem(refused.refusal());
        }
    }

    /**
     * Chooses how the file is read, and shows its first rows so.
     *
     * @throws ProblemException NOT_FOUND; VALIDATION naming what is wrong with the mapping; CONFLICT while a job is at
     *     work or when it is imported already
     */
    public MappingPreview map(Caller caller, ImportId id, Mapping mapping) {
        ImportFile file = get(caller, id);
        try {
            OpenedImport opened = opening.open(file, mapping);
            ImportFile mapped =
                    work.map(caller, id, ImportOpening.detection(opened.table().layout()), mapping);
            return MappingPreviews.of(opened, mapped);
        } catch (RefusedFileException refused) {
            throw FileRefusals.problem(refused.refusal());
        }
    }

    /** Begins to check the file. @throws ProblemException NOT_FOUND, or CONFLICT in a state that does not allow it */
    public ImportFile check(Caller caller, ImportId id) {
        caller.mustHave(Permission.OPERATION_IMPORT);
        return work.beginCheck(caller, id);
    }

    /**
     * Begins to import the file.
     *
     * @param createMissing whether units, categories, suppliers and funding sources that are not there are made
     * @throws ProblemException NOT_FOUND; CONFLICT in a state that does not allow it; FORBIDDEN when something is to be
     *     made by someone who may not
     */
    public ImportFile execute(Caller caller, ImportId id, FaultyLines faultyLines, boolean createMissing) {
        caller.mustHave(Permission.OPERATION_IMPORT);
        return work.beginExecution(caller, id, faultyLines, createMissing);
    }

    /** Begins to take back a whole import. @throws ProblemException NOT_FOUND, or CONFLICT unless it is done */
    public ImportFile undo(Caller caller, ImportId id) {
        caller.mustHave(Permission.OPERATION_IMPORT);
        return work.beginReversal(caller, id);
    }

    /** The faults found last, in the order of the file; at most the first 10,000 are kept. */
    public Page<ImportFault> faults(Caller caller, ImportId id, @Nullable String cursor, int size) {
        get(caller, id);
        return faults.page(id, cursor, Math.clamp(size, 1, 1_000));
    }

    /**
     * Before the set-up, takes the currency of a file for the institution's.
     *
     * @return the currency, when it was taken now
     */
    public java.util.Optional<Currency> adoptCurrency(Caller caller, Mapping mapping) {
        Currency currency = ImportOpening.constantCurrency(mapping);
        if (currency == null || institutions.current().isPresent()) {
            return java.util.Optional.empty();
        }
        Institution adopted = institutions.adopt(caller, currency);
        return java.util.Optional.of(adopted.currency());
    }

    /** Forgets a file that was never imported, with all that is known of it. */
    public void discard(Caller caller, ImportId id) {
        ImportFile file = get(caller, id);
        if (file.status().open()) {
            uploads.discard(file, caller);
        }
    }
}
