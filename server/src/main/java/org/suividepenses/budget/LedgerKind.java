package org.suividepenses.budget;

/** What an entry of the ledger says. */
public enum LedgerKind {
    /** Opened by the budget, an amending budget or a carry-forward. */
    APPROPRIATION,
    /** Moved between lines or months; the entries of one transfer sum to zero. */
    TRANSFER,
    COMMITMENT,
    /** Takes a commitment back. */
    RELEASE,
    REALISATION,
    PAYMENT
}
