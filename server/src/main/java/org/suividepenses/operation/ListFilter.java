package org.suividepenses.operation;

import org.suividepenses.operation.internal.index.OperationFilter;
import org.suividepenses.operation.internal.index.OperationSort;

/**
 * Which operations a list, a total or an export holds, and in which order: what {@link ListFilters} has read from query
 * parameters. What its caller may see of them is decided when it is used.
 */
public final class ListFilter {

    private final OperationFilter filter;
    private final OperationSort sort;

    ListFilter(OperationFilter filter, OperationSort sort) {
        this.filter = filter;
        this.sort = sort;
    }

    /** Every operation, the newest first. */
    public static ListFilter all() {
        return new ListFilter(OperationFilter.ALL, OperationSort.NEWEST_FIRST);
    }

    OperationFilter filter() {
        return filter;
    }

    OperationSort sort() {
        return sort;
    }
}
