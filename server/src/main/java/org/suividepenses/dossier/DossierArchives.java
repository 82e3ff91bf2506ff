package org.suividepenses.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.dossier.internal.DossierRoom;
import org.suividepenses.dossier.internal.MissingDossiers;
import org.suividepenses.dossier.internal.UnreadableDocument;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.ListFilter;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationList;

/**
 * The dossiers of a period or of a selection in one ZIP, one PDF for each operation, written one after the other. A dossier that
 * cannot be made does not break the archive off: a text stands in its place, and one more at the end names all that is missing.
 */
@Service
public class DossierArchives {

    /** The most operations of one archive. */
    public static final int LIMIT = 500;

    /** Whoever had a turn at reading documents has ended it before the last: it is shorter than three waits. */
    private static final int TRIES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(DossierArchives.class);

    private final Dossiers dossiers;
    private final OperationList list;
    private final MissingDossiers missing;
    private final DossierRoom room;

    DossierArchives(Dossiers dossiers, OperationList list, MissingDossiers missing, DossierRoom room) {
        this.dossiers = dossiers;
        this.list = list;
        this.missing = missing;
        this.room = room;
    }

    /**
     * The operations that a list would show, each once, in its order.
     *
     * @throws ProblemException CONFLICT for none, and for more than {@value #LIMIT}
     */
    public List<NamedOperation> chosen(ListFilter filter, Caller caller) {
        caller.mustHave(Permission.OPERATION_EXPORT);
        long count = list.page(filter, new OperationList.Place(0, null, false), caller)
                .total()
                .count();
        if (count == 0) {
            throw ProblemException.of(ProblemType.CONFLICT, "voucher.archive-empty");
        }
        if (count > LIMIT) {
            throw ProblemException.of(ProblemType.CONFLICT, "voucher.archive-too-large", count, LIMIT);
        }
        Map<OperationId, NamedOperation> chosen = new LinkedHashMap<>();
        list.stream(
                filter,
                caller,
                exported -> chosen.putIfAbsent(exported.named().operation().id(), exported.named()));
        return List.copyOf(chosen.values());
    }

    /**
     * Writes the archive. {@code out} stays open.
     *
     * @throws IOException when {@code out} takes no more; whatever befalls a single dossier is told in the archive
     * @throws ProblemException STORAGE_FULL when the disk has no room before the first; nothing is written then
     */
    public void write(List<NamedOperation> chosen, String base, Caller caller, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        List<MissingDossiers.Missing> lacking = new ArrayList<>();
        Path dossier = room.file("archive");
        try {
            for (NamedOperation named : chosen) {
                Optional<MissingDossiers.Reason> reason = tryToMake(named, lacking, base, caller, dossier);
                String name = Dossiers.fileName(named.operation());
                if (reason.isEmpty()) {
                    zip.putNextEntry(new ZipEntry(name + ".pdf"));
                    Files.copy(dossier, zip);
                    zip.closeEntry();
                } else {
                    MissingDossiers.Missing one = new MissingDossiers.Missing(named, reason.get());
                    lacking.add(one);
                    text(zip, missing.fileName(name, caller.language()), missing.inPlace(one, caller.language()));
                }
            }
        } finally {
            Files.deleteIfExists(dossier);
        }
        if (!lacking.isEmpty()) {
            text(
                    zip,
                    missing.summaryName(caller.language()),
                    missing.summary(lacking, chosen.size(), caller.language()));
        }
        zip.finish();
    }

    /**
     * When others read documents it is tried again.
     *
     * @param lacking before: what did not answer then is not waited for 500 times, since the archive has to be asked for again anyway
     */
    private Optional<MissingDossiers.Reason> tryToMake(
            NamedOperation named, List<MissingDossiers.Missing> lacking, String base, Caller caller, Path file) {
        boolean away = lacking.stream().anyMatch(one -> one.reason().isAway());
        boolean busy = lacking.stream().anyMatch(one -> one.reason().isBusy());
        Optional<MissingDossiers.Reason> reason = tryToMake(named, away, base, caller, file);
        for (int tries = busy ? TRIES : 1;
                tries < TRIES && reason.filter(MissingDossiers.Reason::isBusy).isPresent();
                tries++) {
            reason = tryToMake(named, away, base, caller, file);
        }
        return reason;
    }

    /**
     * Into a file of its own, so that nothing of a dossier that fails half way is in the archive.
     *
     * @param away whether the storage of documents did not answer before
     */
    private Optional<MissingDossiers.Reason> tryToMake(
            NamedOperation named, boolean away, String base, Caller caller, Path file) {
        OperationId id = named.operation().id();
        try (OutputStream to = Files.newOutputStream(file)) {
            Optional<Voucher> voucher = dossiers.print(id, caller);
            if (voucher.isEmpty()) {
                return Optional.of(MissingDossiers.Reason.gone());
            }
            List<Attachment> documents = voucher.get().documents();
            if (away && !documents.isEmpty()) {
                return Optional.of(
                        MissingDossiers.Reason.away(documents.getFirst().name()));
            }
            dossiers.writeDossier(voucher.get(), base, caller, to);
            return Optional.empty();
        } catch (UnreadableDocument unreadable) {
            if (unreadable.passes()) {
                LOG.warn("the dossier of operation {} is not in its archive: {}", id.value(), unreadable.toString());
                return Optional.of(MissingDossiers.Reason.away(unreadable.document()));
            }
            LOG.error("the dossier of operation {} is not in its archive", id.value(), unreadable);
            return Optional.of(MissingDossiers.Reason.unreadable(unreadable.document()));
        } catch (ProblemException refused) {
            Optional<MissingDossiers.Reason> passing = MissingDossiers.Reason.passing(refused.type());
            if (passing.isEmpty()) {
                return failed(id, refused);
            }
            LOG.warn("the dossier of operation {} is not in its archive: {}", id.value(), refused.toString());
            return passing;
        } catch (IOException | RuntimeException failure) {
            return failed(id, failure);
        }
    }

    private static Optional<MissingDossiers.Reason> failed(OperationId id, Exception failure) {
        LOG.error("the dossier of operation {} is not in its archive", id.value(), failure);
        return Optional.of(MissingDossiers.Reason.failed());
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
