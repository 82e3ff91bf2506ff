package org.suividepenses.budget;

/**
 * What one month of a line receives, or gives when it is negative.
 *
 * @param amount in minor units of the base currency, not zero
 */
public record TransferPart(BudgetMonth place, long amount) {}
