package org.suividepenses.approval;

/** How a signer is named. */
public enum SignerKind {
    ANYONE,
    ROLE,
    PERSON,
    /** The head of the unit of what is submitted, whoever that is when they sign. */
    UNIT_HEAD
}
