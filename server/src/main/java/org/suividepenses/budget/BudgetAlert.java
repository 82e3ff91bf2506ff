package org.suividepenses.budget;

import java.time.Instant;

/**
 * A line that has reached a threshold of consumption and is not below it again.
 *
 * @param threshold in percent of what is planned
 */
public record BudgetAlert(BudgetLineId line, int threshold, Instant raisedAt) {}
