package org.suividepenses.operation;

/** The step of an operation's life that asks for a document, in their order: what an earlier one asked for stays asked for. */
public enum DocumentStep {
    SUBMISSION,
    APPROVAL,
    PAYMENT
}
