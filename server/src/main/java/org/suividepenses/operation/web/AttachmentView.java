package org.suividepenses.operation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.DocumentStep;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationAttachments.Elsewhere;

/**
 * A supporting document of an operation.
 *
 * @param name a label to read, with the ending of what the file is
 * @param sha256 of its content
 * @param mine whether who asks has added it
 * @param preview whether browsers show it in place
 * @param struck why it counts no more; null as long as it does
 * @param elsewhere where else the same file stands; null where it was not looked for, or is nowhere else
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
        boolean mine,
        boolean preview,
        @Nullable Struck struck,
        @Nullable SameFile elsewhere) {

    record Struck(String by, Instant at, String reason) {}

    record SamePlace(UUID operationId, @Nullable String number, LocalDate date, String description) {
        static SamePlace of(Operation operation) {
            return new SamePlace(
                    operation.id().value(),
                    operation.number() == null ? null : operation.number().toString(),
                    operation.content().date(),
                    operation.content().description());
        }
    }

    /** @param beyond whether it stands on operations that this reader does not see, too */
    record SameFile(List<SamePlace> operations, boolean beyond) {}

    /** @param present whether a document of this kind is there */
    record RequiredDocument(String kind, String name, DocumentStep step, boolean present) {}

    /**
     * @param required what the operation needs, by kind
     * @param fileLimitBytes the largest file that is taken
     * @param mayRemove instead of striking out, from a draft
     */
    record AttachmentList(
            List<AttachmentView> items,
            List<RequiredDocument> required,
            long fileLimitBytes,
            boolean mayAdd,
            boolean mayRemove,
            boolean mayStrike) {}

    static AttachmentView of(Attachment attachment, Caller caller) {
        return of(attachment, null, caller);
    }

    static AttachmentView of(Attachment attachment, @Nullable Elsewhere elsewhere, Caller caller) {
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
                attachment.addedBy(caller),
                attachment.format().shownByBrowsers(),
                struck == null ? null : new Struck(struck.byName(), struck.at(), struck.reason()),
                elsewhere == null
                        ? null
                        : new SameFile(
                                elsewhere.seen().stream().map(SamePlace::of).toList(), elsewhere.beyond()));
    }
}
