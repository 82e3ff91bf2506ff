package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** Two nodes on one database keep its promises together. */
class TwoNodesTest {

    private static final int THREADS = 200;

    private static final TestServer FIRST = TestServer.start();
    private static final TestServer SECOND = FIRST.anotherNode();
    private static final BudgetHouse HOUSE = BudgetHouse.on(FIRST, "Deux nœuds");

    @AfterAll
    static void close() {
        SECOND.close();
        FIRST.close();
    }

    @Test
    void ofTwoHundredOnTwoNodesOneGetsTheLastUnitOfCurrency() throws Exception {
        UUID category = HOUSE.category("Deux nœuds", "Dernier franc");
        UUID line = HOUSE.line(category, "1");
        List<String> drafts = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            drafts.add(HOUSE.enter(category, "2026-03-14", "1").text("/id"));
        }
        List<Answer> answers = submitted(drafts);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200)).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("budget-exceeded");
            assertThat(refused.text("/available")).isEqualTo("0");
        });
        assertThat(HOUSE.read(line).text("/total/committed")).isEqualTo("1");
        assertThat(BudgetHouse.unbalanced(FIRST)).isEmpty();
    }

    @Test
    void numbersAreGaplessAcrossBoth() throws Exception {
        UUID category = HOUSE.category("Deux nœuds", "Numéros");
        List<String> drafts = new ArrayList<>();
        for (int thread = 0; thread < 60; thread++) {
            drafts.add(HOUSE.enter(category, "2033-03-14", "1").text("/id"));
        }
        List<Long> ranks = submitted(drafts).stream()
                .map(answer -> OperationNumber.parse(answer.text("/number")).rank())
                .sorted()
                .toList();
        assertThat(ranks)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, drafts.size()).boxed().toList());
    }

    @Test
    void theSameRequestToBothTakesEffectOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> expense = HOUSE.expense(HOUSE.category("Deux nœuds", "Une fois"), "2026-04-01", "5");
        List<Callable<Answer>> requests = new ArrayList<>();
        for (int request = 0; request < 20; request++) {
            ApiClient clerk = node(request);
            requests.add(() -> clerk.post("/operations", expense, key));
        }
        assertThat(all(requests).stream().map(answer -> answer.text("/id")).distinct())
                .hasSize(1)
                .doesNotContain("");
    }

    @Test
    void whatOneWritesTheOtherLists() {
        String reference = "DN-" + UUID.randomUUID();
        Map<String, Object> expense = HOUSE.expense(HOUSE.category("Deux nœuds", "Liste"), "2026-04-01", "5");
        expense.put("reference", reference);
        HOUSE.clerk().post("/operations", expense);
        ApiClient elsewhere = HOUSE.clerk().at(SECOND);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                elsewhere.get("/operations?q=" + reference).text("/total/count"))
                        .isEqualTo("1"));
    }

    private static List<Answer> submitted(List<String> drafts) throws Exception {
        List<Callable<Answer>> submissions = new ArrayList<>();
        for (String draft : drafts) {
            ApiClient clerk = node(submissions.size());
            submissions.add(() -> clerk.post("/operations/" + draft + "/submission", Map.of()));
        }
        return all(submissions);
    }

    private static ApiClient node(int request) {
        return request % 2 == 0 ? HOUSE.clerk() : HOUSE.clerk().at(SECOND);
    }

    private static List<Answer> all(List<Callable<Answer>> requests) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : executor.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
