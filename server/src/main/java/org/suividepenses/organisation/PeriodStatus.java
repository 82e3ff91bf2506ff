package org.suividepenses.organisation;

/** What may be written in a month of accounts; each admits less than the one before it. */
public enum PeriodStatus {
    /** Everything. */
    OPEN,
    /** Only by those who close periods: the last corrections. */
    CLOSING,
    /** Nothing, by any path (DOMAIN rule 6). */
    CLOSED
}
