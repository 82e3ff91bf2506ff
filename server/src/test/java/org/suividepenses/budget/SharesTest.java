package org.suividepenses.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.suividepenses.kernel.Money;

class SharesTest {

    private static final long SEED = 20_261_124L;

    @Test
    void whatDoesNotDivideGoesToTheLargestRemainders() {
        assertThat(Shares.of(100, List.of(1L, 1L, 1L))).containsExactly(34L, 33L, 33L);
        assertThat(Shares.of(-100, List.of(1L, 1L, 1L))).containsExactly(-34L, -33L, -33L);
        assertThat(Shares.of(10, List.of(15L, 70L, 15L))).containsExactly(2L, 7L, 1L);
        assertThat(Shares.of(7, List.of(0L, 0L))).containsExactly(4L, 3L);
    }

    @Test
    void partsSumToTheWholeAndStayWithinOneOfTheirShare() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 2_000; round++) {
            long total = random.nextLong(-Money.LIMIT, Money.LIMIT);
            List<Long> weights = LongStream.range(0, random.nextInt(1, 20))
                    .map(index -> random.nextInt(4) == 0 ? 0 : random.nextLong(1, 1_000_000))
                    .boxed()
                    .toList();
            List<Long> parts = Shares.of(total, weights);
            assertThat(parts.stream().mapToLong(Long::longValue).sum())
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(total);
            boolean allZero = weights.stream().allMatch(weight -> weight == 0);
            for (int at = 0; at < parts.size(); at++) {
                if (weights.get(at) == 0 && !allZero) {
                    assertThat(parts.get(at)).as("no weight, no part").isZero();
                }
            }
        }
    }

    @Test
    void anEvenPhasingGivesTheRestToTheFirstMonths() {
        assertThat(Phasing.even(1_000_003).months()).startsWith(83_334L, 83_334L, 83_334L, 83_334L, 83_334L, 83_334L);
        assertThat(Phasing.even(1_000_003).total()).isEqualTo(1_000_003);
    }

    @Test
    void aPhasingLikeLastYearsLeavesNegativeMonthsOut() {
        List<Long> lastYear = List.of(0L, 10L, -5L, 30L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
        assertThat(Phasing.like(lastYear, 1_001).months()).startsWith(0L, 250L, 0L, 751L, 0L);
    }

    @Test
    void aYearBeyondEighteenDigitsIsNoPhasing() {
        List<Long> months =
                LongStream.range(0, 12).map(month -> Money.LIMIT / 2).boxed().toList();
        assertThatThrownBy(() -> new Phasing(months)).isInstanceOf(Money.AmountTooLarge.class);
    }

    @Test
    void scaledAmountsComeToTheRoundedWholeEachWithinOne() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 2_000; round++) {
            BigDecimal coefficient = BigDecimal.valueOf(random.nextLong(1, 3_000_000), random.nextInt(0, 7));
            List<Long> amounts = LongStream.range(0, random.nextInt(1, 30))
                    .map(index -> random.nextInt(4) == 0 ? 0 : random.nextLong(0, 1_000_000_000L))
                    .boxed()
                    .toList();
            List<Long> scaled = Shares.scaled(amounts, coefficient);
            BigDecimal whole = coefficient.multiply(BigDecimal.valueOf(
                    amounts.stream().mapToLong(Long::longValue).sum()));
            assertThat(BigDecimal.valueOf(
                            scaled.stream().mapToLong(Long::longValue).sum()))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualByComparingTo(whole.setScale(0, RoundingMode.HALF_UP));
            for (int at = 0; at < amounts.size(); at++) {
                BigDecimal off = coefficient
                        .multiply(BigDecimal.valueOf(amounts.get(at)))
                        .subtract(BigDecimal.valueOf(scaled.get(at)));
                assertThat(off.abs()).isLessThan(BigDecimal.ONE);
                long total = scaled.get(at);
                assertThat(Phasing.like(List.of(0L, 3L, 0L, 0L, 5L, 0L, 0L, 0L, 0L, 0L, 0L, -7L), total)
                                .total())
                        .isEqualTo(total);
            }
        }
    }

    @Test
    void anAmountThatWouldNotFitIsRefused() {
        assertThatThrownBy(() -> Shares.scaled(List.of(Money.LIMIT), new BigDecimal("1.01")))
                .isInstanceOf(Money.AmountTooLarge.class);
    }
}
