package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.internal.db.Tables;
import org.suividepenses.testing.TestServer;

/** DOMAIN rule 7: numbers are gapless and never reused, whoever submits at the same time and whatever fails. */
class NumberingTest {

    private static final House HOUSE = House.open("Numérotation");
    private static final ManyOperations MANY = HOUSE.server().get(ManyOperations.class);
    private static final Operations OPERATIONS = HOUSE.server().get(Operations.class);
    private static final Caller CALLER = TestServer.MACHINE;
    private static final int THREADS = 8;

    @Test
    void eightSubmittersLeaveNoGap() throws Exception {
        long seed = 20_261_123L;
        SplittableRandom random = new SplittableRandom(seed);
        List<Callable<Integer>> submitters = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            submitters.add(submitter(random.split(), 25));
        }
        int submitted = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Integer> result : executor.invokeAll(submitters)) {
                submitted += result.get();
            }
        }
        Map<Integer, List<Long>> ranks = ranks();
        ranks.keySet().removeIf(year -> year > 2042);
        assertThat(ranks.values().stream().mapToInt(List::size).sum())
                .as("seed %d", seed)
                .isEqualTo(submitted);
        ranks.forEach((year, found) -> assertThat(found)
                .as("numbers of %d, seed %d", year, seed)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, found.size()).boxed().toList()));
    }

    /** The first operation of a year opens the year, its line outside the budget and its numbering; who fails closes them. */
    @Test
    void whoOpensAYearAndFailsLeavesTheOthersGoingOn() throws Exception {
        TransactionTemplate transaction = HOUSE.server().get(TransactionTemplate.class);
        try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
            for (int year = 2071; year < 2086; year++) {
                LocalDate date = LocalDate.of(year, 3, 1);
                List<Callable<Boolean>> openers = new ArrayList<>();
                for (int opener = 0; opener < THREADS; opener++) {
                    boolean fails = opener % 2 == 0;
                    openers.add(() -> {
                        transaction.executeWithoutResult(status -> {
                            submit(List.of(OPERATIONS
                                    .create(null, OperationEntry.of(content(date), null), CALLER)
                                    .id()));
                            if (fails) {
                                status.setRollbackOnly();
                            }
                        });
                        return !fails;
                    });
                }
                for (Future<Boolean> result : executor.invokeAll(openers)) {
                    result.get();
                }
                assertThat(ranks().get(year)).as("numbers of %d", year).containsExactly(1L, 2L, 3L, 4L);
            }
        }
    }

    /** Submits one by one and many at once, and lets some transactions fail after they drew their numbers. */
    private static Callable<Integer> submitter(SplittableRandom random, int rounds) {
        TransactionTemplate transaction = HOUSE.server().get(TransactionTemplate.class);
        return () -> {
            int submitted = 0;
            for (int round = 0; round < rounds; round++) {
                List<OperationId> drafts = new ArrayList<>();
                for (int count = random.nextInt(1, 4); count > 0; count--) {
                    drafts.add(OPERATIONS
                            .create(null, OperationEntry.of(content(random), null), CALLER)
                            .id());
                }
                boolean fails = random.nextInt(4) == 0;
                transaction.executeWithoutResult(status -> {
                    submit(drafts);
                    if (fails) {
                        status.setRollbackOnly();
                    }
                });
                submitted += fails ? 0 : drafts.size();
            }
            return submitted;
        };
    }

    private static void submit(List<OperationId> drafts) {
        if (drafts.size() == 1) {
            OPERATIONS.submit(drafts.getFirst(), null, null, CALLER);
        } else {
            MANY.submitAll(drafts, CALLER);
        }
    }

    private static OperationContent content(SplittableRandom random) {
        return content(LocalDate.of(2041 + random.nextInt(2), 6, 1));
    }

    private static OperationContent content(LocalDate date) {
        Price price = new Price(BigDecimal.ONE, BigDecimal.TEN, Currency.getInstance("GNF"), null);
        return new OperationContent(date, HOUSE.unit(), null, null, null, "", "Numéro", price, null, "");
    }

    private static Map<Integer, List<Long>> ranks() {
        Map<Integer, List<Long>> ranks = new TreeMap<>();
        HOUSE.server()
                .get(DSLContext.class)
                .select(Tables.OPERATION.NUMBER)
                .from(Tables.OPERATION)
                .where(Tables.OPERATION.UNIT_ID.eq(HOUSE.unit()))
                .and(Tables.OPERATION.NUMBER.isNotNull())
                .orderBy(Tables.OPERATION.NUMBER)
                .forEach(row -> {
                    OperationNumber number = OperationNumber.parse(row.value1());
                    ranks.computeIfAbsent(number.fiscalYear(), year -> new ArrayList<>())
                            .add(number.rank());
                });
        return ranks;
    }
}
