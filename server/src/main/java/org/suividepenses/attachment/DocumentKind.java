package org.suividepenses.attachment;

import org.jspecify.annotations.Nullable;

/**
 * A kind of supporting document.
 *
 * @param code upper-case letters and underscores, at most 20
 * @param name null for the words that the application has for its code
 * @param position where it stands among the others
 * @param active whether new documents may be of it
 */
public record DocumentKind(String code, @Nullable String name, int position, boolean active) {

    /** The kind of what nobody said anything of. */
    public static final String OTHER = "OTHER";

    /** The most that an institution may have. */
    public static final int LIMIT = 50;
}
