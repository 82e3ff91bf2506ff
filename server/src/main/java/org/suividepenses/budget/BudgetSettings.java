package org.suividepenses.budget;

import java.util.List;

/**
 * How the institution controls its budget.
 *
 * @param policy of lines that have none of their own
 * @param unbudgetedPolicy for an operation that no line of the budget fits: BLOCK refuses it
 * @param thresholds consumption in percent, ascending, at which a line raises an alert
 */
public record BudgetSettings(
        ControlPolicy policy,
        ControlPolicy unbudgetedPolicy,
        ControlRhythm rhythm,
        List<Integer> thresholds,
        long version) {

    public BudgetSettings {
        thresholds = List.copyOf(thresholds);
    }

    /** What holds for a line. */
    public ControlPolicy policyOf(BudgetLine line) {
        if (!line.budgeted()) {
            return unbudgetedPolicy;
        }
        return line.policy() == null ? policy : line.policy();
    }
}
