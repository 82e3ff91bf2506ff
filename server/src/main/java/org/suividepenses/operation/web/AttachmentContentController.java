package org.suividepenses.operation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.attachment.AttachmentId;
import org.suividepenses.attachment.Attachments;
import org.suividepenses.attachment.DocumentFormat;
import org.suividepenses.attachment.UnreadableContent;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.FilesTaken;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.operation.OperationAttachments;
import org.suividepenses.operation.OperationId;

/** What documents hold, streamed. The sender's words decide on nothing here: neither type nor name nor whether it is shown. */
@RestController
@RequestMapping("/api/v1/operations/{id}/attachments/{attachmentId}/content")
class AttachmentContentController {

    private static final String NOTHING_RUNS = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline';"
            + " form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
    /** Viewers of PDF that browsers bring do not start inside of a sandbox; a PDF with scripts is not taken. */
    private static final String SANDBOX = "; sandbox";

    private final OperationAttachments documents;
    private final Attachments attachments;
    private final FilesTaken files;

    AttachmentContentController(OperationAttachments documents, Attachments attachments, FilesTaken files) {
        this.documents = documents;
        this.attachments = attachments;
        this.files = files;
    }

    /**
     * Whatever is not shown in place is told in the trail, also a part of it: one that begins at the second byte lacks nothing.
     *
     * @param inline to show a PDF or a picture in place; anything else is saved all the same
     */
    @Requires(Permission.OPERATION_READ)
    @GetMapping
    void downloadAttachment(
            @PathVariable UUID id,
            @PathVariable UUID attachmentId,
            @RequestParam(defaultValue = "false") boolean inline,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Attachment document = documents
                .find(new OperationId(id), new AttachmentId(attachmentId), caller)
                .orElseThrow(Outcomes::unknown);
        boolean shown = inline && document.format().shownByBrowsers();
        if (!shown && HttpMethod.GET.matches(request.getMethod())) {
            files.begins(request, caller);
        }
        try {
            send(document, shown, range, response);
        } catch (UnreadableContent unreadable) {
            throw unreadable.problem();
        }
    }

    private void send(Attachment document, boolean shown, @Nullable String range, HttpServletResponse response)
            throws IOException {
        long size = document.sizeBytes();
        HttpRange part = single(range);
        long first = part == null ? 0 : part.getRangeStart(size);
        long last = part == null ? size - 1 : part.getRangeEnd(size);
        if (first > last || first >= size) {
            describe(document, shown, response);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        try (InputStream content = attachments.open(document, first, last - first + 1)) {
            describe(document, shown, response);
            if (part != null) {
                response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(first, last, size));
            }
            response.setContentLengthLong(last - first + 1);
            content.transferTo(response.getOutputStream());
        }
    }

    private static void describe(Attachment document, boolean shown, HttpServletResponse response) {
        response.setContentType(document.format().mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(shown, document.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", policy(document.format(), shown));
        response.setHeader("X-Frame-Options", shown ? "SAMEORIGIN" : "DENY");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.ETAG, "\"" + document.sha256() + "\"");
    }

    /** Several at once, or what is no range at all, is answered with the whole (RFC 9110, 14.2). */
    private static @Nullable HttpRange single(@Nullable String range) {
        if (range == null) {
            return null;
        }
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(range);
            return ranges.size() == 1 ? ranges.getFirst() : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static String policy(DocumentFormat format, boolean shown) {
        return shown && format == DocumentFormat.PDF ? NOTHING_RUNS : NOTHING_RUNS + SANDBOX;
    }

    private static String disposition(boolean shown, String name) {
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
