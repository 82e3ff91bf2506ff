package org.suividepenses.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Which references a list shows.
 *
 * @param text part of the name or the beginning of the code; empty for all
 * @param active null for active and inactive ones
 * @param size 1 to {@value #MAX_SIZE}
 * @param cursor where the page before ended; null for the first page
 */
public record ReferenceFilter(
        String text,
        @Nullable Boolean active,
        int size,
        @Nullable String cursor) {

    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 500;

    public ReferenceFilter {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size " + size);
        }
    }
}
