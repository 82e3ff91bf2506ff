package org.suividepenses.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

class BudgetTransfersTest {

    private static final BudgetHouse HOUSE = BudgetHouse.open("Virements");
    private static final ApiClient DIRECTOR = TestServer.shared().as(Role.ADMIN);

    @Test
    void whatOneLineGivesAnotherReceivesWhenSomebodyElseDecides() {
        UUID from = HOUSE.line(HOUSE.category("Virements", "Donne"), "1200");
        UUID to = HOUSE.line(HOUSE.category("Virements", "Reçoit"), "0");
        Answer requested = request("TRANSFER", part(from, 1, "-100"), part(to, 3, "100"));
        assertThat(requested.status()).isEqualTo(201);
        assertThat(HOUSE.read(from).text("/total/planned")).isEqualTo("1200");
        Answer own = decide(HOUSE.finance(), requested);
        assertThat(own.text("/type")).isEqualTo("urn:suivi:problem:separation-of-duties");
        Answer recorded = decide(DIRECTOR, requested);
        assertThat(recorded.text("/status")).isEqualTo("RECORDED");
        assertThat(HOUSE.read(from).text("/total/planned")).isEqualTo("1100");
        assertThat(HOUSE.read(from).text("/months/0/transferred")).isEqualTo("-100");
        assertThat(HOUSE.read(to).text("/months/2/planned")).isEqualTo("100");
        assertThat(HOUSE.read(to).text("/total/appropriated")).isEqualTo("0");
        assertThat(decide(DIRECTOR, recorded).status()).isEqualTo(409);
        assertThat(BudgetHouse.unbalanced(TestServer.shared())).isEmpty();
    }

    @Test
    void aLineNeverGivesWhatItHasCommitted() {
        UUID category = HOUSE.category("Virements", "Engagée");
        UUID from = HOUSE.line(category, "1000");
        UUID to = HOUSE.line(HOUSE.category("Virements", "Demande"), "0");
        HOUSE.submit(HOUSE.enter(category, "2026-01-15", "950"));
        Answer refused = decide(DIRECTOR, request("TRANSFER", part(from, 1, "-51"), part(to, 1, "51")));
        assertThat(refused.text("/type")).isEqualTo("urn:suivi:problem:budget-exceeded");
        assertThat(refused.text("/available")).isEqualTo("50");
        assertThat(decide(DIRECTOR, request("TRANSFER", part(from, 1, "-50"), part(to, 1, "50")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTransferSumsToZeroAndAnAmendmentNeedNot() {
        UUID line = HOUSE.line(HOUSE.category("Virements", "Rectifiée"), "100");
        Answer unbalanced = request("TRANSFER", part(line, 1, "5"));
        assertThat(unbalanced.text("/errors/0/code")).isEqualTo("transfer.unbalanced");
        decide(DIRECTOR, request("AMENDMENT", part(line, 12, "900")));
        assertThat(HOUSE.read(line).text("/total/appropriated")).isEqualTo("1000");
    }

    @Test
    void aRejectedTransferChangesNothing() {
        UUID line = HOUSE.line(HOUSE.category("Virements", "Rejetée"), "100");
        Answer requested = request("AMENDMENT", part(line, 12, "900"));
        String path = "/budget-transfers/" + requested.text("/id") + "/decision";
        Map<String, String> seen = Map.of("If-Match", requested.etag());
        assertThat(DIRECTOR.send("POST", path, Map.of("decision", "REJECT"), seen)
                        .status())
                .isEqualTo(422);
        Answer rejected = DIRECTOR.send("POST", path, Map.of("decision", "REJECT", "reason", "Pas cette année"), seen);
        assertThat(rejected.text("/decisionReason")).isEqualTo("Pas cette année");
        assertThat(HOUSE.read(line).text("/total/planned")).isEqualTo("100");
    }

    @Test
    void aTransferIsSeenByWhoSeesAllItsLines() {
        BudgetHouse other = BudgetHouse.open("Autre service");
        UUID here = HOUSE.line(HOUSE.category("Virements", "Ici"), "100");
        UUID there = other.line(other.category("Virements", "Là"), "100");
        Answer across = request("TRANSFER", part(here, 1, "-1"), part(there, 1, "1"));
        Answer within = request("AMENDMENT", part(here, 1, "1"));
        String list =
                HOUSE.clerk().get("/budget-transfers?fiscalYear=2026").body().toString();
        assertThat(list).contains(within.text("/id")).doesNotContain(across.text("/id"));
        assertThat(HOUSE.clerk().get("/budget-transfers/" + across.text("/id")).status())
                .isEqualTo(404);
    }

    @Test
    void whatStoodOutsideTheBudgetMovesToTheLineThatIsOpenedForIt() {
        UUID category = HOUSE.category("Virements", "Ouverte tard");
        HOUSE.submit(HOUSE.enter(category, "2026-02-03", "70"));
        Answer tooLarge = HOUSE.submit(HOUSE.enter(category, "2026-02-04", "50"));
        UUID line = HOUSE.line(category, "100");
        assertThat(HOUSE.read(line).text("/total/committed")).isEqualTo("70");
        String history = HOUSE.clerk()
                .get("/operations/" + tooLarge.text("/id") + "/history")
                .body()
                .toString();
        assertThat(history).as("it would exceed its new line, and stays").doesNotContain("REALLOCATE");
        assertThat(BudgetHouse.unbalanced(TestServer.shared())).isEmpty();
    }

    @Test
    void whatIsLeftIsSaidWhileTyping() {
        UUID category = HOUSE.category("Virements", "Saisie");
        UUID line = HOUSE.line(category, "100");
        Answer submitted = HOUSE.submit(HOUSE.enter(category, "2026-02-03", "70"));
        String question = "/budget-lines/availability?date=2026-02-03&unitId=" + HOUSE.unit() + "&categoryId="
                + category + "&amount=40";
        Answer asNew = HOUSE.clerk().get(question);
        assertThat(asNew.text("/line/id")).isEqualTo(line.toString());
        assertThat(asNew.text("/available")).isEqualTo("30");
        assertThat(asNew.text("/availableAfter")).isEqualTo("-10");
        assertThat(asNew.body().at("/exceeded").asBoolean()).isTrue();
        Answer asEdit = HOUSE.clerk().get(question + "&operation=" + submitted.text("/id"));
        assertThat(asEdit.text("/available")).isEqualTo("100");
        UUID foreign = BudgetHouse.open("Ailleurs").unit();
        assertThat(HOUSE.clerk()
                        .get("/budget-lines/availability?date=2026-02-03&unitId=" + foreign)
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, Object> part(UUID line, int month, String amount) {
        return Map.of("lineId", line.toString(), "month", month, "amount", amount);
    }

    @SafeVarargs
    private static Answer request(String kind, Map<String, Object>... parts) {
        return HOUSE.finance()
                .post(
                        "/budget-transfers",
                        Map.of(
                                "fiscalYear",
                                2026,
                                "kind",
                                kind,
                                "reason",
                                "Décision du conseil",
                                "parts",
                                List.of(parts)));
    }

    private static Answer decide(ApiClient who, Answer requested) {
        return who.send(
                "POST",
                "/budget-transfers/" + requested.text("/id") + "/decision",
                Map.of("decision", "APPROVE"),
                Map.of("If-Match", requested.etag()));
    }
}
