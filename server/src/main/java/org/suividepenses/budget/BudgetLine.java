package org.suividepenses.budget;

import org.jspecify.annotations.Nullable;

/**
 * A line of the budget.
 *
 * @param budgeted false for the line that operations opened because the budget has none for them: its appropriation is
 *     zero, so that every submitted operation stands in the ledger
 * @param policy its own control policy; null for the institution's
 * @param notes at most {@value #NOTES_LENGTH} characters
 * @param version 1 for a new one, one more at every change of the line itself; charges leave it as it is
 */
public record BudgetLine(
        BudgetLineId id,
        BudgetPlace place,
        boolean budgeted,
        LineStatus status,
        @Nullable ControlPolicy policy,
        String notes,
        long version) {

    public static final int NOTES_LENGTH = 500;

    /** A new line of the budget. */
    static BudgetLine draft(BudgetLineId id, BudgetPlace place, @Nullable ControlPolicy policy, String notes) {
        return new BudgetLine(id, place, true, LineStatus.DRAFT, policy, notes, 1);
    }

    /** The line of what the budget has no line for. */
    public static BudgetLine outsideBudget(BudgetLineId id, BudgetPlace place) {
        return new BudgetLine(id, place, false, LineStatus.VALIDATED, null, "", 1);
    }

    BudgetLine with(LineDetails details) {
        return new BudgetLine(id, place, budgeted, status, details.policy(), details.notes(), version + 1);
    }

    BudgetLine as(LineStatus next) {
        return new BudgetLine(id, place, budgeted, next, policy, notes, version + 1);
    }
}
