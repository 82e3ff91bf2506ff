package org.suividepenses.exchange.internal.mapping;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How people write currencies: the ISO 4217 code, or a sign that means one only. */
public final class CurrencyWords {

    private static final Map<String, String> SIGNS =
            Map.of("€", "EUR", "EURO", "EUR", "EUROS", "EUR", "£", "GBP", "FG", "GNF", "FRANC GUINÉEN", "GNF");

    private static final Map<String, Currency> WITH_MINOR_UNITS = Currency.availableCurrencies()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, currency -> currency));

    private CurrencyWords() {}

    /** The currency, or null when the text names none that has minor units. */
    public static @Nullable Currency currency(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return WITH_MINOR_UNITS.get(SIGNS.getOrDefault(upper, upper));
    }
}
