package org.suividepenses.budget;

/** What changes appropriations after their validation. */
public enum TransferKind {
    /** Virement: moves between lines or months; its parts sum to zero. */
    TRANSFER,
    /** Budget rectificatif: opens or withdraws. */
    AMENDMENT,
    /** Report: opens what a year that is over had left. */
    CARRY_FORWARD
}
