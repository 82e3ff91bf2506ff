package org.suividepenses.operation;

/** How the supplier is paid. */
public enum PaymentMethod {
    CASH,
    CHEQUE,
    TRANSFER,
    MOBILE_MONEY,
    CARD,
    OTHER
}
