package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;

class OperationLifeTest {

    private static final House HOUSE = House.open("Direction");
    private static final ApiClient CLERK = HOUSE.clerk();

    @Test
    void submissionNumbersInTheFiscalYearOfTheDate() {
        Answer submitted = submit(HOUSE.enter(CLERK, HOUSE.body("date", "2031-05-01")));
        assertThat(submitted.text("/status")).isEqualTo("SUBMITTED");
        assertThat(submitted.text("/number")).isEqualTo("2031-000001");
        assertThat(submitted.etag()).isEqualTo("\"2\"");
        assertThat(submitted.body().at("/actions").toString())
                .isEqualTo("[\"RECALL\",\"EDIT\",\"CANCEL\",\"DUPLICATE\"]");
        assertThat(submit(HOUSE.enter(CLERK, HOUSE.body("date", "2031-12-31"))).text("/number"))
                .isEqualTo("2031-000002");
        assertThat(submit(HOUSE.enter(CLERK, HOUSE.body("date", "2032-01-01"))).text("/number"))
                .isEqualTo("2032-000001");
    }

    @Test
    void aSubmittedOperationIsCorrectedUnderItsNumberAndNeverDeleted() {
        Answer submitted = submit(HOUSE.enter(CLERK));
        String path = "/operations/" + submitted.text("/id");
        Answer edit = CLERK.put(path, HOUSE.body("quantity", "9"), submitted.etag());
        assertThat(edit.text("/status")).isEqualTo("SUBMITTED");
        assertThat(edit.text("/number")).isEqualTo(submitted.text("/number"));
        Answer otherYear = CLERK.put(path, HOUSE.body("date", "2027-03-14"), edit.etag());
        assertThat(OperationEntryTest.problems(otherYear)).containsExactly("/date operation.other-fiscal-year");
        assertThat(CLERK.delete(path, edit.etag()).status()).isEqualTo(409);
        Answer again = CLERK.post(path + "/submission", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/status"))
                .as("the member of RFC 9457 is the HTTP status")
                .isEqualTo("409");
        assertThat(CLERK.get(path).body().at("/version").asLong()).isEqualTo(3);
    }

    @Test
    void fromSubmissionToPaymentByThreeHands() {
        String path = "/operations/" + submit(HOUSE.enter(CLERK)).text("/id");
        ApiClient approver = HOUSE.server().as(Role.FINANCE);
        ApiClient payer = HOUSE.server().as(Role.ADMIN);
        assertThat(CLERK.post(path + "/decision", Map.of("decision", "APPROVE")).status())
                .isEqualTo(403);
        Answer approved = approver.post(path + "/decision", Map.of("decision", "APPROVE"));
        assertThat(approved.text("/status")).isEqualTo("APPROVED");
        Answer sameHand = approver.post(path + "/payment", Map.of("date", "2026-03-20", "method", "CASH"));
        assertThat(sameHand.text("/type")).isEqualTo("urn:suivi:problem:separation-of-duties");
        Answer paid = payer.post(path + "/payment", Map.of("date", "2026-03-20", "method", "CASH"));
        assertThat(paid.text("/status")).isEqualTo("PAID");
        assertThat(paid.text("/paidOn")).isEqualTo("2026-03-20");
        assertThat(CLERK.post(path + "/cancellation", Map.of("reason", "trop tard"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void nobodyApprovesWhatTheyWrote() {
        ApiClient approver = HOUSE.server().as(Role.FINANCE);
        String own = "/operations/" + HOUSE.enter(approver).text("/id");
        approver.post(own + "/submission", Map.of());
        Answer refused = approver.post(own + "/decision", Map.of("decision", "APPROVE"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/type")).isEqualTo("urn:suivi:problem:separation-of-duties");
        Answer entered = submit(HOUSE.enter(CLERK));
        String corrected = "/operations/" + entered.text("/id");
        approver.put(corrected, HOUSE.body("quantity", "3"), entered.etag());
        assertThat(approver.post(corrected + "/decision", Map.of("decision", "APPROVE"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRejectedOperationComesBackWithItsReasonAndKeepsItsNumber() {
        Answer submitted = submit(HOUSE.enter(CLERK));
        String path = "/operations/" + submitted.text("/id");
        ApiClient approver = HOUSE.server().as(Role.FINANCE);
        Answer without = approver.post(path + "/decision", Map.of("decision", "REJECT"));
        assertThat(OperationEntryTest.problems(without)).containsExactly("/reason field.required");
        approver.post(path + "/decision", Map.of("decision", "REJECT", "reason", "Reçu illisible"));
        Answer rejected = CLERK.get(path);
        assertThat(rejected.text("/status")).isEqualTo("REJECTED");
        assertThat(rejected.text("/statusReason")).isEqualTo("Reçu illisible");
        Answer again = CLERK.post(path + "/submission", Map.of());
        assertThat(again.text("/number")).isEqualTo(submitted.text("/number"));
    }

    @Test
    void cancellationNeedsAReasonAndKeepsTheNumber() {
        Answer submitted = submit(HOUSE.enter(CLERK));
        String path = "/operations/" + submitted.text("/id");
        Answer without = CLERK.post(path + "/cancellation", Map.of("reason", "  "));
        assertThat(OperationEntryTest.problems(without)).containsExactly("/reason field.required");
        Answer cancelled = CLERK.post(path + "/cancellation", Map.of("reason", "Saisie deux fois"));
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("/number")).isEqualTo(submitted.text("/number"));
        assertThat(CLERK.post(path + "/cancellation", Map.of("reason", "encore"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aDraftIsNotCancelled() {
        String path = "/operations/" + HOUSE.enter(CLERK).text("/id");
        Answer refused = CLERK.post(path + "/cancellation", Map.of("reason", "erreur"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("brouillon");
    }

    @Test
    void whoSubmitsWhatHasChangedSinceIsTold() {
        Answer entered = HOUSE.enter(CLERK);
        String path = "/operations/" + entered.text("/id");
        CLERK.put(path, HOUSE.body("quantity", "4"), entered.etag());
        Map<String, String> seen = Map.of("If-Match", entered.etag());
        assertThat(CLERK.send("POST", path + "/submission", Map.of(), seen).status())
                .isEqualTo(412);
        assertThat(CLERK.get(path).text("/status")).isEqualTo("DRAFT");
    }

    @Test
    void historyTellsEveryChangeInNames() {
        Answer entered = HOUSE.enter(CLERK);
        String path = "/operations/" + entered.text("/id");
        Map<String, Object> body = HOUSE.body("quantity", "2");
        body.put("supplierName", "Papeterie Sow");
        CLERK.put(path, body, entered.etag());
        CLERK.post(path + "/submission", Map.of());
        CLERK.post(path + "/cancellation", Map.of("reason", "Doublon"));
        Answer history = CLERK.get(path + "/history");
        List<String> actions = new ArrayList<>();
        history.body()
                .at("/items")
                .forEach(item -> actions.add(item.path("action").asString()));
        assertThat(actions).containsExactly("CREATE", "EDIT", "SUBMIT", "CANCEL");
        assertThat(history.text("/items/0/actor")).startsWith("CLERK");
        assertThat(history.body().at("/items/0/changes").toString())
                .contains("{\"field\":\"unit\",\"from\":null,\"to\":\"Direction\"}");
        assertThat(history.body().at("/items/1/changes").toString())
                .contains("{\"field\":\"supplier\",\"from\":null,\"to\":\"Papeterie Sow\"}")
                .contains("{\"field\":\"quantity\",\"from\":\"1\",\"to\":\"2\"}")
                .contains("{\"field\":\"amount\",\"from\":\"25000\",\"to\":\"50000\"}")
                .doesNotContain("description");
        assertThat(history.body().at("/items/3/changes").toString()).contains("Doublon");
    }

    @Test
    void manyAreSubmittedEachForItself() {
        String draft = HOUSE.enter(CLERK, HOUSE.body("date", "2033-02-01")).text("/id");
        String second = HOUSE.enter(CLERK, HOUSE.body("date", "2033-02-02")).text("/id");
        String submitted = submit(HOUSE.enter(CLERK)).text("/id");
        String unknown = "019a0000-0000-7000-8000-000000000000";
        Answer answer =
                CLERK.post("/operations/submissions", Map.of("ids", List.of(draft, submitted, unknown, second, draft)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/outcomes").size()).isEqualTo(4);
        assertThat(answer.text("/outcomes/0/id")).isEqualTo(draft);
        assertThat(answer.body().at("/outcomes/0/done").asBoolean()).isTrue();
        assertThat(answer.body().at("/outcomes/1/done").asBoolean()).isFalse();
        assertThat(answer.text("/outcomes/1/problem/type")).isEqualTo("urn:suivi:problem:conflict");
        assertThat(answer.text("/outcomes/2/problem/type")).isEqualTo("urn:suivi:problem:not-found");
        assertThat(answer.body().at("/outcomes/3/done").asBoolean()).isTrue();
        assertThat(List.of(number(draft), number(second))).containsExactlyInAnyOrder("2033-000001", "2033-000002");
    }

    @Test
    void manyDraftsAreDeletedEachForItself() {
        String draft = HOUSE.enter(CLERK).text("/id");
        String submitted = submit(HOUSE.enter(CLERK)).text("/id");
        Answer answer = CLERK.post("/operations/deletions", Map.of("ids", List.of(draft, submitted)));
        assertThat(answer.body().at("/outcomes/0/done").asBoolean()).isTrue();
        assertThat(answer.body().at("/outcomes/1/done").asBoolean()).isFalse();
        assertThat(CLERK.get("/operations/" + draft).status()).isEqualTo(404);
        assertThat(CLERK.get("/operations/" + submitted).status()).isEqualTo(200);
    }

    @Test
    void atMostFiveHundredAtOnceAndNeverNone() {
        List<String> tooMany = IntStream.range(0, 501)
                .mapToObj(number -> new UUID(1, number).toString())
                .toList();
        assertThat(CLERK.post("/operations/submissions", Map.of("ids", tooMany)).status())
                .isEqualTo(422);
        assertThat(CLERK.post("/operations/submissions", Map.of("ids", List.of()))
                        .status())
                .isEqualTo(422);
        assertThat(CLERK.post("/operations/deletions", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void repeatingASubmissionWithItsKeyIsAnsweredAsTheFirstTime() {
        String path = "/operations/" + HOUSE.enter(CLERK).text("/id") + "/submission";
        Answer first = CLERK.post(path, Map.of(), "soumission-1");
        Answer second = CLERK.post(path, Map.of(), "soumission-1");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("/number")).isEqualTo(first.text("/number"));
    }

    private static String number(String id) {
        return CLERK.get("/operations/" + id).text("/number");
    }

    private static Answer submit(Answer entered) {
        Answer submitted = CLERK.post("/operations/" + entered.text("/id") + "/submission", Map.of());
        assertThat(submitted.status()).isEqualTo(200);
        return submitted;
    }
}
