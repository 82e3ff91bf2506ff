package org.suividepenses.operation;

/** What became of the wish to take back a slip as a whole. Anything but {@link Reversed} has changed nothing. */
public sealed interface SlipReversal {

    /** @param payments how many stood and were taken back */
    record Reversed(int payments) implements SlipReversal {}

    /** There is no such slip, or not for this caller. */
    record Unknown() implements SlipReversal {}

    /** It holds payments of units that the caller does not see. */
    record PartlyUnseen() implements SlipReversal {}

    /** All of it was taken back before. */
    record NothingStands() implements SlipReversal {}

    /**
     * One of its payments cannot be taken back.
     *
     * @param why anything but {@link OperationOutcome.Done}
     */
    record Refused(Operation operation, OperationOutcome why) implements SlipReversal {}
}
