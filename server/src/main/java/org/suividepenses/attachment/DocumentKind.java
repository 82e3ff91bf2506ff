package org.suividepenses.attachment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of supporting document.
 *
 * @param code upper-case letters, digits and underscores, at most {@value #CODE_LENGTH}; it never changes
 * @param name null for the words that the application has for its code
 * @param position where it stands among the others
 * @param active whether new documents may be of it
 */
public record DocumentKind(String code, @Nullable String name, int position, boolean active, long version) {

    /** The kind of what nobody said anything of. */
    public static final String OTHER = "OTHER";

    /** The most that an institution may have. */
    public static final int LIMIT = 50;

    public static final int CODE_LENGTH = 20;

    public static final int NAME_LENGTH = 100;

    /** By which the audit trail knows it: kinds have a code and no id. */
    public UUID auditId() {
        return UUID.nameUUIDFromBytes(("document-kind " + code).getBytes(StandardCharsets.US_ASCII));
    }

    /** One version further. */
    public DocumentKind with(@Nullable String newName, boolean newActive) {
        return new DocumentKind(code, newName, position, newActive, version + 1);
    }

    public DocumentKind at(int newPosition) {
        return new DocumentKind(code, name, newPosition, active, version);
    }
}
