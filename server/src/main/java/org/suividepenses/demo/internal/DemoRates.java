package org.suividepenses.demo.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What a euro and a dollar cost in Guinean francs, about; they drift a little from month to month. */
final class DemoRates {

    private static final Currency GNF = Currency.getInstance("GNF");

    private DemoRates() {}

    /** @return null for the franc itself */
    static @Nullable BigDecimal rate(Currency currency, LocalDate date) {
        if (currency.equals(GNF)) {
            return null;
        }
        long months = date.getYear() * 12L + date.getMonthValue();
        long francs = switch (currency.getCurrencyCode()) {
            case "EUR" -> 9_420 + months * 37 % 310;
            case "USD" -> 8_590 + months * 11 % 90;
            default -> throw new IllegalArgumentException("no rate for " + currency);
        };
        return BigDecimal.valueOf(francs);
    }
}
