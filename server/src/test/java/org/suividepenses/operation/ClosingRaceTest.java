package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.FiscalYears;
import org.suividepenses.organisation.PeriodStatus;
import org.suividepenses.testing.TestServer;

/** Closing a month while sixteen write in it: what is acknowledged before stays, nothing lands after. */
class ClosingRaceTest {

    private static final House HOUSE = House.open("Course à la clôture");
    private static final Operations OPERATIONS = HOUSE.server().get(Operations.class);
    private static final LocalDate DAY = LocalDate.of(2046, 1, 20);
    private static final int WRITERS = 16;
    private static final int BEFORE_CLOSING = 64;

    private record Written(int drafts, int submitted) {}

    @Test
    void afterTheClosingCommitsNothingLandsInTheMonth() throws Exception {
        Operation first = OPERATIONS.create(null, OperationEntry.of(content(), null), TestServer.MACHINE);
        OPERATIONS.submit(first.id(), null, null, TestServer.MACHINE);
        CountDownLatch underWay = new CountDownLatch(BEFORE_CLOSING);
        List<Callable<Written>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(() -> write(underWay));
        }
        List<Future<Written>> results = new ArrayList<>();
        List<Long> atClosing;
        try (ExecutorService executor = Executors.newFixedThreadPool(WRITERS)) {
            writers.forEach(writer -> results.add(executor.submit(writer)));
            underWay.await();
            FiscalYears years = HOUSE.server().get(FiscalYears.class);
            years.close(2046, new TreeSet<>(List.of(1)), PeriodStatus.CLOSED, 1, TestServer.MACHINE);
            atClosing = landed();
        }
        int drafts = 1;
        int submitted = 1;
        for (Future<Written> result : results) {
            drafts += result.get().drafts();
            submitted += result.get().submitted();
        }
        assertThat(landed()).isEqualTo(atClosing);
        assertThat(atClosing).containsExactly((long) drafts, (long) submitted);
    }

    /** Creates and submits until the month refuses. */
    private static Written write(CountDownLatch underWay) {
        int drafts = 0;
        int submitted = 0;
        try {
            while (true) {
                Operation draft = OPERATIONS.create(null, OperationEntry.of(content(), null), TestServer.MACHINE);
                drafts++;
                underWay.countDown();
                if (!(OPERATIONS.submit(draft.id(), null, null, TestServer.MACHINE) instanceof OperationOutcome.Done)) {
                    return new Written(drafts, submitted);
                }
                submitted++;
            }
        } catch (ProblemException refused) {
            assertThat(refused.type()).isEqualTo(ProblemType.PERIOD_CLOSED);
            return new Written(drafts, submitted);
        }
    }

    private static OperationContent content() {
        return new OperationContent(
                DAY,
                HOUSE.unit(),
                null,
                null,
                null,
                "",
                "Course",
                new Price(BigDecimal.ONE, BigDecimal.TEN, Currency.getInstance("GNF"), null),
                null,
                "");
    }

    /** Operations in the month, and those of them with a number. */
    private static List<Long> landed() {
        var row = HOUSE.server()
                .get(DSLContext.class)
                .fetchSingle(
                        "select count(*), coalesce(sum(status <> 'DRAFT'), 0) from operation where operation_date = ?",
                        DAY);
        return List.of(row.get(0, Long.class), row.get(1, Long.class));
    }
}
