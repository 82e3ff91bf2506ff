package org.suividepenses.budget;

/**
 * How far an amount has come against its line, in minor units of the base currency: DOMAIN's three stages. Negative
 * for credit notes.
 *
 * @param realised part of {@code committed}
 * @param paid in the month of the payment, which may be another than that of the operation
 */
public record Stages(long committed, long realised, long paid) {

    public static final Stages NONE = new Stages(0, 0, 0);

    /** Submitted: held against the line. */
    public static Stages committed(long amount) {
        return new Stages(amount, 0, 0);
    }

    /** Approved: committed and realised. */
    public static Stages realised(long amount) {
        return new Stages(amount, amount, 0);
    }

    /** Paid, and nothing else: what was realised stands in the month of the operation. */
    public static Stages paid(long amount) {
        return new Stages(0, 0, amount);
    }

    /** @throws ArithmeticException beyond 64 bits */
    public Stages plus(Stages other) {
        return new Stages(
                Math.addExact(committed, other.committed),
                Math.addExact(realised, other.realised),
                Math.addExact(paid, other.paid));
    }

    /** @throws ArithmeticException beyond 64 bits */
    public Stages minus(Stages other) {
        return plus(new Stages(-other.committed, -other.realised, -other.paid));
    }
}
