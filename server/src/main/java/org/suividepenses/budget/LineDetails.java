package org.suividepenses.budget;

import org.jspecify.annotations.Nullable;

/**
 * What may change of a line at any time.
 *
 * @param policy null for the institution's
 * @param notes at most {@value BudgetLine#NOTES_LENGTH} characters; empty for none
 */
public record LineDetails(@Nullable ControlPolicy policy, String notes) {}
