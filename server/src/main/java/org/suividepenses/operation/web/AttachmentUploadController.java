package org.suividepenses.operation.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.attachment.DocumentKind;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationUploads;
import org.suividepenses.operation.OperationUploads.Arrival;

/** Documents that arrive in parts, as tus has it: announced, sent from where the last part ended, a document at the end. */
@RestController
@RequestMapping("/api/v1/operations/{id}/attachment-uploads")
class AttachmentUploadController {

    private static final String OFFSET = "Upload-Offset";

    private final OperationUploads uploads;

    AttachmentUploadController(OperationUploads uploads) {
        this.uploads = uploads;
    }

    /** @param sha256 what the file holds, so that what arrives can be told from what was sent; may be left out */
    record AttachmentUploadBody(
            @Nullable String name,
            @Nullable String kind,
            @Nullable Long sizeBytes,
            @Nullable String sha256) {}

    /**
     * @param offset how many bytes have arrived, and where the next part begins
     * @param attachment what has become of it; null as long as it is not whole
     * @param alreadyThere whether the operation had this content before: in that document, which stays as it was
     */
    record AttachmentUploadView(
            UUID id, long offset, long sizeBytes, @Nullable AttachmentView attachment, boolean alreadyThere) {
        static AttachmentUploadView of(Arrival arrival, Caller caller) {
            Attachment attachment = arrival.attachment();
            return new AttachmentUploadView(
                    arrival.upload().id(),
                    arrival.offset(),
                    arrival.upload().sizeBytes(),
                    attachment == null ? null : AttachmentView.of(attachment, caller),
                    arrival.alreadyThere());
        }
    }

    @Requires({Permission.OPERATION_WRITE, Permission.OPERATION_PAY})
    @PostMapping
    ResponseEntity<AttachmentUploadView> beginAttachmentUpload(
            @PathVariable UUID id, @RequestBody AttachmentUploadBody body, Caller caller) {
        FieldProblems problems = new FieldProblems();
        Long size = TextValues.required("/sizeBytes", body.sizeBytes(), problems);
        if (body.sha256() != null && !body.sha256().matches("[0-9a-f]{64}")) {
            problems.add("/sha256", "attachment.hash-unreadable");
        }
        problems.refuseIfAny();
        Arrival begun = uploads.begin(
                new OperationId(id),
                body.name() == null ? "" : body.name(),
                body.kind() == null ? DocumentKind.OTHER : body.kind(),
                TextValues.known(size),
                body.sha256(),
                caller);
        URI location = URI.create("/api/v1/operations/" + id + "/attachment-uploads/"
                + begun.upload().id());
        return ResponseEntity.created(location).header(OFFSET, "0").body(AttachmentUploadView.of(begun, caller));
    }

    /** Where to go on; {@code HEAD} tells it in the header alone. */
    @Requires({Permission.OPERATION_WRITE, Permission.OPERATION_PAY})
    @GetMapping("/{uploadId}")
    ResponseEntity<AttachmentUploadView> getAttachmentUpload(
            @PathVariable UUID id, @PathVariable UUID uploadId, Caller caller) throws IOException {
        return answer(uploads.find(new OperationId(id), uploadId, caller), caller);
    }

    /** The body is a part of the file, from {@code Upload-Offset} on; it may be cut anywhere. */
    @Requires({Permission.OPERATION_WRITE, Permission.OPERATION_PAY})
    @PatchMapping("/{uploadId}")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<AttachmentUploadView> continueAttachmentUpload(
            @PathVariable UUID id,
            @PathVariable UUID uploadId,
            @RequestHeader(name = OFFSET, required = false) @Nullable Long offset,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        if (offset == null) {
            throw ProblemException.invalidParameter(OFFSET, "field.required");
        }
        try (InputStream content = request.getInputStream()) {
            return answer(uploads.append(new OperationId(id), uploadId, offset, content, caller), caller);
        }
    }

    @Requires({Permission.OPERATION_WRITE, Permission.OPERATION_PAY})
    @DeleteMapping("/{uploadId}")
    ResponseEntity<Void> abandonAttachmentUpload(@PathVariable UUID id, @PathVariable UUID uploadId, Caller caller)
            throws IOException {
        uploads.abandon(new OperationId(id), uploadId, caller);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<AttachmentUploadView> answer(Arrival arrival, Caller caller) {
        return ResponseEntity.ok()
                .header(OFFSET, Long.toString(arrival.offset()))
                .body(AttachmentUploadView.of(arrival, caller));
    }
}
