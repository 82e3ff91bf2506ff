package org.suividepenses.operation;

/** What somebody did to an operation that keeps them from doing something else: one hand per person. */
public enum Hand {
    WRITER,
    APPROVER,
    PAYER
}
