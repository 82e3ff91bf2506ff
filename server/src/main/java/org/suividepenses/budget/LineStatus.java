package org.suividepenses.budget;

/** Where a budget line stands in its life. */
public enum LineStatus {
    /** Prepared: its forecasts change freely, and nothing is charged to it. */
    DRAFT,
    /** Its appropriation is in the ledger, and operations are charged to it. */
    VALIDATED,
    /** Nothing is charged to it any more. */
    CLOSED
}
