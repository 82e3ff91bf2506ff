package org.suividepenses.organisation;

import java.util.UUID;

/** A thing with a code and a name to which operations refer. Inactive ones are kept, but no longer offered. */
public sealed interface Reference permits Unit, FundingSource, Category {

    UUID id();

    /** Unique among its kind, at most {@value ReferenceCode#MAX_LENGTH} characters. */
    String code();

    String name();

    boolean active();

    /** Grows by one at every change. */
    long version();
}
