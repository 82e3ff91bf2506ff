package org.suividepenses.exchange.internal.mapping;

import java.util.List;

/** A row of a file that names what this institution knows, or does not know yet. Empty texts name nothing. */
public interface NamedRow {

    /** Where it stands in the file, from 1. */
    long line();

    String unit();

    /** The path from the root, or a code or name alone. */
    List<String> category();

    String fundingSource();

    String supplier();
}
