package org.suividepenses.budget;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a year that ends has left, and where it may go.
 *
 * @param available what may be carried, in minor units of the base currency: not negative
 * @param unpaid committed and not paid yet: it stays with the year, and is paid there when the time comes
 * @param asked what carry-forwards that wait for their second signature already ask of it
 * @param target the line at the same place in the next year; null when there is none
 */
public record CarryForwardProposal(
        BudgetLine line,
        BigInteger available,
        BigInteger unpaid,
        BigInteger asked,
        @Nullable BudgetLine target) {

    /** Whether the next year has an open line for it. */
    public boolean open() {
        return target != null && target.status() == LineStatus.VALIDATED;
    }
}
