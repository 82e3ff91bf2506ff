package org.suividepenses.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.identity.Caller;

/**
 * A document of a subject.
 *
 * @param kind the code of its {@link DocumentKind}
 * @param name a label to read, with the ending of its format
 * @param sha256 of its content, 64 hexadecimal digits
 * @param addedBy null for a command
 * @param struck null as long as it counts
 */
public record Attachment(
        AttachmentId id,
        Subject subject,
        String kind,
        String name,
        DocumentFormat format,
        long sizeBytes,
        String sha256,
        @Nullable UUID addedBy,
        String addedByName,
        Instant addedAt,
        @Nullable Struck struck) {

    /** Why a document no longer counts; it is kept all the same. */
    public record Struck(String byName, Instant at, String reason) {}

    /** Whether it was this person who added it. */
    public boolean addedBy(Caller caller) {
        return addedBy != null && addedBy.equals(caller.userId());
    }

    public boolean counts() {
        return struck == null;
    }
}
