package org.suividepenses.budget;

import java.util.List;

/** What became of a movement. Anything but {@link Recorded} has changed nothing. */
public sealed interface ControlOutcome {

    /**
     * It is in the ledger.
     *
     * @param warnings lines that it exceeds and whose policy only warns, or that were overridden
     */
    record Recorded(List<Shortfall> warnings) implements ControlOutcome {}

    /** At least one line that it exceeds blocks. */
    record Exceeded(List<Shortfall> shortfalls) implements ControlOutcome {}

    /** A line is in preparation, or closed. */
    record NotOpen(BudgetLine line) implements ControlOutcome {}
}
