package org.suividepenses.identity;

/** What an endpoint or a command may ask of its caller. */
public enum Permission {
    OPERATION_READ,
    OPERATION_WRITE,
    OPERATION_IMPORT,
    OPERATION_EXPORT,
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
