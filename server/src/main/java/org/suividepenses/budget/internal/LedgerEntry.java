package org.suividepenses.budget.internal;

import java.util.UUID;
import org.suividepenses.budget.BudgetMonth;
import org.suividepenses.budget.DocumentType;
import org.suividepenses.budget.LedgerKind;

/** A line of the ledger to be written; {@code amount} in minor units of the base currency, never zero. */
public record LedgerEntry(BudgetMonth place, LedgerKind kind, long amount, DocumentType document, UUID documentId) {}
