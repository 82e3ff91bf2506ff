package org.suividepenses.organisation;

/** Asked before the first month of the fiscal year changes; answered by modules whose rows name a fiscal year. */
public interface FiscalYearUse {

    /** Whether anything belongs to a fiscal year for good: a number, a line of the budget. */
    boolean anyInFiscalYears();
}
