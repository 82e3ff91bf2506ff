package org.suividepenses.operation;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.Money;

/**
 * How much of what, at what price, in which currency. A credit note has a negative quantity or a negative price.
 *
 * @param quantity not zero; at most {@value #QUANTITY_DIGITS} digits before the point and {@value #DECIMALS} after it
 * @param unitPrice at most {@value #PRICE_DIGITS} digits before the point and {@value #DECIMALS} after it
 * @param rate units of the base currency for one of {@code currency}; null exactly when they are the same
 */
public record Price(
        BigDecimal quantity,
        BigDecimal unitPrice,
        Currency currency,
        @Nullable BigDecimal rate) {

    public static final int DECIMALS = 6;
    public static final int QUANTITY_DIGITS = 12;
    public static final int PRICE_DIGITS = 18;
    public static final int RATE_DIGITS = 12;
    public static final int RATE_DECIMALS = 12;

    public Price {
        quantity = withoutTrailingZeros(quantity);
        unitPrice = withoutTrailingZeros(unitPrice);
        rate = rate == null ? null : withoutTrailingZeros(rate);
    }

    /** Quantity × unit price, rounded half up to the currency (DOMAIN rule 2). */
    public Money amount() {
        return Money.product(quantity, unitPrice, currency);
    }

    /** The amount in the base currency. */
    public Money baseAmount(Currency base) {
        Money amount = amount();
        return rate == null ? amount : amount.convertedAt(rate, base);
    }

    /**
     * Adds everything that is wrong with the price of an operation, at {@code /quantity}, {@code /unitPrice},
     * {@code /currency} and {@code /rate}.
     *
     * @param base the institution's currency
     */
    public void check(Currency base, FieldProblems problems) {
        int before = problems.found().size();
        if (quantity.signum() == 0) {
            problems.add("/quantity", "quantity.zero");
        }
        checkDigits("/quantity", quantity, QUANTITY_DIGITS, DECIMALS, problems);
        checkDigits("/unitPrice", unitPrice, PRICE_DIGITS, DECIMALS, problems);
        if (currency.getDefaultFractionDigits() < 0) {
            problems.add("/currency", "currency.unknown", currency.getCurrencyCode());
        }
        checkRate(base, problems);
        if (problems.found().size() == before) {
            checkAmounts(base, problems);
        }
    }

    private void checkRate(Currency base, FieldProblems problems) {
        if (rate == null) {
            if (!currency.equals(base)) {
                problems.add("/rate", "rate.required", currency.getCurrencyCode(), base.getCurrencyCode());
            }
        } else if (currency.equals(base)) {
            problems.add("/rate", "rate.needless", base.getCurrencyCode());
        } else if (rate.signum() <= 0) {
            problems.add("/rate", "rate.positive");
        } else {
            checkDigits("/rate", rate, RATE_DIGITS, RATE_DECIMALS, problems);
        }
    }

    private void checkAmounts(Currency base, FieldProblems problems) {
        try {
            amount();
        } catch (Money.AmountTooLarge tooLarge) {
            problems.add("/unitPrice", "amount.too-large");
            return;
        }
        try {
            baseAmount(base);
        } catch (Money.AmountTooLarge tooLarge) {
            problems.add("/rate", "amount.too-large");
        }
    }

    private static void checkDigits(
            String pointer, BigDecimal value, int digits, int decimals, FieldProblems problems) {
        if (value.precision() - value.scale() > digits) {
            problems.add(pointer, "number.too-many-digits", digits);
        }
        if (value.scale() > decimals) {
            problems.add(pointer, "number.too-many-decimals", decimals);
        }
    }

    private static BigDecimal withoutTrailingZeros(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
