package org.suividepenses.budget;

/** What an entry of the ledger says. */
public enum LedgerKind {
    /** Opened by the budget or an amending budget. */
    APPROPRIATION,
    /** Moved between lines, months or years; the entries of one transfer or carry-forward sum to zero. */
    TRANSFER,
    COMMITMENT,
    /** Takes a commitment back. */
    RELEASE,
    REALISATION,
    PAYMENT
}
