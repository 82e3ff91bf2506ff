package org.suividepenses.operation;

/** What became of the wish to do something with an operation. Anything but {@link Done} has changed nothing. */
public sealed interface OperationOutcome {

    /**
     * It is done.
     *
     * @param operation as it is now; as it last was when it has been deleted
     */
    record Done(Operation operation) implements OperationOutcome {}

    /** There is no such operation, or not for this caller: nobody learns which of the two. */
    record Unknown() implements OperationOutcome {}

    /** Its status does not allow it. */
    record Refused(OperationStatus status, OperationAction action) implements OperationOutcome {}

    /** Somebody else has changed it since it was read. */
    record Stale(long currentVersion) implements OperationOutcome {}
}
