package org.suividepenses.exchange.internal;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suividepenses.exchange.ImportReport.Total;
import org.suividepenses.kernel.Money;

/** Exact sums of many amounts, in the currency of each and in the base currency. */
final class ImportTotals {

    private final Currency base;
    private BigInteger baseSum = BigInteger.ZERO;
    private final Map<Currency, Sum> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));

    ImportTotals(Currency base) {
        this.base = base;
    }

    void add(Money amount, Money baseAmount) {
        Sum sum = sums.computeIfAbsent(amount.currency(), currency -> new Sum());
        sum.lines++;
        sum.minorUnits = sum.minorUnits.add(BigInteger.valueOf(amount.minorUnits()));
        baseSum = baseSum.add(BigInteger.valueOf(baseAmount.minorUnits()));
    }

    String baseAmount() {
        return Money.toPlainString(baseSum, base);
    }

    List<Total> byCurrency() {
        return sums.entrySet().stream()
                .map(sum -> new Total(
                        sum.getKey().getCurrencyCode(),
                        sum.getValue().lines,
                        Money.toPlainString(sum.getValue().minorUnits, sum.getKey())))
                .toList();
    }

    private static final class Sum {
        private long lines;
        private BigInteger minorUnits = BigInteger.ZERO;
    }
}
