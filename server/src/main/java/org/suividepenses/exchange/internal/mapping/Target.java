package org.suividepenses.exchange.internal.mapping;

import java.util.Arrays;
import java.util.Optional;

/** The fields of an operation that a column may fill; {@link #key()} names them in a mapping. */
public enum Target {
    DATE("date"),
    AMOUNT("amount"),
    QUANTITY("quantity"),
    UNIT_PRICE("unitPrice"),
    SUPPLIER("supplier"),
    UNIT("unit"),
    CATEGORY("category"),
    FUNDING_SOURCE("fundingSource"),
    REFERENCE("reference"),
    DESCRIPTION("description"),
    PAYMENT_METHOD("paymentMethod"),
    NOTES("notes"),
    CURRENCY("currency"),
    RATE("rate");

    private final String key;

    Target(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    static Optional<Target> of(String key) {
        return Arrays.stream(values()).filter(target -> target.key.equals(key)).findFirst();
    }

    boolean isNumber() {
        return this == AMOUNT || this == QUANTITY || this == UNIT_PRICE || this == RATE;
    }
}
