package org.suividepenses.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a part of the budget comes to, and the one definition of everything computed from it (DOMAIN's words): screens,
 * API and exports take it from here. Minor units of the base currency.
 *
 * @param appropriated opened by budgets and amending budgets
 * @param transferred received by transfers and carry-forwards; negative when given
 * @param committed submitted and not taken back; what is realised is part of it
 * @param realised approved
 * @param paid in the month of the payment, which may be another than that of the operation
 */
public record Figures(
        BigInteger appropriated, BigInteger transferred, BigInteger committed, BigInteger realised, BigInteger paid) {

    public static final Figures ZERO =
            new Figures(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    private static final int RATE_DECIMALS = 4;

    /** Sums that fit 64 bits: those of one line and month. */
    public static Figures of(long appropriated, long transferred, long committed, long realised, long paid) {
        return new Figures(
                BigInteger.valueOf(appropriated),
                BigInteger.valueOf(transferred),
                BigInteger.valueOf(committed),
                BigInteger.valueOf(realised),
                BigInteger.valueOf(paid));
    }

    /** Each sum with the other’s; of any number of lines, since these sums have no limit. */
    public Figures plus(Figures other) {
        return new Figures(
                appropriated.add(other.appropriated),
                transferred.add(other.transferred),
                committed.add(other.committed),
                realised.add(other.realised),
                paid.add(other.paid));
    }

    /** Crédit ouvert, which is what is planned: appropriated ± transfers. */
    public BigInteger planned() {
        return appropriated.add(transferred);
    }

    /** Disponible: planned − committed; negative when overrun. */
    public BigInteger available() {
        return planned().subtract(committed);
    }

    /** Écart: planned − realised; negative is an overrun. */
    public BigInteger variance() {
        return planned().subtract(realised);
    }

    /** Taux d’exécution: realised / planned, to {@value #RATE_DECIMALS} decimals, half up; empty where nothing is planned. */
    public Optional<BigDecimal> executionRate() {
        return ratio(realised);
    }

    /** Taux d’engagement: committed / planned, as {@link #executionRate()}. */
    public Optional<BigDecimal> consumptionRate() {
        return ratio(committed);
    }

    private Optional<BigDecimal> ratio(BigInteger part) {
        return planned().signum() == 0
                ? Optional.empty()
                : Optional.of(
                        new BigDecimal(part).divide(new BigDecimal(planned()), RATE_DECIMALS, RoundingMode.HALF_UP));
    }
}
