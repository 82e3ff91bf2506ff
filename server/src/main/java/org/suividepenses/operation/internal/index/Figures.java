package org.suividepenses.operation.internal.index;

/** How much a list has to compute beside its page. */
public enum Figures {
    /** Only the page: an export walks through pages and needs no totals. */
    NONE,
    /** Count and sum. */
    TOTALS,
    /** Count and sum, and both by every {@link Facet}. */
    FACETS
}
