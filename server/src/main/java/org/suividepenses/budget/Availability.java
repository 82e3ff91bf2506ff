package org.suividepenses.budget;

import org.suividepenses.kernel.Money;

/**
 * What a line has left for an operation that is not written yet. A question, not a promise: only {@link BudgetControl}
 * decides.
 *
 * @param available before the operation, in its month, by the institution's rhythm
 * @param after {@code available} − its amount; negative when it exceeds the line
 */
public record Availability(BudgetLine line, ControlPolicy policy, Money available, Money after) {

    /** Whether the operation would take the line beyond what it has; the policy says what follows. */
    public boolean exceeded() {
        return after.minorUnits() < 0;
    }
}
