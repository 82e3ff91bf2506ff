package org.suividepenses.exchange.internal.mapping;

import java.util.List;

/** What became of one row. */
public sealed interface RowReading {

    /** No cell says anything. */
    record Blank(long line) implements RowReading {}

    record Understood(MappedRow row) implements RowReading {}

    /** @param problems at least one, every one that is found */
    record Faulty(long line, List<RowProblem> problems) implements RowReading {}
}
