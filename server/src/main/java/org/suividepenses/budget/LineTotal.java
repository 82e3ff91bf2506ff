package org.suividepenses.budget;

/**
 * What a line comes to in all the months looked at.
 *
 * @param budgeted false for the line of what the budget has no line for
 */
public record LineTotal(BudgetLineId id, BudgetPlace place, boolean budgeted, Figures total) {}
