package org.suividepenses.exchange.internal.mapping;

import java.util.Arrays;
import java.util.Optional;

/** What is done with rows that only sum up, head or comment on others; {@link #key()} names it in a mapping. */
public enum TotalsRows {
    /** They are left out, and each is named. */
    SKIP("skip"),
    /** They are read as every other row. */
    READ("read");

    private final String key;

    TotalsRows(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    static Optional<TotalsRows> of(String key) {
        return Arrays.stream(values()).filter(choice -> choice.key.equals(key)).findFirst();
    }
}
