package org.suividepenses.budget;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.suividepenses.kernel.Money;
import org.suividepenses.organisation.FiscalYear;

/**
 * The forecasts of a line, month by month.
 *
 * @param months one amount for each month of the fiscal year, in minor units of the base currency, not negative; their sum
 *     has at most 18 digits
 */
public record Phasing(List<Long> months) {

    public static final Phasing NONE = new Phasing(Collections.nCopies(FiscalYear.MONTHS, 0L));

    public Phasing {
        months = List.copyOf(months);
        if (months.size() != FiscalYear.MONTHS || months.stream().anyMatch(amount -> amount < 0)) {
            throw new IllegalArgumentException("not a phasing: " + months);
        }
        if (sum(months).compareTo(BigInteger.valueOf(Money.LIMIT)) > 0) {
            throw new Money.AmountTooLarge();
        }
    }

    /** The same amount each month; what does not divide goes to the first months, one minor unit each. */
    public static Phasing even(long total) {
        long share = total / FiscalYear.MONTHS;
        long rest = total % FiscalYear.MONTHS;
        return new Phasing(LongStream.range(0, FiscalYear.MONTHS)
                .map(month -> share + (month < rest ? 1 : 0))
                .boxed()
                .toList());
    }

    /**
     * A total spread as something else was, exactly: each month the whole part of its share, what is left to the months
     * whose shares were cut most, earlier months first.
     *
     * @param profile amounts by month, of which negative ones count as nothing; all nothing spreads evenly
     */
    public static Phasing like(List<Long> profile, long total) {
        return new Phasing(Shares.of(
                total, profile.stream().map(amount -> Math.max(0, amount)).toList()));
    }

    /** Of the year, in minor units of the base currency; at most 18 digits. */
    public long total() {
        return sum(months).longValueExact();
    }

    private static BigInteger sum(List<Long> months) {
        return months.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
