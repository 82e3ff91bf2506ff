package org.suividepenses.budget.web;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.Money;

/** Reads amounts of JSON bodies and queries. */
final class Amounts {

    private static final int LONGEST = 40;

    private Amounts() {}

    /** In minor units of the base currency; zero after a problem was noted at {@code pointer}. */
    static long minorUnits(String pointer, @Nullable String text, Currency base, FieldProblems problems) {
        try {
            return read(text, base).minorUnits();
        } catch (NumberFormatException unreadable) {
            problems.add(pointer, text == null ? "field.required" : "number.unreadable", String.valueOf(text));
        } catch (Money.TooManyDecimals tooMany) {
            problems.add(pointer, "number.too-many-decimals", base.getDefaultFractionDigits());
        } catch (Money.AmountTooLarge tooLarge) {
            problems.add(pointer, "amount.too-large");
        }
        return 0;
    }

    /**
     * An amount written as a plain decimal number.
     *
     * @throws IllegalArgumentException when it is not one that the currency can hold
     */
    static Money read(@Nullable String text, Currency base) {
        boolean plain = text != null && text.length() <= LONGEST && text.matches("-?\\d+(\\.\\d+)?");
        return Money.exactly(new BigDecimal(plain ? text : ""), base);
    }
}
