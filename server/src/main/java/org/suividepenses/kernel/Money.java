package org.suividepenses.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount: a whole number of minor units of an ISO 4217 currency, which has its own number of decimals (GNF 0,
 * EUR 2). At most 18 digits in minor units, negative for a credit note.
 *
 * @param minorUnits between −{@link #LIMIT} and {@link #LIMIT}
 * @param currency an ISO 4217 currency that has minor units (not gold, not a test code)
 */
public record Money(long minorUnits, Currency currency) {

    /** The largest amount, in minor units: 18 digits. */
    public static final long LIMIT = 999_999_999_999_999_999L;

    private static final BigInteger LIMIT_EXACT = BigInteger.valueOf(LIMIT);

    public Money {
        if (minorUnits > LIMIT || minorUnits < -LIMIT) {
            throw new AmountTooLarge();
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("no minor units: " + currency);
        }
    }

    /**
     * The amount written as a plain decimal number with a point ({@code "1250000"}, {@code "-12.50"}).
     *
     * @throws NumberFormatException when {@code text} is not such a number
     * @throws TooManyDecimals when it has more decimals than the currency
     * @throws AmountTooLarge beyond 18 digits
     */
    public static Money parse(String text, Currency currency) {
        return exactly(new BigDecimal(text), currency);
    }

    /**
     * The amount of a decimal number that the currency can hold as it is.
     *
     * @throws TooManyDecimals when it has more decimals than the currency
     * @throws AmountTooLarge beyond 18 digits
     */
    public static Money exactly(BigDecimal value, Currency currency) {
        try {
            BigDecimal minor = value.movePointRight(currency.getDefaultFractionDigits());
            return of(minor.setScale(0, RoundingMode.UNNECESSARY), currency);
        } catch (ArithmeticException notWhole) {
            throw new TooManyDecimals(currency);
        }
    }

    /**
     * Quantity × unit price, rounded half up (away from zero) to the currency's decimals: DOMAIN rule 2.
     *
     * @throws AmountTooLarge beyond 18 digits
     */
    public static Money product(BigDecimal quantity, BigDecimal unitPrice, Currency currency) {
        return rounded(quantity.multiply(unitPrice), currency);
    }

    /**
     * This amount in another currency at a recorded rate, rounded half up.
     *
     * @param rate units of {@code target} for one unit of this currency; positive
     * @throws AmountTooLarge beyond 18 digits
     */
    public Money convertedAt(BigDecimal rate, Currency target) {
        return rounded(toDecimal().multiply(rate), target);
    }

    /** @throws AmountTooLarge beyond 18 digits */
    private static Money rounded(BigDecimal value, Currency currency) {
        BigDecimal minor = value.movePointRight(currency.getDefaultFractionDigits());
        return of(minor.setScale(0, RoundingMode.HALF_UP), currency);
    }

    private static Money of(BigDecimal minor, Currency currency) {
        if (minor.precision() - minor.scale() > 18 || minor.toBigInteger().abs().compareTo(LIMIT_EXACT) > 0) {
            throw new AmountTooLarge();
        }
        return new Money(minor.longValueExact(), currency);
    }

    /** In units of the currency, with exactly its number of decimals: 12.50 for 1250 cents. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    /** As it crosses JSON: all decimals of the currency, a point, no grouping. */
    public String toPlainString() {
        return toDecimal().toPlainString();
    }

    /** The same for a sum that may exceed one amount's 18 digits. */
    public static String toPlainString(BigInteger minorUnits, Currency currency) {
        return new BigDecimal(minorUnits, currency.getDefaultFractionDigits()).toPlainString();
    }

    /** More than 18 digits in minor units. */
    public static final class AmountTooLarge extends IllegalArgumentException {
        public AmountTooLarge() {
            super("more than 18 digits");
        }
    }

    /** More decimals than the currency has. */
    public static final class TooManyDecimals extends IllegalArgumentException {
        TooManyDecimals(Currency currency) {
            super(currency + " has " + currency.getDefaultFractionDigits() + " decimals");
        }
    }
}
