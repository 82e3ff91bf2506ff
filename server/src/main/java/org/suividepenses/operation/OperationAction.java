package org.suividepenses.operation;

/** What can be done with an operation; in which state is said by {@link OperationStatus#allows}. */
public enum OperationAction {
    EDIT,
    DELETE,
    SUBMIT,
    CANCEL,
    /** Enter another one like it. */
    DUPLICATE
}
