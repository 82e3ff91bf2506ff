package org.suividepenses.budget;

/** Where a transfer stands; only a recorded one is in the ledger, and never changes again. */
public enum TransferStatus {
    REQUESTED,
    RECORDED,
    REJECTED
}
