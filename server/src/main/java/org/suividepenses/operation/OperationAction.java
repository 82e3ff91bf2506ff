package org.suividepenses.operation;

import org.suividepenses.identity.Permission;

/** What can be done with an operation, and who may; in which state is said by {@link OperationStatus#allows}. */
public enum OperationAction {
    EDIT(Permission.OPERATION_WRITE),
    DELETE(Permission.OPERATION_WRITE),
    SUBMIT(Permission.OPERATION_WRITE),
    APPROVE(Permission.OPERATION_APPROVE),
    /** Give it back to its author, with a reason: refused, or to be changed. */
    REJECT(Permission.OPERATION_APPROVE),
    /** Take back what one has submitted, before anybody has decided. */
    RECALL(Permission.OPERATION_WRITE),
    /** Take back the signature that one gave last, while nothing has followed it. */
    UNSIGN(Permission.OPERATION_APPROVE),
    PAY(Permission.OPERATION_PAY),
    /** Take a payment back. */
    REVERSE(Permission.OPERATION_PAY),
    CANCEL(Permission.OPERATION_WRITE),
    /** Enter another one like it. */
    DUPLICATE(Permission.OPERATION_WRITE);

    private final Permission permission;

    OperationAction(Permission permission) {
        this.permission = permission;
    }

    /** Whether it is for who neither wrote nor approved the operation. */
    boolean ofPayments() {
        return this == PAY || this == REVERSE;
    }

    /** Whether it would change what was paid for. */
    boolean needsNothingPaid() {
        return this == EDIT || this == CANCEL || this == UNSIGN;
    }

    /** What its doer must hold in the unit of the operation. */
    public Permission permission() {
        return permission;
    }
}
