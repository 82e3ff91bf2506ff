package org.suividepenses.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.exchange.ImportStatus;
import org.suividepenses.exchange.internal.mapping.MappingSuggestion;
import org.suividepenses.exchange.internal.reading.RefusedFileException;
import org.suividepenses.exchange.internal.reading.TabularFile;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.IdSource;

/** Takes files in, or leaves nothing of them. */
@Component
public class Uploads {

    private static final int NAME_LENGTH = 255;

    private final UploadStore store;
    private final ImportOpening opening;
    private final ImportFileRepository files;
    private final ImportWork work;
    private final IdSource ids;
    private final Clock clock;

    Uploads(
            UploadStore store,
            ImportOpening opening,
            ImportFileRepository files,
            ImportWork work,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.opening = opening;
        this.files = files;
        this.work = work;
        this.ids = ids;
        this.clock = clock;
    }

    public ImportFile take(Caller caller, String fileName, InputStream content) throws IOException {
        ImportId id = new ImportId(ids.next());
        boolean kept = false;
        try {
            UploadStore.Kept stored = store.keep(id, content);
            ImportFile file = describe(caller, id, fileName, stored);
            work.enter(file, caller);
            kept = true;
            return file;
        } catch (RefusedFileException refused) {
            throw FileRefusals.problem(refused.refusal());
        } finally {
            if (!kept) {
                store.remove(id);
            }
        }
    }

    public void discard(ImportFile file, Caller caller) {
        work.discard(file, caller);
        store.remove(file.id());
    }

    private ImportFile describe(Caller caller, ImportId id, String fileName, UploadStore.Kept stored) {
        TabularFile.Layout layout = opening.table(id, TabularFile.Known.NOTHING).layout();
        UUID same = files.sameFile(stored.sha256(), caller).orElse(null);
        return new ImportFile(
                id,
                shown(fileName),
                stored.sizeBytes(),
                stored.sha256(),
                same,
                ImportStatus.READ,
                caller.userId(),
                caller.name(),
                clock.instant(),
                ImportOpening.detection(layout),
                MappingSuggestion.of(layout),
                0,
                null,
                null,
                null,
                null,
                null);
    }

    /** The last part of a path, without what no one can see. */
    private static String shown(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{C}", "").strip();
        String named = clean.isEmpty() ? "?" : clean;
        return named.substring(0, Math.min(named.length(), NAME_LENGTH));
    }
}
