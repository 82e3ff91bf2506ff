package org.suividepenses.identity;

/** What an endpoint or a command may ask of its caller. */
public enum Permission {
    OPERATION_READ,
    OPERATION_WRITE,
    OPERATION_IMPORT,
    OPERATION_EXPORT,
    /** Approve or reject what others submitted. */
    OPERATION_APPROVE,
    OPERATION_PAY,
    /** Say which signatures what is submitted needs. */
    CHAIN_MANAGE,
    BUDGET_READ,
    /** Prepare lines, ask for transfers. */
    BUDGET_WRITE,
    /** Validate lines, decide on transfers that others asked for. */
    BUDGET_APPROVE,
    /** Let a commitment through that exceeds a line, with a reason. */
    BUDGET_OVERRIDE,
    /** Close periods, and write in those that are closing. */
    PERIOD_CLOSE,
    PERIOD_REOPEN,
    REFERENCE_READ,
    REFERENCE_WRITE,
    /** Suppliers alone: who enters an operation may meet a new payee. */
    SUPPLIER_WRITE,
    /** Views of the list that others see. */
    VIEW_SHARE,
    USER_MANAGE,
    INSTITUTION_WRITE,
    AUDIT_READ
}
