package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;

/** DOMAIN rule 6, path by path: January 2043 is closed, February is open. Imports: {@code ClosedPeriodImportTest}. */
class ClosedPeriodTest {

    private static final String SHUT_DAY = "2043-01-15";
    private static final String OPEN_DAY = "2043-02-15";
    private static final House HOUSE = House.open("Clôture");
    private static final ApiClient CLERK = HOUSE.clerk();
    private static final ApiClient FINANCE = HOUSE.server().as(Role.FINANCE);
    private static final ApiClient ADMIN = HOUSE.server().as(Role.ADMIN);

    private static Answer draft;
    private static Answer submitted;
    private static Answer approved;
    private static Answer openDraft;
    private static long operations;

    @BeforeAll
    static void closeJanuary() {
        draft = enter(SHUT_DAY);
        openDraft = enter(OPEN_DAY);
        submitted = submit(enter(SHUT_DAY));
        approved = act(FINANCE, submit(enter(SHUT_DAY)), "decision", Map.of("decision", "APPROVE"));
        Answer year = FINANCE.get("/fiscal-years/2043");
        Answer closed = FINANCE.send(
                "POST",
                "/fiscal-years/2043/closings",
                Map.of("months", List.of(1), "status", "CLOSED"),
                Map.of("If-Match", year.etag()));
        assertThat(closed.status()).as(closed.toString()).isEqualTo(200);
        operations = count();
    }

    @Test
    void nothingIsCreatedInIt() {
        refused(CLERK.post("/operations", HOUSE.body("date", SHUT_DAY)));
        refused(ADMIN.post("/operations", HOUSE.body("date", SHUT_DAY)));
        assertThat(count()).isEqualTo(operations);
    }

    @Test
    void aCopyIsNotSavedInIt() {
        Answer original = CLERK.get("/operations/" + draft.text("/id"));
        Map<String, Object> copy = HOUSE.body("description", original.text("/description"));
        copy.put("date", original.text("/date"));
        refused(CLERK.post("/operations", copy));
    }

    @Test
    void whatIsInItIsNotEditedAndNothingMovesIn() {
        refused(CLERK.put(path(draft), body(SHUT_DAY, "Autre"), draft.etag()));
        refused(CLERK.put(path(draft), body(OPEN_DAY, "Sortie"), draft.etag()));
        refused(CLERK.put(path(submitted), body(SHUT_DAY, "Autre"), submitted.etag()));
        refused(CLERK.put(path(openDraft), body(SHUT_DAY, "Entrée"), openDraft.etag()));
        assertThat(CLERK.get(path(draft)).etag()).isEqualTo(draft.etag());
    }

    @Test
    void aDraftInItIsNotDeleted() {
        refused(CLERK.delete(path(draft), draft.etag()));
        assertThat(CLERK.get(path(draft)).status()).isEqualTo(200);
    }

    @Test
    void nothingInItIsSubmittedDecidedOrCancelled() {
        refused(act(CLERK, draft, "submission", Map.of()));
        refused(act(FINANCE, submitted, "decision", Map.of("decision", "APPROVE")));
        refused(act(FINANCE, submitted, "decision", Map.of("decision", "REJECT", "reason", "Non")));
        refused(act(CLERK, submitted, "cancellation", Map.of("reason", "Doublon")));
        assertThat(CLERK.get(path(submitted)).text("/status")).isEqualTo("SUBMITTED");
    }

    @Test
    void aPaymentBelongsToTheMonthOfItsOwnDay() {
        refused(act(ADMIN, approved, "payment", Map.of("date", "2043-01-31", "method", "CASH")));
        Answer paid = act(ADMIN, approved, "payment", Map.of("date", "2043-02-01", "method", "CASH"));
        assertThat(paid.text("/status")).isEqualTo("PAID");
    }

    @Test
    void manyAtOnceAreJudgedOneByOne() {
        Answer open = enter(OPEN_DAY);
        for (String action : List.of("submissions", "deletions")) {
            Answer each = CLERK.post("/operations/" + action, Map.of("ids", List.of(draft.text("/id"))));
            assertThat(each.text("/outcomes/0/problem/type")).as(action).isEqualTo("urn:suivi:problem:period-closed");
        }
        Answer approvals = FINANCE.post("/operations/approvals", Map.of("ids", List.of(submitted.text("/id"))));
        assertThat(approvals.text("/outcomes/0/problem/type")).isEqualTo("urn:suivi:problem:period-closed");
        Answer mixed =
                CLERK.post("/operations/submissions", Map.of("ids", List.of(draft.text("/id"), open.text("/id"))));
        assertThat(mixed.body().at("/outcomes").findValuesAsString("done")).containsExactly("false", "true");
    }

    @Test
    void aPeriodThatIsClosingTakesTheEntriesOfThoseWhoCloseIt() {
        Answer year = FINANCE.get("/fiscal-years/2044");
        if (year.status() != 200) {
            enter("2044-01-10");
            year = FINANCE.get("/fiscal-years/2044");
        }
        FINANCE.send(
                "POST",
                "/fiscal-years/2044/closings",
                Map.of("months", List.of(1), "status", "CLOSING"),
                Map.of("If-Match", year.etag()));
        refused(CLERK.post("/operations", HOUSE.body("date", "2044-01-11")));
        assertThat(FINANCE.post("/operations", HOUSE.body("date", "2044-01-11")).status())
                .isEqualTo(201);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("urn:suivi:problem:period-closed");
        assertThat(answer.text("/period")).endsWith("-01");
    }

    private static Answer enter(String date) {
        return HOUSE.enter(CLERK, HOUSE.body("date", date));
    }

    private static Map<String, Object> body(String date, String description) {
        Map<String, Object> body = HOUSE.body("date", date);
        body.put("description", description);
        return body;
    }

    private static Answer submit(Answer entered) {
        return act(CLERK, entered, "submission", Map.of());
    }

    private static Answer act(ApiClient client, Answer operation, String step, Map<String, Object> body) {
        return client.post(path(operation) + "/" + step, body);
    }

    private static String path(Answer operation) {
        return "/operations/" + operation.text("/id");
    }

    private static long count() {
        return HOUSE.server()
                .get(DSLContext.class)
                .fetchSingle("select count(*) from operation where operation_date = ?", SHUT_DAY)
                .get(0, Long.class);
    }
}
