package org.suividepenses.exchange;

import org.suividepenses.budget.ExistingDrafts;

/**
 * How a file of budget lines is imported.
 *
 * @param dryRun to be told what would be done, and nothing done
 * @param createMissing whether units, categories and funding sources that are not there are made, where the caller may
 */
public record BudgetImportWish(int fiscalYear, ExistingDrafts existing, boolean createMissing, boolean dryRun) {}
