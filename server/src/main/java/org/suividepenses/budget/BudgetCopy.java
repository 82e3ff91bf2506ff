package org.suividepenses.budget;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.suividepenses.kernel.FieldProblems;

/**
 * A wish to prepare the budget of a year after that of another.
 *
 * @param coefficient not negative, at most {@link #LARGEST}, with at most {@value #DECIMALS} decimals
 * @param unitIds empty for all the caller's
 */
public record BudgetCopy(
        int fromYear,
        int toYear,
        BigDecimal coefficient,
        CopyProfile profile,
        ExistingDrafts existing,
        Set<UUID> unitIds) {

    public static final BigDecimal LARGEST = BigDecimal.valueOf(100);
    public static final int DECIMALS = 6;

    public BudgetCopy {
        unitIds = Set.copyOf(unitIds);
    }

    /** @throws org.suividepenses.kernel.ProblemException VALIDATION naming every field that cannot be accepted */
    void check() {
        FieldProblems problems = new FieldProblems();
        if (fromYear == toYear) {
            problems.add("/fromYear", "budget.copy.same-year");
        }
        if (coefficient.signum() < 0
                || coefficient.compareTo(LARGEST) > 0
                || coefficient.stripTrailingZeros().scale() > DECIMALS) {
            problems.add("/coefficient", "budget.copy.coefficient", LARGEST, DECIMALS);
        }
        problems.refuseIfAny();
    }
}
