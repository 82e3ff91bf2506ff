package org.suividepenses.operation.internal.index;

import java.util.Locale;
import java.util.Optional;

/**
 * The order of a list. Equal keys are ordered by id in the same direction; operations without a key come last either
 * way.
 */
public record OperationSort(Key key, boolean descending) {

    /** The newest first: the order the index itself is kept in. */
    public static final OperationSort NEWEST_FIRST = new OperationSort(Key.DATE, true);

    private static final String DESCENDING = "-";

    /** What to order by. Names compare without case and accents; numbers with their digits as numbers. */
    public enum Key {
        DATE,
        /** In minor units of the base currency. */
        AMOUNT,
        SUPPLIER,
        /** By the path of names from the root. */
        CATEGORY,
        UNIT,
        NUMBER
    }

    /** Reads {@code date}, {@code -amount}, …; empty for anything else. */
    public static Optional<OperationSort> parse(String text) {
        boolean descending = text.startsWith(DESCENDING);
        String name = descending ? text.substring(1) : text;
        for (Key key : Key.values()) {
            if (key.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(new OperationSort(key, descending));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return (descending ? DESCENDING : "") + key.name().toLowerCase(Locale.ROOT);
    }
}
