package org.suividepenses.organisation.web;

import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.organisation.ReferenceFilter;
import org.suividepenses.organisation.ReferenceName;

/** Reads the query parameters that all lists of references share. */
final class ListQuery {

    private ListQuery() {}

    static ReferenceFilter filter(
            @Nullable String q, @Nullable Boolean active, @Nullable Integer size, @Nullable String cursor) {
        int rows = size == null ? ReferenceFilter.DEFAULT_SIZE : size;
        if (rows < 1 || rows > ReferenceFilter.MAX_SIZE) {
            throw ProblemException.invalidParameter("size", "parameter.size", ReferenceFilter.MAX_SIZE);
        }
        String text = q == null ? "" : q.strip();
        if (text.length() > ReferenceName.MAX_LENGTH) {
            throw ProblemException.invalidParameter("q", "field.too-long", ReferenceName.MAX_LENGTH);
        }
        return new ReferenceFilter(text, active, rows, cursor);
    }
}
