package org.suividepenses.operation;

/** By what an operation is divided among lines of the budget. */
public enum SplitBasis {
    /** Each part is an amount in the base currency; together they are the whole. */
    AMOUNT,
    /** Each part is a percentage; together they are 100. */
    PERCENTAGE,
    /** Each part is a weight against the sum of the weights: square metres, heads, thirds. */
    KEY
}
