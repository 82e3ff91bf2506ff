package org.suividepenses.budget;

/** What an entry of the ledger was written for. */
public enum DocumentType {
    OPERATION,
    /** The validation of a line. */
    LINE,
    /** A transfer, an amending budget or a carry-forward. */
    TRANSFER
}
