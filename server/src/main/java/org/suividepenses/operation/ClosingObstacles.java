package org.suividepenses.operation;

import java.math.BigInteger;

/**
 * What is unfinished in a year that is to be closed. Nothing of it forbids closing: who closes decides with it in view.
 *
 * @param drafts entered and not submitted: they cannot be submitted any more
 * @param submitted they cannot be approved any more
 * @param approved not paid yet: they can be paid after the year
 * @param draftLines lines of the budget in preparation
 * @param waitingTransfers transfers of the year without a decision
 */
public record ClosingObstacles(
        Unfinished drafts, Unfinished submitted, Unfinished approved, int draftLines, int waitingTransfers) {

    /** @param amount in minor units of the base currency */
    public record Unfinished(long count, BigInteger amount) {

        public static final Unfinished NONE = new Unfinished(0, BigInteger.ZERO);
    }
}
