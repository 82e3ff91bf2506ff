package org.suividepenses.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.suividepenses.attachment.internal.AttachmentLimits;
import org.suividepenses.attachment.internal.FileIntake;
import org.suividepenses.attachment.internal.IncomingFiles;
import org.suividepenses.attachment.internal.UploadRepository;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/**
 * Files that arrive in parts, so that a cut line or a killed server costs nobody what has arrived: how far one has come is the length of
 * its file. An upload is its creator's alone; what is not whole after a day is given up.
 */
@Service
public class AttachmentUploads {

    private final UploadRepository repository;
    private final IncomingFiles incoming;
    private final FileIntake intake;
    private final AttachmentLimits limits;
    private final IdSource ids;
    private final Clock clock;
    private final Set<UUID> atWork = ConcurrentHashMap.newKeySet();

    AttachmentUploads(
            UploadRepository repository,
            IncomingFiles incoming,
            FileIntake intake,
            AttachmentLimits limits,
            IdSource ids,
            Clock clock) {
        this.repository = repository;
        this.incoming = incoming;
        this.intake = intake;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Announces a file. The caller has been found entitled to add it.
     *
     * @param name as sent
     * @param sizeBytes 1 and more
     * @param sha256 64 lower-case hexadecimal digits; null when its sender does not say
     * @throws ProblemException TOO_LARGE; UNSUPPORTED_FILE for an empty file; CONFLICT when too many are on their way
     */
    public Upload begin(
            Subject subject, String name, String kind, long sizeBytes, @Nullable String sha256, Caller caller) {
        if (sizeBytes <= 0) {
            throw DocumentRefusal.EMPTY.problem();
        }
        if (sizeBytes > limits.fileBytes()) {
            throw DocumentRefusal.TOO_LARGE.problem(IncomingFiles.megabytes(limits.fileBytes()));
        }
        if (repository.open(caller.userId()) >= limits.openUploads()) {
            throw ProblemException.of(ProblemType.CONFLICT, "attachment.too-many-uploads", limits.openUploads());
        }
        Upload upload = new Upload(
                ids.next(),
                subject,
                DocumentName.label(name),
                kind,
                sizeBytes,
                sha256,
                caller.userId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        repository.insert(upload);
        return upload;
    }

    /** Empty for another's, too. */
    public Optional<Upload> find(Subject subject, UUID id, Caller caller) {
        return repository.find(id, subject).filter(upload -> Objects.equals(upload.createdBy(), caller.userId()));
    }

    /** How many bytes have arrived; the whole size once it is a document. */
    public long arrivedBytes(Upload upload) throws IOException {
        return upload.attachmentId() == null ? incoming.arrived(upload.id()) : upload.sizeBytes();
    }

    /** Work on the file of an upload. */
    @FunctionalInterface
    public interface Work<T> {
        T done() throws IOException;
    }

    /**
     * Works on an upload while nobody else does. Who comes meanwhile asks again, and then sees what has become of it.
     *
     * @throws ProblemException CONFLICT while another part is arriving; NOT_FOUND when the upload was abandoned meanwhile
     */
    public <T> T alone(UUID id, Work<T> work) throws IOException {
        if (!atWork.add(id)) {
            throw ProblemException.of(ProblemType.CONFLICT, "attachment.upload-busy");
        }
        try {
            return work.done();
        } catch (NoSuchFileException abandoned) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        } finally {
            atWork.remove(id);
        }
    }

    /**
     * Takes a part, {@link #alone}. What arrives before the line breaks stays.
     *
     * @param offset where the part begins
     * @return how many bytes have arrived now
     * @throws ProblemException CONFLICT, with the member {@code offset}, when the part does not begin where the last ended;
     *     TOO_LARGE beyond the announced size; STORAGE_FULL
     */
    public long append(Upload upload, long offset, InputStream content) throws IOException {
        long arrived = arrivedBytes(upload);
        if (arrived != offset) {
            throw misplaced(arrived);
        }
        if (arrived < upload.sizeBytes()) {
            incoming.append(upload.id(), content, upload.sizeBytes());
        }
        return arrivedBytes(upload);
    }

    /**
     * Examines and stores what has arrived whole, {@link #alone}. A file that is refused is gone, with its upload.
     *
     * @throws ProblemException as {@link Attachments#receive}; CONFLICT when it is not what was announced
     */
    public ReceivedFile complete(Upload upload) throws IOException {
        try {
            String sha256 = incoming.hash(upload.id());
            if (upload.sha256() != null && !MessageDigest.isEqual(bytes(upload.sha256()), bytes(sha256))) {
                throw DocumentRefusal.ALTERED.problem();
            }
            return intake.store(upload.id(), upload.name(), sha256);
        } catch (ProblemException refused) {
            if (refused.type().status() < 500) {
                abandon(upload);
            }
            throw refused;
        }
    }

    /** Remembers what an upload has become, for a sender who did not hear of it. */
    public void arrived(Upload upload, Attachment attachment) throws IOException {
        repository.arrived(upload.id(), attachment.id());
        incoming.remove(upload.id());
    }

    public void abandon(Upload upload) throws IOException {
        repository.delete(upload.id());
        incoming.remove(upload.id());
    }

    private static byte[] bytes(String digits) {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }

    private static ProblemException misplaced(long arrived) {
        return new ProblemException(
                ProblemType.CONFLICT, "attachment.upload-offset", List.of(), List.of(), Map.of("offset", arrived));
    }
}
