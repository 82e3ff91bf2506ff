package org.suividepenses.operation.internal.index;

import org.jspecify.annotations.Nullable;

/**
 * One question to the index.
 *
 * @param size operations per page, 0 to {@value #SIZE_LIMIT}; 0 asks for the figures alone
 * @param cursor a cursor of an earlier page of the same list; null for the first page
 */
public record OperationQuery(
        OperationFilter filter,
        PermittedUnits permitted,
        OperationSort sort,
        int size,
        @Nullable String cursor,
        Figures figures) {

    /** The most operations one page may hold; the API allows fewer, an export uses them all. */
    public static final int SIZE_LIMIT = 2_000;

    public OperationQuery {
        if (size < 0 || size > SIZE_LIMIT) {
            throw new IllegalArgumentException("page size out of range: " + size);
        }
    }

    /** The newest operations of a filter, with count and sum. */
    public static OperationQuery of(OperationFilter filter, PermittedUnits permitted) {
        return new OperationQuery(filter, permitted, OperationSort.NEWEST_FIRST, 50, null, Figures.TOTALS);
    }

    public OperationQuery sortedBy(OperationSort order) {
        return new OperationQuery(filter, permitted, order, size, cursor, figures);
    }

    public OperationQuery withSize(int operations) {
        return new OperationQuery(filter, permitted, sort, operations, cursor, figures);
    }

    public OperationQuery at(@Nullable String place) {
        return new OperationQuery(filter, permitted, sort, size, place, figures);
    }

    /** From the first page, with the most operations on each, and count and sum. */
    public OperationQuery filteredBy(OperationFilter other) {
        return new OperationQuery(other, permitted, sort, SIZE_LIMIT, null, Figures.TOTALS);
    }

    public OperationQuery with(Figures wanted) {
        return new OperationQuery(filter, permitted, sort, size, cursor, wanted);
    }
}
