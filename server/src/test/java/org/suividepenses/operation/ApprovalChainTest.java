package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suividepenses.operation.internal.db.Tables.OPERATION_SIGNATURE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.approval.Chain;
import org.suividepenses.approval.ChainDetails;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Chains;
import org.suividepenses.approval.Signer;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.Users;
import org.suividepenses.operation.internal.SignatureRepository;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;

class ApprovalChainTest {

    private static final int ROUNDS = 5;

    private final House house = House.open("Circuit");
    private final ApiClient clerk = house.clerk();
    private final ApiClient head = house.server().as(Role.UNIT_HEAD, house.unit());
    private final ApiClient authoriser = house.server().as(Role.AUTHORISER);
    private final ApiClient finance = house.server().as(Role.FINANCE);

    @Test
    void twoStepsAreSignedInTheirOrderByTheirRoles() {
        chain(
                step("Visa du chef de service", Signer.of(Role.UNIT_HEAD)),
                step("Ordonnancement", Signer.of(Role.AUTHORISER)));
        String path = submit();
        Answer early = decide(authoriser, path, "APPROVE");
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.text("/detail")).contains("Visa du chef de service");
        assertThat(decide(finance, path, "APPROVE").status()).isEqualTo(403);
        Answer signed = decide(head, path, "APPROVE");
        assertThat(signed.text("/status")).isEqualTo("SUBMITTED");
        assertThat(signed.body().at("/actions").toString()).doesNotContain("APPROVE");
        assertThat(decide(head, path, "APPROVE").problem()).isEqualTo("separation-of-duties");
        assertThat(authoriser.get(path).body().at("/actions").toString()).contains("APPROVE", "REJECT");
        assertThat(decide(authoriser, path, "APPROVE").text("/status")).isEqualTo("APPROVED");
        assertThat(actions(path)).containsExactly("CREATE", "SUBMIT", "SIGN", "APPROVE");
    }

    @Test
    void aChangeOfTheChainLeavesWhatIsSubmittedAlone() {
        Chain chain = chain(step("Visa du chef de service", Signer.of(Role.UNIT_HEAD)));
        String path = submit();
        house.server()
                .get(Chains.class)
                .change(chain.id(), details(step("Autre", Signer.of(Role.AUTHORISER))), 1, TestServer.MACHINE);
        assertThat(decide(authoriser, path, "APPROVE").status()).isEqualTo(403);
        assertThat(decide(head, path, "APPROVE").text("/status")).isEqualTo("APPROVED");
        String later = submit();
        assertThat(decide(head, later, "APPROVE").status()).isEqualTo(403);
        assertThat(decide(authoriser, later, "APPROVE").text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void anEditVoidsTheSignaturesVisiblyAndBeginsAnew() {
        chain(step("Visa", Signer.of(Role.UNIT_HEAD)), step("Ordonnancement", Signer.of(Role.AUTHORISER)));
        String path = submit();
        Answer signed = decide(head, path, "APPROVE");
        Answer edited = clerk.put(path, house.body("quantity", "2"), signed.etag());
        assertThat(edited.text("/status")).isEqualTo("SUBMITTED");
        assertThat(clerk.get(path + "/history").body().at("/items/3/changes").toString())
                .contains("\"field\":\"approvals\",\"from\":\"UNIT_HEAD");
        assertThat(decide(authoriser, path, "APPROVE").status()).isEqualTo(403);
        assertThat(decide(head, path, "APPROVE").text("/status")).isEqualTo("SUBMITTED");
        assertThat(decide(authoriser, path, "APPROVE").text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void whoSignsAndThenEditsIsAWriterWhoSignsNoMore() {
        chain(step("Visa", Signer.of(Role.UNIT_HEAD)), step("Ordonnancement", Signer.of(Role.AUTHORISER)));
        String path = submit();
        Answer signed = decide(head, path, "APPROVE");
        head.put(path, house.body("quantity", "3"), signed.etag());
        clerk.put(path, house.body("quantity", "4"), clerk.get(path).etag());
        assertThat(decide(head, path, "APPROVE").problem())
                .as("the last editor is another, and yet")
                .isEqualTo("separation-of-duties");
    }

    @Test
    void oneStepForAllNeedsEachOfThemByAnotherHand() {
        chain(new ChainStep("Commission", true, List.of(Signer.ANYONE, Signer.ANYONE)));
        String path = submit();
        assertThat(decide(finance, path, "APPROVE").text("/status")).isEqualTo("SUBMITTED");
        assertThat(decide(finance, path, "APPROVE").problem()).isEqualTo("separation-of-duties");
        assertThat(decide(authoriser, path, "APPROVE").text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void aChangeAskedForComesBackUnderItsNumberToBeSignedFromTheFirstStep() {
        chain(step("Visa", Signer.of(Role.UNIT_HEAD)), step("Ordonnancement", Signer.of(Role.AUTHORISER)));
        String path = submit();
        String number = decide(head, path, "APPROVE").text("/number");
        assertThat(OperationEntryTest.problems(decide(authoriser, path, "ASK_CHANGE")))
                .containsExactly("/reason field.required");
        Answer asked =
                authoriser.post(path + "/decision", Map.of("decision", "ASK_CHANGE", "reason", "Joindre le devis"));
        assertThat(asked.text("/status")).isEqualTo("REJECTED");
        assertThat(asked.text("/returned")).isEqualTo("CHANGE_ASKED");
        assertThat(asked.text("/statusReason")).isEqualTo("Joindre le devis");
        Answer again = clerk.post(path + "/submission", Map.of());
        assertThat(again.text("/number")).isEqualTo(number);
        assertThat(again.body().at("/returned").isNull()).isTrue();
        assertThat(decide(authoriser, path, "APPROVE").status()).isEqualTo(403);
        assertThat(decide(head, path, "APPROVE").status()).isEqualTo(200);
        assertThat(decide(authoriser, path, "APPROVE").text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void onlyItsAuthorRecallsAndOnlyBeforeTheFirstSignature() {
        chain(step("Visa", Signer.of(Role.UNIT_HEAD)), step("Ordonnancement", Signer.of(Role.AUTHORISER)));
        String path = submit();
        assertThat(head.post(path + "/recall", Map.of()).status()).isEqualTo(403);
        Answer recalled = clerk.post(path + "/recall", Map.of());
        assertThat(recalled.text("/returned")).isEqualTo("RECALLED");
        clerk.post(path + "/submission", Map.of());
        decide(head, path, "APPROVE");
        Answer late = clerk.post(path + "/recall", Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(clerk.get(path).body().at("/actions").toString()).doesNotContain("RECALL");
    }

    @Test
    void theLastSignatureIsTakenBackAndTheOperationWaitsForItAgain() {
        chain(step("Visa", Signer.of(Role.UNIT_HEAD)), step("Ordonnancement", Signer.of(Role.AUTHORISER)));
        String path = submit();
        assertThat(withdraw(head, path).status()).as("nothing is signed yet").isEqualTo(403);
        decide(head, path, "APPROVE");
        assertThat(head.get(path).body().at("/actions").toString()).contains("UNSIGN");
        Answer withdrawn = withdraw(head, path);
        assertThat(withdrawn.text("/status")).isEqualTo("SUBMITTED");
        assertThat(withdrawn.body().at("/actions").toString())
                .contains("APPROVE")
                .doesNotContain("UNSIGN");
        assertThat(head.get("/inbox").toString()).contains(path.substring("/operations/".length()));
        assertThat(decide(authoriser, path, "APPROVE").status())
                .as("the first step waits again")
                .isEqualTo(403);
        assertThat(clerk.post(path + "/recall", Map.of()).status())
                .as("as if never signed")
                .isEqualTo(200);
        clerk.post(path + "/submission", Map.of());
        decide(head, path, "APPROVE");
        decide(authoriser, path, "APPROVE");
        assertThat(withdraw(head, path).status())
                .as("another signature has followed")
                .isEqualTo(403);
        assertThat(withdraw(authoriser, path).text("/status")).isEqualTo("SUBMITTED");
        assertThat(decide(authoriser, path, "APPROVE").text("/status")).isEqualTo("APPROVED");
        assertThat(actions(path)).contains("UNSIGN");
    }

    @Test
    void whatWaitsAgainStandsInTheInboxWhereItStood() {
        chain(step("Visa", Signer.of(Role.UNIT_HEAD)), step("Ordonnancement", Signer.of(Role.AUTHORISER)));
        String first = submit();
        String second = submit();
        String before = head.get("/inbox").body().at("/items").toString();
        assertThat(before.indexOf(first.substring("/operations/".length())))
                .isLessThan(before.indexOf(second.substring("/operations/".length())));
        decide(head, first, "APPROVE");
        withdraw(head, first);
        var items = head.get("/inbox").body().at("/items");
        assertThat(items.at("/0/operation/id").asString()).isEqualTo(first.substring("/operations/".length()));
        assertThat(before).contains(items.at("/0/since").asString());
    }

    @Test
    void noSignatureIsTakenBackOfWhatIsPaidInPart() {
        String path = submit();
        decide(authoriser, path, "APPROVE");
        ApiClient accountant = house.server().as(Role.ACCOUNTANT);
        Answer paid = accountant.post(path + "/payment", Map.of("date", "2026-06-01", "method", "CASH", "amount", "1"));
        assertThat(paid.status()).as(paid::toString).isEqualTo(200);
        Answer refused = withdraw(authoriser, path);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("payée en partie");
        String payment = accountant.get(path + "/payments").text("/items/0/id");
        accountant.post(path + "/payments/" + payment + "/reversal", Map.of("date", "2026-06-02", "reason", "Doublon"));
        assertThat(withdraw(authoriser, path).text("/status")).isEqualTo("SUBMITTED");
    }

    @Test
    void whoPaidAndTookItBackDoesNotSignWhatWaitsAgain() {
        String path = submit();
        decide(authoriser, path, "APPROVE");
        ApiClient administrator = house.server().as(Role.ADMIN);
        administrator.post(path + "/payment", Map.of("date", "2026-06-01", "method", "CASH", "amount", "1"));
        String payment = administrator.get(path + "/payments").text("/items/0/id");
        administrator.post(
                path + "/payments/" + payment + "/reversal", Map.of("date", "2026-06-02", "reason", "Doublon"));
        assertThat(withdraw(authoriser, path).text("/status")).isEqualTo("SUBMITTED");
        assertThat(administrator.get(path).body().at("/actions").toString()).doesNotContain("APPROVE");
        assertThat(decide(administrator, path, "APPROVE").problem()).isEqualTo("separation-of-duties");
        assertThat(decide(finance, path, "APPROVE").text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void whatACommandHasCompletedIsNotTakenBackByTheOneWhoSignedBefore() {
        chain(step("Visa", Signer.of(Role.UNIT_HEAD)), step("Ordonnancement", Signer.of(Role.AUTHORISER)));
        String path = submit();
        decide(head, path, "APPROVE");
        OperationId id = new OperationId(UUID.fromString(path.substring("/operations/".length())));
        assertThat(house.server().get(Operations.class).approve(id, Seen.AS_IT_STANDS, TestServer.MACHINE))
                .isInstanceOf(OperationOutcome.Done.class);
        assertThat(withdraw(head, path).status()).isEqualTo(403);
    }

    private static Answer withdraw(ApiClient signer, String path) {
        return signer.post(path + "/withdrawal", Map.of());
    }

    @Test
    void noSignerOfAnyStepPays() {
        chain(step("Visa", Signer.of(Role.FINANCE)), step("Ordonnancement", Signer.of(Role.AUTHORISER)));
        String path = submit();
        decide(finance, path, "APPROVE");
        decide(authoriser, path, "APPROVE");
        Map<String, String> day = Map.of("date", "2026-03-20", "method", "CASH");
        assertThat(finance.post(path + "/payment", day).problem()).isEqualTo("separation-of-duties");
        ApiClient accountant = house.server().as(Role.ACCOUNTANT);
        assertThat(accountant.post(path + "/payment", day).text("/status")).isEqualTo("PAID");
    }

    @Test
    void theMostExactChainIsTaken() {
        chain(step("Pour tous", Signer.of(Role.UNIT_HEAD)));
        house.server()
                .get(Chains.class)
                .create(
                        new ChainDetails(
                                "Gros montants",
                                house.unit(),
                                null,
                                1_000_000,
                                List.of(step("Direction", Signer.of(Role.AUTHORISER))),
                                true),
                        TestServer.MACHINE);
        String small = submit();
        assertThat(decide(authoriser, small, "APPROVE").status()).isEqualTo(403);
        String large = submit(house.body("unitPrice", "1000000"));
        assertThat(decide(head, large, "APPROVE").status()).isEqualTo(403);
        assertThat(decide(authoriser, large, "APPROVE").text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void aStandInSignsOnBehalfOfTheAbsentAndTheTrailHasBothNames() {
        chain(step("Ordonnancement", Signer.of(authoriser.userId())));
        String path = submit();
        ApiClient deputy = house.server().as(Role.UNIT_HEAD, house.unit());
        assertThat(decide(deputy, path, "APPROVE").status()).isEqualTo(403);
        assertThat(inbox(deputy)).isEmpty();
        Answer named = standIn(authoriser, authoriser, deputy);
        assertThat(named.status()).as(named.toString()).isEqualTo(201);
        assertThat(inbox(deputy)).hasSize(1);
        assertThat(deputy.get(path).text("/onBehalfOf"))
                .as("said before signing")
                .startsWith("AUTHORISER");
        assertThat(deputy.get("/inbox").text("/items/0/onBehalfOf")).startsWith("AUTHORISER");
        assertThat(decide(deputy, path, "APPROVE").text("/status")).isEqualTo("APPROVED");
        assertThat(clerk.get(path + "/history").body().at("/items/2/changes").toString())
                .contains("\"field\":\"onBehalfOf\",\"from\":null,\"to\":\"AUTHORISER");
        assertThat(clerk.get(path + "/approvals").text("/items/0/steps/0/signatures/0/onBehalfOf"))
                .startsWith("AUTHORISER");
        Answer trail = house.server().as(Role.AUDITOR).get("/audit?onBehalfOf=" + authoriser.userId());
        assertThat(trail.body().at("/items").size()).isEqualTo(1);
        assertThat(trail.text("/items/0/actorId")).isEqualTo(deputy.userId().toString());
        assertThat(trail.text("/items/0/onBehalfOf")).startsWith("AUTHORISER");
    }

    @Test
    void whoseStandInHasSignedPaysNeitherAloneNorTogetherUntilTheSignatureIsTakenBack() {
        ApiClient deputy = house.server().as(Role.UNIT_HEAD, house.unit());
        chain(step("Visa", Signer.of(finance.userId())));
        standIn(finance, finance, deputy);
        String path = submit();
        assertThat(decide(deputy, path, "APPROVE").text("/status")).isEqualTo("APPROVED");
        Map<String, Object> cash = Map.of("date", "2026-03-20", "method", "CASH");
        assertThat(finance.get(path).body().at("/actions").toString()).doesNotContain("PAY");
        assertThat(finance.post(path + "/payment", cash).problem()).isEqualTo("separation-of-duties");
        Answer together = finance.post(
                "/operations/payments", Map.of("ids", List.of(id(path)), "date", "2026-03-20", "method", "CASH"));
        assertThat(together.text("/outcomes/0/problem/type")).endsWith("separation-of-duties");
        assertThat(together.body().at("/slip").isNull()).isTrue();
        SignatureRepository signatures = house.server().get(SignatureRepository.class);
        UUID operation = UUID.fromString(id(path));
        assertThat(signatures.with(finance.userId(), Set.of(Hand.APPROVER), List.of(operation)))
                .as("what the database asks of a payment is that its payer has no other hand")
                .containsExactly(operation);
        assertThat(withdraw(deputy, path).text("/status")).isEqualTo("SUBMITTED");
        assertThat(signatures.with(finance.userId(), Set.of(Hand.APPROVER), List.of(operation)))
                .isEmpty();
        decide(finance, path, "APPROVE");
        ApiClient accountant = house.server().as(Role.ACCOUNTANT);
        assertThat(accountant.post(path + "/payment", cash).text("/status")).isEqualTo("PAID");
    }

    @Test
    void noStandInSignsWhatTheyOrTheAbsentWrote() {
        ApiClient absent = house.server().as(Role.UNIT_HEAD, house.unit());
        ApiClient deputy = house.server().as(Role.UNIT_HEAD, house.unit());
        chain(step("Visa", Signer.of(absent.userId())));
        standIn(absent, absent, deputy);
        String ofDeputy = submit(deputy, house.body());
        assertThat(decide(deputy, ofDeputy, "APPROVE").problem()).isEqualTo("separation-of-duties");
        String ofAbsent = submit(absent, house.body());
        assertThat(decide(deputy, ofAbsent, "APPROVE").problem()).isEqualTo("separation-of-duties");
        assertThat(inbox(deputy)).isEmpty();
        assertThat(decide(absent, ofDeputy, "APPROVE").text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void aStandInThatEndedSignsNothingMore() {
        chain(step("Ordonnancement", Signer.of(authoriser.userId())));
        ApiClient deputy = house.server().as(Role.UNIT_HEAD, house.unit());
        String path = submit();
        Answer named = standIn(authoriser, authoriser, deputy);
        assertThat(authoriser
                        .delete("/stand-ins/" + named.text("/id"), named.etag())
                        .status())
                .isEqualTo(204);
        assertThat(decide(deputy, path, "APPROVE").status()).isEqualTo(403);
    }

    @Test
    void nobodyNamesTheStandInOfOthersButAnAdministrator() {
        ApiClient deputy = house.server().as(Role.UNIT_HEAD, house.unit());
        assertThat(standIn(head, authoriser, deputy).status()).isEqualTo(403);
        assertThat(standIn(house.server().as(Role.ADMIN), authoriser, deputy).status())
                .isEqualTo(201);
        assertThat(OperationEntryTest.problems(standIn(authoriser, authoriser, clerk)))
                .containsExactly("/standInId approval.person-approves-not");
        assertThat(OperationEntryTest.problems(standIn(authoriser, authoriser, authoriser)))
                .containsExactly("/standInId approval.stand-in-self");
    }

    @Test
    void nobodyStandsInTwiceForTheSamePersonOnOneDay() {
        ApiClient administrator = house.server().as(Role.ADMIN);
        ApiClient deputy = house.server().as(Role.UNIT_HEAD, house.unit());
        assertThat(standIn(administrator, authoriser, deputy).status()).isEqualTo(201);
        assertThat(OperationEntryTest.problems(standIn(administrator, authoriser, deputy)))
                .containsExactly("/from approval.stand-in-overlap");
        assertThat(standIn(administrator, authoriser, head).status())
                .as("another person may")
                .isEqualTo(201);
    }

    @Test
    void theHeadOfTheUnitIsWhoeverHeadsItNow() {
        chain(step("Visa du chef de service", Signer.UNIT_HEAD));
        String path = submit();
        assertThat(clerk.get(path + "/approvals")
                        .body()
                        .at("/items/0/steps/0/awaited")
                        .size())
                .as("nobody can sign it")
                .isZero();
        assertThat(decide(head, path, "APPROVE").status()).isEqualTo(403);
        ApiClient administrator = house.server().as(Role.ADMIN);
        Answer named = administrator.put(
                "/unit-heads/" + house.unit(), Map.of("personId", head.userId().toString()), "\"0\"");
        assertThat(named.status()).as(named.toString()).isEqualTo(200);
        assertThat(inbox(head)).hasSize(1);
        assertThat(decide(head, path, "APPROVE").text("/status")).isEqualTo("APPROVED");
        assertThat(inbox(head)).isEmpty();
    }

    @Test
    void theInboxHasWhatWaitsForItsReaderTheOldestFirst() {
        chain(step("Visa", Signer.of(head.userId())), step("Ordonnancement", Signer.of(authoriser.userId())));
        String first = submit();
        String second = submit();
        assertThat(inbox(head)).containsExactly(id(first), id(second));
        assertThat(head.get("/inbox?size=1").text("/count")).isEqualTo("2");
        String cursor = head.get("/inbox?size=1").text("/nextCursor");
        assertThat(head.get("/inbox?size=1&cursor=" + cursor).text("/items/0/operation/id"))
                .isEqualTo(id(second));
        decide(head, second, "APPROVE");
        assertThat(inbox(head)).containsExactly(id(first));
        assertThat(inbox(authoriser)).contains(id(second));
        assertThat(clerk.get("/inbox").status()).isEqualTo(403);
    }

    @Test
    void theApproverSeesNothingOutsideTheirUnits() {
        UUID elsewhere = house.anotherUnit("Ailleurs");
        ApiClient stranger = house.server().as(Role.UNIT_HEAD, elsewhere);
        chain(step("Visa", Signer.of(Role.UNIT_HEAD)));
        String path = submit();
        assertThat(inbox(stranger)).isEmpty();
        assertThat(decide(stranger, path, "APPROVE").status()).isEqualTo(404);
        assertThat(stranger.get(path + "/approvals").status()).isEqualTo(404);
        assertThat(stranger.post(path + "/comments", Map.of("text", "Bonjour")).status())
                .isEqualTo(404);
    }

    @Test
    void aRemarkStandsInTheHistoryAndDecidesNothing() {
        String path = submit();
        assertThat(clerk.post(path + "/comments", Map.of("text", "Le devis suit"))
                        .status())
                .isEqualTo(204);
        assertThat(actions(path)).containsExactly("CREATE", "SUBMIT", "COMMENT");
        assertThat(clerk.get(path).text("/status")).isEqualTo("SUBMITTED");
        ApiClient reader = house.server().as(Role.READER, house.unit());
        assertThat(reader.post(path + "/comments", Map.of("text", "Vu")).status())
                .isEqualTo(403);
    }

    @Test
    void ofTwoWhoSignOneStepAtOnceOneDoes() throws Exception {
        chain(step("Visa", Signer.of(Role.UNIT_HEAD)), step("Ordonnancement", Signer.of(Role.AUTHORISER)));
        ApiClient other = house.server().as(Role.UNIT_HEAD, house.unit());
        for (int round = 0; round < ROUNDS; round++) {
            String path = submit();
            List<Answer> answers = atOnce(() -> decide(head, path, "APPROVE"), () -> decide(other, path, "APPROVE"));
            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 403);
            assertThat(clerk.get(path).text("/status")).isEqualTo("SUBMITTED");
        }
    }

    @Test
    void anEditAtTheMomentOfAnApprovalLeavesNoApprovalOfSomethingElse() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String path = submit();
            String etag = clerk.get(path).etag();
            List<Answer> answers = atOnce(
                    () -> finance.send(
                            "POST", path + "/decision", Map.of("decision", "APPROVE"), Map.of("If-Match", etag)),
                    () -> clerk.put(path, house.body("quantity", "2"), etag));
            Answer now = clerk.get(path);
            boolean approved = now.text("/status").equals("APPROVED");
            assertThat(answers.stream().map(Answer::status).toList())
                    .as("who comes second has read something else")
                    .isEqualTo(approved ? List.of(200, 412) : List.of(412, 200));
            assertThat(now.text("/quantity")).isEqualTo(approved ? "1" : "2");
            assertThat(actions(path).getLast()).isEqualTo(approved ? "APPROVE" : "EDIT");
        }
    }

    @Test
    void ofManyThoseAreNotApprovedThatWereReadBeforeTheyWereChanged() {
        String changed = submit();
        String same = submit();
        Map<String, Object> selection = Map.of(
                "ids",
                List.of(id(changed), id(same)),
                "versions",
                Map.of(id(changed), version(changed), id(same), version(same)));
        clerk.put(changed, house.body("quantity", "2"), clerk.get(changed).etag());
        Answer outcomes = finance.post("/operations/approvals", selection);
        assertThat(outcomes.body().at("/outcomes/0/done").asBoolean()).isFalse();
        assertThat(outcomes.text("/outcomes/0/problem/type")).endsWith("version-stale");
        assertThat(outcomes.body().at("/outcomes/1/done").asBoolean()).isTrue();
        assertThat(clerk.get(changed).text("/status")).isEqualTo("SUBMITTED");
        assertThat(clerk.get(same).text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void manySignaturesAreTakenBackAtOnceEachJudgedByItself() {
        String followed = submit();
        String own = submit();
        String others = submit();
        Answer signed = finance.post("/operations/approvals", Map.of("ids", List.of(id(followed), id(own))));
        decide(authoriser, others, "APPROVE");
        house.server()
                .as(Role.ACCOUNTANT)
                .post(followed + "/payment", Map.of("date", "2026-06-01", "method", "CASH", "amount", "1"));
        Answer outcomes = finance.post(
                "/operations/withdrawals",
                Map.of(
                        "ids",
                        List.of(id(followed), id(own), id(others)),
                        "versions",
                        Map.of(id(own), signed.body().at("/outcomes/1/version").asLong())));
        assertThat(outcomes.text("/outcomes/0/problem/detail")).contains("payée en partie");
        assertThat(outcomes.body().at("/outcomes/1/done").asBoolean()).isTrue();
        assertThat(outcomes.text("/outcomes/2/problem/type")).endsWith("forbidden");
        assertThat(clerk.get(own).text("/status")).isEqualTo("SUBMITTED");
        assertThat(actions(own)).endsWith("UNSIGN");
        assertThat(clerk.get(others).text("/status")).isEqualTo("APPROVED");
        assertThat(decide(finance, own, "APPROVE").text("/status"))
                .as("it waits for the same signature again")
                .isEqualTo("APPROVED");
        Answer stale = finance.post(
                "/operations/withdrawals", Map.of("ids", List.of(id(own)), "versions", Map.of(id(own), 1)));
        assertThat(stale.text("/outcomes/0/problem/type")).endsWith("version-stale");
    }

    private long version(String path) {
        return clerk.get(path).body().at("/version").asLong();
    }

    @Test
    void ofARecallAndAnApprovalAtOnceOneHappens() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String path = submit();
            List<Answer> answers =
                    atOnce(() -> decide(finance, path, "APPROVE"), () -> clerk.post(path + "/recall", Map.of()));
            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
            assertThat(clerk.get(path).text("/status"))
                    .isEqualTo(answers.getFirst().status() == 200 ? "APPROVED" : "REJECTED");
        }
    }

    @Test
    void theDatabaseRefusesASecondHandOfOnePerson() {
        String path = submit();
        UUID operation = UUID.fromString(id(path));
        SignatureRepository signatures = house.server().get(SignatureRepository.class);
        assertThat(signatures.with(clerk.userId(), Set.of(Hand.WRITER), List.of(operation)))
                .containsExactly(operation);
        DSLContext database = house.server().get(DSLContext.class);
        TransactionTemplate transaction = new TransactionTemplate(house.server().get(PlatformTransactionManager.class));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> database.insertInto(OPERATION_SIGNATURE)
                        .set(OPERATION_SIGNATURE.OPERATION_ID, operation)
                        .set(OPERATION_SIGNATURE.PERSON_ID, clerk.userId())
                        .set(OPERATION_SIGNATURE.HAND, Hand.APPROVER.name())
                        .execute()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void chainsAreWrittenByAdministratorsAloneAndWithTheVersionTheySaw() {
        Map<String, Object> body = Map.of(
                "name",
                "Marchés",
                "unitId",
                house.unit().toString(),
                "fromAmount",
                "5000000",
                "steps",
                List.of(Map.of("label", "Visa", "signers", List.of(Map.of("kind", "ROLE", "role", "AUTHORISER")))));
        assertThat(finance.post("/approval-chains", body).status()).isEqualTo(403);
        ApiClient administrator = house.server().as(Role.ADMIN);
        Answer created = administrator.post("/approval-chains", body);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        String path = "/approval-chains/" + created.text("/id");
        assertThat(administrator.put(path, body, "\"7\"").status()).isEqualTo(412);
        assertThat(administrator.send("PUT", path, body, Map.of()).status()).isEqualTo(428);
        Map<String, Object> question = Map.of("unitId", house.unit().toString(), "amount", "-6000000");
        assertThat(administrator.post("/approval-chains/preview", question).text("/chain/name"))
                .as("a credit note counts by its size")
                .isEqualTo("Marchés");
        Answer clerkSigns = administrator.post(
                "/approval-chains",
                Map.of(
                        "name",
                        "Faux",
                        "steps",
                        List.of(Map.of("label", "", "signers", List.of(Map.of("kind", "ROLE", "role", "CLERK"))))));
        assertThat(OperationEntryTest.problems(clerkSigns))
                .containsExactlyInAnyOrder(
                        "/steps/0/label field.required", "/steps/0/signers/0/role approval.role-approves-not");
    }

    @SafeVarargs
    private static List<Answer> atOnce(Callable<Answer>... requests) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(requests.length)) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : executor.invokeAll(List.of(requests))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static Answer standIn(ApiClient asker, ApiClient absent, ApiClient deputy) {
        String today = TestServer.shared()
                .get(Institutions.class)
                .required()
                .today(TestServer.shared().get(Clock.class))
                .toString();
        return asker.post(
                "/stand-ins",
                Map.of(
                        "absentId",
                        absent.userId().toString(),
                        "standInId",
                        deputy.userId().toString(),
                        "from",
                        today,
                        "to",
                        today));
    }

    /** The operations of this test's unit that wait for somebody. */
    private List<String> inbox(ApiClient reader) {
        return reader.get("/inbox?size=200")
                .body()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/operation/unit/id")
                        .asString()
                        .equals(house.unit().toString()))
                .map(item -> item.at("/operation/id").asString())
                .toList();
    }

    private static String id(String path) {
        return path.substring("/operations/".length());
    }

    @Test
    void aChainThatIsRestsUntilSomebodySaysOtherwise() {
        ApiClient administrator = house.server().as(Role.ADMIN);
        Map<String, Object> signer = Map.of("kind", "ROLE", "role", "UNIT_HEAD");
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                "En sommeil",
                "unitId",
                house.unit().toString(),
                "active",
                false,
                "steps",
                List.of(Map.of("label", "Visa", "signers", List.of(signer)))));
        Answer created = administrator.post("/approval-chains", body);
        assertThat(created.body().at("/active").asBoolean()).isFalse();
        body.remove("active");
        String path = "/approval-chains/" + created.text("/id");
        Answer changed = administrator.put(path, body, created.etag());
        assertThat(changed.body().at("/active").asBoolean()).isFalse();
        body.put("active", true);
        assertThat(administrator
                        .put(path, body, changed.etag())
                        .body()
                        .at("/active")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void allThatIsWrongWithAChainIsNamedAtOnce() {
        ApiClient administrator = house.server().as(Role.ADMIN);
        List<Object> steps = new ArrayList<>();
        steps.add(null);
        steps.add(Map.of("label", "", "signers", List.of(Map.of("kind", "ROLE"), Map.of("kind", "PERSON"), Map.of())));
        steps.add(Map.of("label", "Visa", "signers", List.of(Map.of("kind", "ROLE", "role", "CLERK"))));
        Answer refused = administrator.post(
                "/approval-chains",
                Map.of("name", "", "unitId", new UUID(1, 1).toString(), "fromAmount", "beaucoup", "steps", steps));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/name",
                        "/unitId",
                        "/fromAmount",
                        "/steps/0",
                        "/steps/1/label",
                        "/steps/1/signers/0/role",
                        "/steps/1/signers/1/personId",
                        "/steps/1/signers/2/kind",
                        "/steps/2/signers/0/role");
    }

    @Test
    void anAdministratorSeesWhatNobodyCanSignUntilSomebodyCan() {
        ApiClient administrator = house.server().as(Role.ADMIN);
        String signable = submit();
        chain(step("Visa du chef de service", Signer.UNIT_HEAD));
        String first = submit();
        String second = submit();
        assertThat(finance.get("/inbox/stuck").status()).isEqualTo(403);
        assertThat(administrator.get("/inbox/stuck?cursor=ailleurs").status()).isEqualTo(400);
        assertThat(stuck(administrator)).containsSubsequence(first, second).doesNotContain(signable);
        Answer named = administrator.put(
                "/unit-heads/" + house.unit(), Map.of("personId", head.userId().toString()), "\"0\"");
        assertThat(named.status()).isEqualTo(200);
        String own = submit(head, house.body());
        assertThat(stuck(administrator))
                .as("the head signs nothing of their own")
                .contains(own)
                .doesNotContain(first, second);
    }

    @Test
    void aStepForAllIsStuckAsSoonAsOneOfThemIsNobody() {
        Chain chain = chain(new ChainStep("Commission", true, List.of(Signer.UNIT_HEAD, Signer.of(Role.FINANCE))));
        String all = submit();
        house.server()
                .get(Chains.class)
                .change(
                        chain.id(),
                        details(step("L’un d’eux", Signer.UNIT_HEAD, Signer.of(Role.FINANCE))),
                        1,
                        TestServer.MACHINE);
        String any = submit();
        ApiClient administrator = house.server().as(Role.ADMIN);
        assertThat(stuck(administrator)).contains(all).doesNotContain(any);
        JsonNode entry = administrator
                .get("/inbox/stuck?size=200")
                .body()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/operation/id").asString().equals(id(all)))
                .findFirst()
                .orElseThrow();
        assertThat(entry.path("step").asString()).isEqualTo("Commission");
        assertThat(entry.path("missing")).hasSize(1);
        assertThat(entry.at("/missing/0/kind").asString()).isEqualTo("UNIT_HEAD");
    }

    @Test
    void thePreviewNamesTheStepsThatNobodyCouldSignAndWhomTheyLack() {
        ApiClient elsewhere =
                house.server().as(Role.UNIT_HEAD, House.open("Ailleurs").unit());
        chain(
                step("Visa du chef de service", Signer.UNIT_HEAD),
                step("Contrôle", Signer.UNIT_HEAD, Signer.of(Role.FINANCE)),
                new ChainStep("Commission", true, List.of(Signer.UNIT_HEAD, Signer.of(Role.FINANCE))),
                step("Ordonnancement", Signer.of(elsewhere.userId())));
        ApiClient administrator = house.server().as(Role.ADMIN);
        assertThat(lacking(administrator))
                .containsExactly(
                        "Visa du chef de service UNIT_HEAD",
                        "Contrôle",
                        "Commission UNIT_HEAD",
                        "Ordonnancement PERSON " + name(elsewhere));
        administrator.put(
                "/unit-heads/" + house.unit(), Map.of("personId", head.userId().toString()), "\"0\"");
        assertThat(lacking(administrator))
                .containsExactly(
                        "Visa du chef de service",
                        "Contrôle",
                        "Commission",
                        "Ordonnancement PERSON " + name(elsewhere));
    }

    @Test
    void theTrailTellsTheHeadOfTheUnitFromTheRoleThatIsCalledSo() {
        Chain chain = chain(
                step("Visa", Signer.UNIT_HEAD, Signer.of(Role.UNIT_HEAD)),
                new ChainStep("Commission", true, List.of(Signer.ANYONE, Signer.of(head.userId()))));
        assertThat(house.server().get(AuditTrail.class).history("APPROVAL_CHAIN", chain.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes())
                        .contains(new Changes.Change(
                                "steps",
                                null,
                                "1. Visa (UNIT_HEAD | ROLE UNIT_HEAD); 2. Commission (ANYONE + " + name(head) + ")")));
    }

    @Test
    void thePreviewOfTheDefaultHasItsOneStep() {
        assertThat(lacking(house.server().as(Role.ADMIN))).containsExactly("");
    }

    /** The steps of the preview with those whom they lack. */
    private List<String> lacking(ApiClient administrator) {
        Answer met = administrator.post(
                "/approval-chains/preview", Map.of("unitId", house.unit().toString(), "amount", "100"));
        return met.body()
                .at("/steps")
                .valueStream()
                .map(step -> Stream.concat(
                                Stream.of(step.path("label").asString()),
                                step.path("missing")
                                        .valueStream()
                                        .map(signer -> signer.path("kind").asString()
                                                + (signer.path("person").isNull()
                                                        ? ""
                                                        : " "
                                                                + signer.path("person")
                                                                        .asString())))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private String name(ApiClient person) {
        return house.server().get(Users.class).names(List.of(person.userId())).getOrDefault(person.userId(), "");
    }

    /** Page by page, two at a time. */
    private static List<String> stuck(ApiClient reader) {
        List<String> paths = new ArrayList<>();
        String query = "";
        while (true) {
            Answer page = reader.get("/inbox/stuck?size=2" + query);
            JsonNode items = page.body().at("/items");
            assertThat(items.size()).isBetween(0, 2);
            items.forEach(
                    item -> paths.add("/operations/" + item.at("/operation/id").asString()));
            if (page.body().at("/nextCursor").isNull()) {
                return paths;
            }
            query = "&cursor=" + page.text("/nextCursor");
        }
    }

    private Chain chain(ChainStep... steps) {
        return house.server().get(Chains.class).create(details(steps), TestServer.MACHINE);
    }

    private ChainDetails details(ChainStep... steps) {
        return new ChainDetails("Circuit", house.unit(), null, 0, List.of(steps), true);
    }

    private static ChainStep step(String label, Signer... signers) {
        return new ChainStep(label, false, List.of(signers));
    }

    private String submit() {
        return submit(house.body());
    }

    private String submit(Map<String, Object> body) {
        return submit(clerk, body);
    }

    private String submit(ApiClient author, Map<String, Object> body) {
        String path = "/operations/" + house.enter(author, body).text("/id");
        assertThat(author.post(path + "/submission", Map.of()).status()).isEqualTo(200);
        return path;
    }

    private static Answer decide(ApiClient approver, String path, String decision) {
        return approver.post(path + "/decision", Map.of("decision", decision));
    }

    private List<String> actions(String path) {
        return clerk.get(path + "/history")
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.path("action").asString())
                .toList();
    }
}
