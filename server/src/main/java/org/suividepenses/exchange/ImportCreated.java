package org.suividepenses.exchange;

/** How many of each an import made. */
public record ImportCreated(long operations, int units, int categories, int suppliers, int fundingSources) {}
