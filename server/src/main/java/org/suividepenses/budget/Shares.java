package org.suividepenses.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.suividepenses.kernel.Money;

/** Splits an amount so that the parts sum to it exactly, by the method of the largest remainder. */
public final class Shares {

    private Shares() {}

    /**
     * @param total in minor units; negative for a credit note
     * @param weights not negative; when all are zero, the parts are equal
     * @return one part for each weight, in their order; parts of equal remainder are rounded up from the first
     */
    public static List<Long> of(long total, List<Long> weights) {
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return of(total, Collections.nCopies(weights.size(), 1L));
        }
        BigInteger whole = BigInteger.valueOf(total).abs();
        List<Long> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (long weight : weights) {
            BigInteger[] division = whole.multiply(BigInteger.valueOf(weight)).divideAndRemainder(sum);
            parts.add(division[0].longValueExact());
            remainders.add(division[1]);
        }
        long left = whole.longValueExact()
                - parts.stream().mapToLong(Long::longValue).sum();
        roundUp(parts, remainders, left);
        return parts.stream()
                .mapToLong(part -> total < 0 ? -part : part)
                .boxed()
                .toList();
    }

    /**
     * Amounts times a coefficient: together they come to the rounded product (half up) of their sum, and each is within one
     * of its own product.
     *
     * @param amounts in minor units, not negative
     * @param coefficient not negative
     * @throws Money.AmountTooLarge when one of them has more than 18 digits
     */
    public static List<Long> scaled(List<Long> amounts, BigDecimal coefficient) {
        BigDecimal whole = BigDecimal.ZERO;
        List<Long> parts = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        BigDecimal floors = BigDecimal.ZERO;
        for (long amount : amounts) {
            BigDecimal product = coefficient.multiply(BigDecimal.valueOf(amount));
            BigDecimal floor = product.setScale(0, RoundingMode.FLOOR);
            if (floor.compareTo(BigDecimal.valueOf(Money.LIMIT)) >= 0) {
                throw new Money.AmountTooLarge();
            }
            whole = whole.add(product);
            floors = floors.add(floor);
            parts.add(floor.longValueExact());
            remainders.add(product.subtract(floor));
        }
        long left = whole.setScale(0, RoundingMode.HALF_UP).subtract(floors).longValueExact();
        roundUp(parts, remainders, left);
        return List.copyOf(parts);
    }

    /** Adds one to those with the largest remainders, earlier ones first. */
    private static <R extends Comparable<? super R>> void roundUp(List<Long> parts, List<R> remainders, long count) {
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> remainders.get(at)).reversed())
                .limit(count)
                .forEach(at -> parts.set(at, parts.get(at) + 1));
    }
}
