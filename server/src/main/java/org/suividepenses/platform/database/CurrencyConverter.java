package org.suividepenses.platform.database;

import java.util.Currency;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** CHAR(3) ↔ ISO 4217 currency. */
public final class CurrencyConverter extends AbstractConverter<String, Currency> {

    public CurrencyConverter() {
        super(String.class, Currency.class);
    }

    @Override
    public @Nullable Currency from(@Nullable String code) {
        return code == null ? null : Currency.getInstance(code);
    }

    @Override
    public @Nullable String to(@Nullable Currency currency) {
        return currency == null ? null : currency.getCurrencyCode();
    }
}
