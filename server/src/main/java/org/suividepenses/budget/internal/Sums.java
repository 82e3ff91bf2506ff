package org.suividepenses.budget.internal;

import org.suividepenses.budget.LedgerKind;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** The sums of one month of one line, in minor units of the base currency. */
public record Sums(long appropriation, long transferred, long committed, long realised, long paid) {

    public static final Sums ZERO = new Sums(0, 0, 0, 0, 0);

    /** With one more entry of the ledger. */
    Sums plus(LedgerKind kind, long amount) {
        return switch (kind) {
            case APPROPRIATION -> new Sums(within(appropriation, amount), transferred, committed, realised, paid);
            case TRANSFER -> new Sums(appropriation, within(transferred, amount), committed, realised, paid);
            case COMMITMENT, RELEASE -> new Sums(appropriation, transferred, within(committed, amount), realised, paid);
            case REALISATION -> new Sums(appropriation, transferred, committed, within(realised, amount), paid);
            case PAYMENT -> new Sums(appropriation, transferred, committed, realised, within(paid, amount));
        };
    }

    /** What may be committed in the month, before what is. */
    long planned() {
        return appropriation + transferred;
    }

    private static long within(long sum, long amount) {
        long total = sum + amount;
        if (total > Money.LIMIT || total < -Money.LIMIT) {
            throw ProblemException.of(ProblemType.CONFLICT, "budget.amount-too-large");
        }
        return total;
    }
}
