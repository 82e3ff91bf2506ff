package org.suividepenses.operation;

/** How an operation came back to its author: its status is {@link OperationStatus#REJECTED} in any case. */
public enum ReturnKind {
    /** An approver refused it. */
    REJECTED,
    /** An approver would agree to it with a change: « à corriger ». */
    CHANGE_ASKED,
    /** Its author took it back before anybody had decided. */
    RECALLED
}
