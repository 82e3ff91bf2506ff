package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** Rows are locked in one order, so that nobody waits in a circle, and the numbers of a year are locked late (ADR 0017). */
class LockOrderTest {

    private static final TestServer SERVER = TestServer.start();
    private static final BudgetHouse HOUSE = BudgetHouse.on(SERVER, "Verrous");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void whoValidatesALineWaitsForOperationsBeforeItHoldsPeriodsOrLines() throws Exception {
        UUID above = HOUSE.category("Verrous");
        UUID category = HOUSE.category("Verrous", "Papier");
        UUID old = HOUSE.line(2113, above, Map.of("amount", "9000"));
        UUID fresh = HOUSE.draft(2113, category, Map.of("amount", "9000"));
        Answer entered = HOUSE.enter(category, "2113-03-20", "10");
        assertThat(HOUSE.submit(entered).status()).isEqualTo(200);
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<Answer> validated = new TransactionTemplate(SERVER.get(PlatformTransactionManager.class))
                    .execute(status -> {
                        lock("select id from operation where hex(id) = '" + hex(entered.text("/id")) + "' for update");
                        Future<Answer> waiting = executor.submit(() -> HOUSE.finance()
                                .post("/budget-lines/validations", Map.of("ids", List.of(fresh.toString()))));
                        awaitStatement("from `operation`", "for update");
                        lock("select 1 from fiscal_period for update nowait");
                        for (UUID line : List.of(old, fresh)) {
                            lock("select id from budget_line where hex(id) = '" + hex(line.toString())
                                    + "' for update nowait");
                        }
                        return waiting;
                    });
            assertThat(validated.get().status()).isEqualTo(200);
        }
        assertThat(HOUSE.read(fresh).text("/total/committed")).isEqualTo("10");
        assertThat(HOUSE.read(old).text("/total/committed")).isEqualTo("0");
    }

    @Test
    void whoSubmitsHasDoneAllThatNamesNoNumberBeforeTheyWaitForOne() throws Exception {
        UUID category = HOUSE.category("Verrous", "Encre");
        HOUSE.line(2114, category, Map.of("amount", "9000"));
        HOUSE.submit(HOUSE.enter(category, "2114-03-20", "10"));
        Answer entered = HOUSE.enter(category, "2114-03-20", "10");
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<Answer> submitted = new TransactionTemplate(SERVER.get(PlatformTransactionManager.class))
                    .execute(status -> {
                        lock("select last_number from number_sequence where fiscal_year = 2114 for update");
                        Future<Answer> waiting = executor.submit(() -> HOUSE.submit(entered));
                        awaitStatement("update `number_sequence`", "");
                        assertThat(uncommitted("select count(*) from approval_waiting where hex(subject_id) = '"
                                        + hex(entered.text("/id")) + "'"))
                                .as("it waits for its signature already")
                                .isEqualTo(1);
                        return waiting;
                    });
            assertThat(submitted.get().text("/number")).endsWith("000002");
        }
    }

    private static void lock(String sql) {
        SERVER.get(DSLContext.class).fetch(sql);
    }

    /** Another connection is at such a statement, and so waits for what this one holds. */
    private static void awaitStatement(String beginning, String end) {
        await().until(() -> SERVER.get(DSLContext.class)
                        .fetchSingle(
                                "select count(*) from information_schema.processlist where id <> connection_id()"
                                        + " and lower(info) like ?",
                                "%" + beginning + "%" + end + "%")
                        .get(0, Integer.class)
                > 0);
    }

    /** As others have written it, also before they commit. */
    private static Integer uncommitted(String sql) {
        TransactionTemplate peeping = new TransactionTemplate(SERVER.get(PlatformTransactionManager.class));
        peeping.setIsolationLevel(TransactionDefinition.ISOLATION_READ_UNCOMMITTED);
        peeping.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return peeping.execute(
                status -> SERVER.get(DSLContext.class).fetchSingle(sql).get(0, Integer.class));
    }

    private static String hex(String id) {
        return id.replace("-", "").toUpperCase(Locale.ROOT);
    }
}
