package org.suividepenses.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> remainders.get(at)).reversed())
                .limit(left)
                .forEach(at -> parts.set(at, parts.get(at) + 1));
        return parts.stream().map(part -> total < 0 ? -part : part).toList();
    }
}
