package org.suividepenses.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

class BudgetControlTest {

    private static final int THREADS = 200;
    private static final BudgetHouse HOUSE = BudgetHouse.open("Contrôle");

    @Test
    void ofTwoHundredWhoWantTheLastUnitOfCurrencyOneGetsIt() throws Exception {
        UUID category = HOUSE.category("Contrôle", "Dernier franc");
        UUID line = HOUSE.line(category, "1");
        List<Answer> drafts = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            drafts.add(HOUSE.enter(category, "2026-03-14", "1"));
        }
        List<Callable<Answer>> submissions = drafts.stream()
                .<Callable<Answer>>map(draft -> () -> HOUSE.submit(draft))
                .toList();
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : executor.invokeAll(submissions)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .hasSize(THREADS - 1)
                .allSatisfy(refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.text("/type")).isEqualTo("urn:suivi:problem:budget-exceeded");
                    assertThat(refused.text("/available")).isEqualTo("0");
                });
        assertThat(HOUSE.read(line).text("/total/committed")).isEqualTo("1");
        assertThat(HOUSE.read(line).text("/total/available")).isEqualTo("0");
        assertThat(BudgetHouse.unbalanced(TestServer.shared())).isEmpty();
    }

    @Test
    void theThreeStagesFollowTheLifeOfTheOperation() {
        UUID category = HOUSE.category("Contrôle", "Étapes");
        UUID line = HOUSE.line(category, "1000");
        Answer submitted = HOUSE.submit(HOUSE.enter(category, "2026-05-02", "300"));
        String path = "/operations/" + submitted.text("/id");
        assertThat(stages(line)).containsExactly("300", "0", "0", "700");
        HOUSE.finance().post(path + "/decision", Map.of("decision", "APPROVE"));
        assertThat(stages(line)).containsExactly("300", "300", "0", "700");
        TestServer.shared().as(Role.ADMIN).post(path + "/payment", Map.of("date", "2026-06-01", "method", "CASH"));
        assertThat(stages(line)).containsExactly("300", "300", "300", "700");
        Answer read = HOUSE.read(line);
        assertThat(read.text("/months/4/realised")).isEqualTo("300");
        assertThat(read.text("/months/4/paid")).isEqualTo("0");
        assertThat(read.text("/months/5/paid")).isEqualTo("300");
    }

    @Test
    void whatIsRejectedCancelledOrCorrectedGivesItsCommitmentBack() {
        UUID category = HOUSE.category("Contrôle", "Retours");
        UUID line = HOUSE.line(category, "1000");
        Answer rejected = HOUSE.submit(HOUSE.enter(category, "2026-05-02", "600"));
        HOUSE.finance()
                .post(
                        "/operations/" + rejected.text("/id") + "/decision",
                        Map.of("decision", "REJECT", "reason", "Sans pièce"));
        assertThat(stages(line)).containsExactly("0", "0", "0", "1000");
        Answer kept = HOUSE.submit(HOUSE.enter(category, "2026-05-02", "900"));
        Answer again = HOUSE.submit(rejected);
        assertThat(again.text("/available")).isEqualTo("100");
        Answer edited = HOUSE.clerk()
                .put("/operations/" + kept.text("/id"), HOUSE.expense(category, "2026-07-02", "250"), kept.etag());
        assertThat(edited.status()).isEqualTo(200);
        assertThat(HOUSE.read(line).text("/months/6/committed")).isEqualTo("250");
        assertThat(HOUSE.submit(rejected).status()).isEqualTo(200);
        HOUSE.clerk().post("/operations/" + kept.text("/id") + "/cancellation", Map.of("reason", "Doublon"));
        assertThat(stages(line)).containsExactly("600", "0", "0", "400");
    }

    @Test
    void anOverrideNeedsAReasonAndTheRight() {
        UUID category = HOUSE.category("Contrôle", "Dérogation");
        UUID line = HOUSE.line(category, "100");
        Answer draft = HOUSE.enter(category, "2026-05-02", "130");
        String submission = "/operations/" + draft.text("/id") + "/submission";
        assertThat(HOUSE.clerk()
                        .post(submission, Map.of("overrideReason", "Urgence"))
                        .status())
                .isEqualTo(403);
        assertThat(HOUSE.finance()
                        .post(submission, Map.of("overrideReason", " "))
                        .status())
                .isEqualTo(422);
        Answer submitted = HOUSE.finance().post(submission, Map.of("overrideReason", "Toit arraché"));
        assertThat(submitted.status()).isEqualTo(200);
        assertThat(submitted.text("/exceeded/0/available")).isEqualTo("100");
        assertThat(HOUSE.read(line).text("/total/available")).isEqualTo("-30");
        assertThat(HOUSE.submit(HOUSE.enter(category, "2026-05-02", "1")).status())
                .isEqualTo(409);
    }

    @Test
    void theNearestLineUpwardsIsChargedAndElseTheLineOutsideTheBudget() {
        UUID root = HOUSE.category("Contrôle", "Arbre");
        UUID leaf = HOUSE.category("Contrôle", "Arbre", "Branche", "Feuille");
        UUID middle = HOUSE.category("Contrôle", "Arbre", "Branche");
        UUID ofRoot = HOUSE.line(root, "1000");
        UUID ofMiddle = HOUSE.line(middle, "1000");
        HOUSE.submit(HOUSE.enter(leaf, "2026-05-02", "10"));
        assertThat(HOUSE.read(ofMiddle).text("/total/committed")).isEqualTo("10");
        HOUSE.submit(HOUSE.enter(root, "2026-05-02", "20"));
        assertThat(HOUSE.read(ofRoot).text("/total/committed")).isEqualTo("20");
        UUID elsewhere = HOUSE.category("Contrôle", "Sans budget");
        assertThat(HOUSE.submit(HOUSE.enter(elsewhere, "2026-05-02", "30")).status())
                .isEqualTo(200);
        Answer lines = HOUSE.finance().get("/budget-lines?fiscalYear=2026&unit=" + HOUSE.unit());
        assertThat(lines.body().at("/items"))
                .filteredOn(item -> !item.path("budgeted").asBoolean())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.at("/total/available").asString()).isEqualTo("-30");
                    assertThat(item.path("categoryId").asString()).isEqualTo(elsewhere.toString());
                });
    }

    @Test
    void aLineInPreparationIsNotCharged() {
        UUID category = HOUSE.category("Contrôle", "Préparée");
        UUID line = HOUSE.draft(2026, category, Map.of("amount", "500"));
        HOUSE.submit(HOUSE.enter(category, "2026-05-02", "10"));
        assertThat(stages(line)).containsExactly("0", "0", "0", "0");
        assertThat(HOUSE.read(line).text("/forecasts/0")).isEqualTo("42");
    }

    private static List<String> stages(UUID line) {
        Answer read = HOUSE.read(line);
        return List.of(
                read.text("/total/committed"),
                read.text("/total/realised"),
                read.text("/total/paid"),
                read.text("/total/available"));
    }
}
