package org.suividepenses.operation.internal;

import org.suividepenses.budget.BudgetLineId;

/**
 * A part of an operation charged to one line of the budget; the parts of an operation sum to its base amount.
 *
 * @param amount in minor units of the base currency; negative for a credit note
 */
record Allocation(BudgetLineId line, long amount) {}
