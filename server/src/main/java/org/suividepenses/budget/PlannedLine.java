package org.suividepenses.budget;

/** A line to be prepared, with what it plans. */
public record PlannedLine(BudgetPlace place, LineDetails details, Phasing phasing) {}
