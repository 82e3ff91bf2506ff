package org.suividepenses.approval;

/** How far a submission came. */
public enum ApprovalState {
    OPEN,
    COMPLETE,
    /** Given back to its author, by whom it may be submitted anew. */
    RETURNED,
    /** Cancelled with its subject. */
    CLOSED,
    /** What was approved is no longer what is there. */
    VOID
}
