package org.suividepenses.budget;

import org.suividepenses.kernel.Money;

/**
 * A line that a commitment exceeds.
 *
 * @param available what the line had left for it, before it; negative when it was overrun already
 * @param wanted what it asks of the line more than it had
 */
public record Shortfall(BudgetLineId line, Money available, Money wanted) {}
