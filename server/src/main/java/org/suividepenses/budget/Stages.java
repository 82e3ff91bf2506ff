package org.suividepenses.budget;

/**
 * How far an amount has come against its line, in minor units of the base currency: DOMAIN's three stages.
 */
public record Stages(long committed, long realised, long paid) {

    public static final Stages NONE = new Stages(0, 0, 0);

    public static Stages committed(long amount) {
        return new Stages(amount, 0, 0);
    }

    public static Stages realised(long amount) {
        return new Stages(amount, amount, 0);
    }

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

    public Stages minus(Stages other) {
        return plus(new Stages(-other.committed, -other.realised, -other.paid));
    }
}
