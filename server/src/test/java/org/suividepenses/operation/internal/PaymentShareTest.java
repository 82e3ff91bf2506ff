package org.suividepenses.operation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suividepenses.budget.BudgetLineId;

class PaymentShareTest {

    private static final long SEED = 20_261_125L;
    private static final List<BudgetLineId> LINES = IntStream.range(0, 5)
            .mapToObj(nth -> new BudgetLineId(new UUID(7, nth)))
            .toList();

    @Test
    void aPartIsSharedOutInProportionAndTheLastPaymentPaysTheRest() {
        List<Allocation> parts = List.of(new Allocation(LINES.get(0), 1_000), new Allocation(LINES.get(1), 2_000));
        List<PaymentShare> half = PaymentShare.of(parts, Map.of(), 1_500, 3_000);
        assertThat(half).extracting(PaymentShare::amount).containsExactly(500L, 1_000L);
        List<PaymentShare> rest =
                PaymentShare.of(parts, Map.of(LINES.get(0), 500L, LINES.get(1), 1_000L), 1_500, 1_500);
        assertThat(rest).extracting(PaymentShare::amount).containsExactly(500L, 1_000L);
    }

    /** In another currency than the base, of credit notes too, however small the parts. */
    @Test
    void sharesOfAnySequenceOfPaymentsStayWithinTheirLinesAndEndAtThem() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 2_000; round++) {
            long sign = random.nextInt(4) == 0 ? -1 : 1;
            List<Allocation> parts = new ArrayList<>();
            for (BudgetLineId line : LINES.subList(0, random.nextInt(1, LINES.size() + 1))) {
                parts.add(new Allocation(line, sign * random.nextLong(0, 1L << random.nextInt(1, 59))));
            }
            long amount = sign * random.nextLong(1, 1L << random.nextInt(1, 59));
            Map<BudgetLineId, Long> paid = new HashMap<>();
            long remaining = amount;
            while (remaining != 0) {
                long some = random.nextInt(5) == 0 ? remaining : sign * random.nextLong(1, Math.abs(remaining) + 1);
                for (PaymentShare share : PaymentShare.of(parts, paid, some, remaining)) {
                    assertThat(share.amount() * sign)
                            .as("seed %d, round %d", SEED, round)
                            .isNotNegative();
                    paid.merge(share.line(), share.amount(), Math::addExact);
                }
                remaining -= some;
                parts.forEach(part -> assertThat(Math.abs(paid.getOrDefault(part.line(), 0L)))
                        .isLessThanOrEqualTo(Math.abs(part.amount())));
            }
            parts.forEach(part -> assertThat(paid.getOrDefault(part.line(), 0L)).isEqualTo(part.amount()));
        }
    }
}
