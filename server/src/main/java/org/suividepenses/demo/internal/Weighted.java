package org.suividepenses.demo.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Choices of which some come more often than others. */
final class Weighted<T> {

    /** Wide enough that the last word of a long vocabulary still gets a turn. */
    private static final long ZIPF_SCALE = 1_000_000;

    private final List<T> choices;
    private final long[] upTo;

    private Weighted(List<T> choices, long[] upTo) {
        this.choices = List.copyOf(choices);
        this.upTo = upTo;
    }

    /** @param weights one for each choice, not negative, not all zero */
    static <T> Weighted<T> of(List<T> choices, List<Long> weights) {
        long[] upTo = new long[choices.size()];
        long sum = 0;
        for (int index = 0; index < upTo.length; index++) {
            sum += weights.get(index);
            upTo[index] = sum;
        }
        if (sum <= 0) {
            throw new IllegalArgumentException("no weight at all: " + weights);
        }
        return new Weighted<>(choices, upTo);
    }

    /** As words come in a language (Zipf): the second half as often as the first, the third a third as often. */
    static <T> Weighted<T> zipf(List<T> choices) {
        List<Long> weights = new ArrayList<>();
        for (int rank = 1; rank <= choices.size(); rank++) {
            weights.add(ZIPF_SCALE / rank);
        }
        return of(choices, weights);
    }

    /** Reads {@code "CASH:4|CHEQUE:1"}. */
    static Weighted<String> parse(String text) {
        List<String> names = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        for (String part : text.split("\\|", -1)) {
            int colon = part.lastIndexOf(':');
            names.add(part.substring(0, colon));
            weights.add(Long.parseLong(part.substring(colon + 1)));
        }
        return of(names, weights);
    }

    <R> Weighted<R> map(Function<T, R> mapping) {
        return new Weighted<>(choices.stream().map(mapping).toList(), upTo);
    }

    T pick(RandomGenerator random) {
        long drawn = random.nextLong(upTo[upTo.length - 1]);
        int index = Arrays.binarySearch(upTo, drawn + 1);
        int first = index >= 0 ? firstOf(index) : -index - 1;
        return choices.get(first);
    }

    /** Choices of weight zero share their bound with the one before them, which is the one meant. */
    private int firstOf(int index) {
        int first = index;
        while (first > 0 && upTo[first - 1] == upTo[index]) {
            first--;
        }
        return first;
    }
}
