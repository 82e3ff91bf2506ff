package org.suividepenses.budget;

/** What changes appropriations after their validation. */
public enum TransferKind {
    /** Virement: moves between lines or months; its parts sum to zero. */
    TRANSFER,
    /** Budget rectificatif: opens or withdraws. */
    AMENDMENT,
    /**
     * Report: moves what a line of a year has left, from after that year, to the line at the same place in the next; its
     * parts sum to zero. Its year is the one that receives.
     */
    CARRY_FORWARD
}
