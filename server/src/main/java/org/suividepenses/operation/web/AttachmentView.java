package org.suividepenses.operation.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.attachment.Attachment;

/**
 * A supporting document of an operation.
 *
 * @param name a label to read, with the ending of what the file is
 * @param sha256 of its content
 * @param preview whether browsers show it in place
 * @param struck why it counts no more; null as long as it does
 */
record AttachmentView(
        UUID id,
        String kind,
        String name,
        String mediaType,
        long sizeBytes,
        String sha256,
        String addedBy,
        Instant addedAt,
        boolean preview,
        @Nullable Struck struck) {

    record Struck(String by, Instant at, String reason) {}

    /**
     * @param fileLimitBytes the largest file that is taken
     * @param mayRemove instead of striking out, from a draft
     */
    record AttachmentList(
            List<AttachmentView> items, long fileLimitBytes, boolean mayAdd, boolean mayRemove, boolean mayStrike) {}

    static AttachmentView of(Attachment attachment) {
        Attachment.Struck struck = attachment.struck();
        return new AttachmentView(
                attachment.id().value(),
                attachment.kind(),
                attachment.name(),
                attachment.format().mediaType(),
                attachment.sizeBytes(),
                attachment.sha256(),
                attachment.addedByName(),
                attachment.addedAt(),
                attachment.format().shownByBrowsers(),
                struck == null ? null : new Struck(struck.byName(), struck.at(), struck.reason()));
    }
}
