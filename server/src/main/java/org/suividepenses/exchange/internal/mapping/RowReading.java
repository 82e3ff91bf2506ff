package org.suividepenses.exchange.internal.mapping;

import java.util.List;

/** What became of one row. */
public sealed interface RowReading {

    /** No cell says anything. */
    record Blank(long line) implements RowReading {}

    /**
     * A row that only sums up, heads or comments on others.
     *
     * @param text what it says
     * @param code key of the reason in the message catalogue
     */
    record Skipped(long line, String text, String code) implements RowReading {

        /** As it stands among what is wrong with other lines; the word for it is no field's. */
        public RowProblem named() {
            return new RowProblem(line, "line", text, code);
        }
    }

    record Understood(MappedRow row) implements RowReading {}

    /** @param problems at least one, every one that is found */
    record Faulty(long line, List<RowProblem> problems) implements RowReading {}
}
