package org.suividepenses.operation.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.attachment.AttachmentId;
import org.suividepenses.attachment.Attachments;
import org.suividepenses.attachment.Attachments.Attached;
import org.suividepenses.attachment.DocumentKind;
import org.suividepenses.attachment.DocumentRefusal;
import org.suividepenses.attachment.KindNames;
import org.suividepenses.attachment.KindWords;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.OperationAttachments;
import org.suividepenses.operation.OperationAttachments.Elsewhere;
import org.suividepenses.operation.OperationAttachments.Offered;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.StatusReason;
import org.suividepenses.operation.web.AttachmentView.AttachmentList;
import org.suividepenses.operation.web.AttachmentView.RequiredDocument;
import org.suividepenses.platform.web.AnswerNotKept;

/** The supporting documents of an operation: added as one body or one form, named, struck out. */
@RestController
@RequestMapping("/api/v1/operations/{id}/attachments")
class AttachmentController {

    /** What stands around a file in a form. */
    private static final long FORM_BYTES = 64 * 1024;

    private final OperationAttachments documents;
    private final Attachments attachments;
    private final KindWords words;

    AttachmentController(OperationAttachments documents, Attachments attachments, KindWords words) {
        this.documents = documents;
        this.attachments = attachments;
        this.words = words;
    }

    record KindBody(@Nullable String kind) {}

    record StrikeBody(@Nullable String reason) {}

    @Requires(Permission.OPERATION_READ)
    @GetMapping
    AttachmentList listAttachments(@PathVariable UUID id, Caller caller) {
        OperationId operation = new OperationId(id);
        List<Attachment> found = documents.of(operation, caller).orElseThrow(Outcomes::unknown);
        Map<String, Elsewhere> elsewhere = documents.elsewhere(operation, found, caller);
        Offered offered = documents.offered(operation, caller);
        return new AttachmentList(
                found.stream()
                        .map(each -> AttachmentView.of(each, elsewhere.get(each.sha256()), caller))
                        .toList(),
                required(operation, found, caller),
                attachments.fileLimitBytes(),
                offered.add(),
                offered.remove(),
                offered.strike());
    }

    private List<RequiredDocument> required(OperationId operation, List<Attachment> found, Caller caller) {
        Set<String> present =
                found.stream().filter(Attachment::counts).map(Attachment::kind).collect(Collectors.toSet());
        KindNames called = words.all(caller.language());
        return documents.required(operation, caller).stream()
                .map(document -> new RequiredDocument(
                        document.kind(),
                        called.of(document.kind()),
                        document.step(),
                        present.contains(document.kind())))
                .toList();
    }

    /** The body is the file. The same content twice is there once: 201 the first time, 200 after. */
    @Requires({Permission.OPERATION_WRITE, Permission.OPERATION_PAY})
    @AnswerNotKept("a file; the same one on the same operation is there once")
    @PostMapping
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<AttachmentView> addAttachment(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = DocumentKind.OTHER) String kind,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        refuseTooLarge(request, attachments.fileLimitBytes());
        try (InputStream content = request.getInputStream()) {
            return answer(id, documents.add(new OperationId(id), name, kind, content, caller), caller);
        }
    }

    /** The same as a form. */
    @Requires({Permission.OPERATION_WRITE, Permission.OPERATION_PAY})
    @AnswerNotKept("a file; the same one on the same operation is there once")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AttachmentView> addAttachmentForm(
            @PathVariable UUID id,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = DocumentKind.OTHER) String kind,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        refuseTooLarge(request, attachments.fileLimitBytes() + FORM_BYTES);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return answer(id, documents.add(new OperationId(id), name, kind, content, caller), caller);
        }
    }

    @Requires(Permission.OPERATION_READ)
    @GetMapping("/{attachmentId}")
    AttachmentView getAttachment(@PathVariable UUID id, @PathVariable UUID attachmentId, Caller caller) {
        return AttachmentView.of(
                documents
                        .find(new OperationId(id), new AttachmentId(attachmentId), caller)
                        .orElseThrow(Outcomes::unknown),
                caller);
    }

    @Requires({Permission.OPERATION_WRITE, Permission.OPERATION_PAY})
    @PutMapping("/{attachmentId}/kind")
    AttachmentView classifyAttachment(
            @PathVariable UUID id, @PathVariable UUID attachmentId, @RequestBody KindBody body, Caller caller) {
        if (body.kind() == null) {
            throw ProblemException.validation("/kind", "field.required");
        }
        return AttachmentView.of(
                documents.classify(new OperationId(id), new AttachmentId(attachmentId), body.kind(), caller), caller);
    }

    /** Out of a draft. */
    @Requires(Permission.OPERATION_WRITE)
    @DeleteMapping("/{attachmentId}")
    ResponseEntity<Void> removeAttachment(@PathVariable UUID id, @PathVariable UUID attachmentId, Caller caller) {
        documents.remove(new OperationId(id), new AttachmentId(attachmentId), caller);
        return ResponseEntity.noContent().build();
    }

    /** Once it was submitted. */
    @Requires(Permission.OPERATION_WRITE)
    @PostMapping("/{attachmentId}/strike")
    AttachmentView strikeAttachment(
            @PathVariable UUID id, @PathVariable UUID attachmentId, @RequestBody StrikeBody body, Caller caller) {
        StatusReason reason = StatusReason.parse("/reason", body.reason());
        return AttachmentView.of(
                documents.strike(new OperationId(id), new AttachmentId(attachmentId), reason, caller), caller);
    }

    private static ResponseEntity<AttachmentView> answer(UUID operation, Attached attached, Caller caller) {
        AttachmentView view = AttachmentView.of(attached.attachment(), caller);
        return attached.fresh()
                ? ResponseEntity.created(URI.create("/api/v1/operations/" + operation + "/attachments/" + view.id()))
                        .body(view)
                : ResponseEntity.ok(view);
    }

    /** Before any of it is read. */
    private void refuseTooLarge(HttpServletRequest request, long limitBytes) {
        if (request.getContentLengthLong() > limitBytes) {
            throw DocumentRefusal.TOO_LARGE.problem(attachments.fileLimitBytes() >> 20);
        }
    }
}
