package org.suividepenses.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in parts.
 *
 * @param name as its sender calls it
 * @param kind the code of a {@link DocumentKind}
 * @param sizeBytes how large it will be
 * @param sha256 what its sender says it holds; null when they do not say
 * @param createdBy whose it is; null for a command's
 * @param attachmentId the document that it has become; null until then
 */
public record Upload(
        UUID id,
        Subject subject,
        String name,
        String kind,
        long sizeBytes,
        @Nullable String sha256,
        @Nullable UUID createdBy,
        Instant createdAt,
        @Nullable AttachmentId attachmentId) {}
