package org.suividepenses.operation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.attachment.AttachmentUploads;
import org.suividepenses.attachment.Attachments.Attached;
import org.suividepenses.attachment.Upload;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** Documents of operations that arrive in parts; who may add one is asked at every part. */
@Service
public class OperationUploads {

    private final AttachmentUploads uploads;
    private final OperationAttachments documents;

    OperationUploads(AttachmentUploads uploads, OperationAttachments documents) {
        this.uploads = uploads;
        this.documents = documents;
    }

    /**
     * @param attachment what has become of it; null as long as it is not whole
     * @param alreadyThere whether the operation had this content before, in that document, which stays as it was
     */
    public record Arrival(
            Upload upload, long offset, @Nullable Attachment attachment, boolean alreadyThere) {

        static Arrival underway(Upload upload, long offset) {
            return new Arrival(upload, offset, null, false);
        }

        /** As a sender learns it who asks again: a document older than the upload is none that it has made. */
        static Arrival again(Upload upload, Attachment attachment) {
            return new Arrival(
                    upload, upload.sizeBytes(), attachment, attachment.addedAt().isBefore(upload.createdAt()));
        }
    }

    /** As {@link AttachmentUploads#begin}, for who may add documents to the operation. */
    public Arrival begin(
            OperationId id, String name, String kind, long sizeBytes, @Nullable String sha256, Caller caller) {
        documents.mustTake(id, kind, caller);
        return Arrival.underway(
                uploads.begin(OperationAttachments.subject(id), name, kind, sizeBytes, sha256, caller), 0);
    }

    /** How far an upload has come. */
    public Arrival find(OperationId id, UUID uploadId, Caller caller) throws IOException {
        Upload upload = required(id, uploadId, caller);
        Optional<Attachment> done = document(id, upload, caller);
        return done.isPresent()
                ? Arrival.again(upload, done.get())
                : Arrival.underway(upload, uploads.arrivedBytes(upload));
    }

    /**
     * Takes a part, and makes a document of it when it is the last.
     *
     * @throws ProblemException as {@link AttachmentUploads#alone}, {@link AttachmentUploads#append},
     *     {@link AttachmentUploads#complete} and {@link OperationAttachments#name}
     */
    public Arrival append(OperationId id, UUID uploadId, long offset, InputStream content, Caller caller)
            throws IOException {
        required(id, uploadId, caller);
        return uploads.alone(uploadId, () -> appendAlone(id, uploadId, offset, content, caller));
    }

    private Arrival appendAlone(OperationId id, UUID uploadId, long offset, InputStream content, Caller caller)
            throws IOException {
        Upload upload = required(id, uploadId, caller);
        Optional<Attachment> done = document(id, upload, caller);
        if (done.isPresent()) {
            return Arrival.again(upload, done.get());
        }
        documents.mustTake(id, upload.kind(), caller);
        long arrived = uploads.append(upload, offset, content);
        if (arrived < upload.sizeBytes()) {
            return Arrival.underway(upload, arrived);
        }
        Attached attached = documents.name(id, uploads.complete(upload), upload.kind(), caller);
        uploads.arrived(upload, attached.attachment());
        return new Arrival(upload, arrived, attached.attachment(), !attached.fresh());
    }

    public void abandon(OperationId id, UUID uploadId, Caller caller) throws IOException {
        uploads.abandon(required(id, uploadId, caller));
    }

    private Optional<Attachment> document(OperationId id, Upload upload, Caller caller) {
        return Optional.ofNullable(upload.attachmentId()).flatMap(attachment -> documents.find(id, attachment, caller));
    }

    private Upload required(OperationId id, UUID uploadId, Caller caller) {
        return documents
                .of(id, caller)
                .flatMap(visible -> uploads.find(OperationAttachments.subject(id), uploadId, caller))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }
}
