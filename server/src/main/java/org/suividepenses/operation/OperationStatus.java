package org.suividepenses.operation;

import static org.suividepenses.operation.OperationAction.CANCEL;
import static org.suividepenses.operation.OperationAction.DELETE;
import static org.suividepenses.operation.OperationAction.DUPLICATE;
import static org.suividepenses.operation.OperationAction.EDIT;
import static org.suividepenses.operation.OperationAction.SUBMIT;

import java.util.List;

/** Where an operation stands in its life, and the one table of what may be done with it there. */
public enum OperationStatus {
    /** Its author's own: may still change or vanish. */
    DRAFT(EDIT, DELETE, SUBMIT, DUPLICATE),
    /** Numbered; never edited or deleted, only cancelled. */
    SUBMITTED(CANCEL, DUPLICATE),
    /** Kept visibly, with its number. */
    CANCELLED(DUPLICATE);

    private final List<OperationAction> actions;

    OperationStatus(OperationAction... actions) {
        this.actions = List.of(actions);
    }

    public boolean allows(OperationAction action) {
        return actions.contains(action);
    }

    /** What may be done, in the order it is offered. */
    public List<OperationAction> actions() {
        return actions;
    }
}
