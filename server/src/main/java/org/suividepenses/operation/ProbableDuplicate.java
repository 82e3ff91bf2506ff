package org.suividepenses.operation;

/** An operation that may be the same expense as one being entered. */
public record ProbableDuplicate(Operation operation, Reason reason) {

    /** What makes it look the same. */
    public enum Reason {
        /** The same reference, from the same supplier or in the same unit. */
        SAME_REFERENCE,
        /** The same supplier and amount within a week. */
        SAME_SUPPLIER_AMOUNT_NEAR_DATE
    }
}
