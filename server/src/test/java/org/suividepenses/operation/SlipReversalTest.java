package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** A slip is taken back as a whole, or not at all. */
class SlipReversalTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final BudgetHouse HOUSE = BudgetHouse.open("Bordereaux annulés");
    private static final ApiClient ACCOUNTANT = SERVER.as(Role.ACCOUNTANT);
    private static final UUID PAPER = HOUSE.category("Bordereaux annulés", "Papier");
    private static final UUID LINE = HOUSE.line(2112, PAPER, Map.of("amount", "9000000"));
    private static final String DAY = "2112-03-20";

    @Test
    void allThatStandsIsTakenBackAtOnce() {
        String before = HOUSE.read(LINE).text("/total/paid");
        List<String> paths = List.of(approved("100"), approved("250"), approved("70"));
        String slip = paid(paths);
        assertThat(ACCOUNTANT.get(slip).body().at("/reversible").asBoolean()).isTrue();
        takeBackAlone(paths.get(2));
        Answer back = takeBack(ACCOUNTANT, slip, Map.of("date", "2112-04-02", "reason", "Virement rejeté"));
        assertThat(back.status()).as("%s", back).isEqualTo(200);
        assertThat(back.body().at("/entries").findValuesAsString("takenBack")).containsExactly("true", "true", "true");
        assertThat(back.body().at("/reversible").asBoolean()).isFalse();
        for (String path : paths) {
            Answer operation = ACCOUNTANT.get(path);
            assertThat(operation.text("/status")).isEqualTo("APPROVED");
            assertThat(operation.text("/paidAmount")).isEqualTo("0");
            JsonNode payments = ACCOUNTANT.get(path + "/payments").body().at("/items");
            assertThat(payments).as("one payment, taken back once").hasSize(2);
        }
        assertThat(HOUSE.read(LINE).text("/total/paid")).isEqualTo(before);
        assertThat(BudgetHouse.unbalanced(SERVER)).isEmpty();
        JsonNode first = ACCOUNTANT.get(paths.getFirst() + "/payments").body().at("/items/1");
        assertThat(first.path("note").asString()).isEqualTo("Virement rejeté");
        assertThat(first.path("date").asString()).isEqualTo("2112-04-02");
        Answer again = takeBack(ACCOUNTANT, slip, Map.of("date", "2112-04-02", "reason", "Encore"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/detail")).contains("déjà annulés");
    }

    @Test
    void whatWasTakenBackIsSaidAndNotAddedUp() throws IOException {
        List<String> paths = List.of(approved("1100"), approved("250"), approved("70"));
        String slip = paid(paths);
        says(slip, 3, 0, false, "1420", "0");
        assertThat(pdf(slip)).contains("Total 1 420", "Reçu par").doesNotContain("nnulé");
        takeBackAlone(paths.get(2));
        says(slip, 3, 1, false, "1350", "70");
        String by = ACCOUNTANT.get(slip).text("/takenBack/0/by/name");
        assertThat(by).isNotEmpty();
        assertThat(pdf(slip))
                .contains("Annulé en partie : 1 paiement annulé sur 3, le 20/03/2112 par " + by + " : Doublon")
                .contains("Nombre de paiements : 2", "Total 1 350", "Reçu par");
        takeBack(ACCOUNTANT, slip, Map.of("date", "2112-04-02", "reason", "Virement rejeté"));
        says(slip, 3, 3, true, "0", "1420");
        assertThat(ACCOUNTANT.get(slip).body().at("/takenBack").findValuesAsString("reason"))
                .containsExactly("Doublon", "Virement rejeté");
        assertThat(pdf(slip))
                .contains("(ANNULÉ)", "Bordereau annulé : le 20/03/2112 par " + by + " : Doublon")
                .contains("le 02/04/2112 par " + by + " : Virement rejeté")
                .contains("Nombre de paiements : 0", "Total 0")
                .doesNotContain("Reçu par");
        assertThat(new String(ACCOUNTANT.download(slip + "/slip.csv"), StandardCharsets.UTF_8))
                .contains("Paiements annulés", "Virement rejeté", "1420");
    }

    @Test
    void whoSeesAPartIsToldWhatStandsOfIt() {
        BudgetHouse elsewhere = BudgetHouse.open("Bordereaux annulés d’ailleurs");
        String mine = approved("100");
        String theirs =
                approve(elsewhere.clerk(), elsewhere.clerk().post("/operations", elsewhere.expense(PAPER, DAY, "900")));
        String slip = paid(List.of(mine, theirs));
        takeBackAlone(mine);
        JsonNode seen = HOUSE.clerk().get(slip).body().at("/slip");
        assertThat(List.of(seen.at("/payments").asInt(), seen.at("/takenBack").asInt()))
                .containsExactly(1, 1);
        assertThat(seen.at("/cancelled").asBoolean()).as("the other stands").isFalse();
        assertThat(seen.at("/sums").toString()).contains("\"100\"").doesNotContain("900", "1000");
        takeBackAlone(theirs);
        assertThat(HOUSE.clerk().get(slip).body().at("/slip/cancelled").asBoolean())
                .isTrue();
    }

    /** The sheet and the list of slips say the same. */
    private static void says(
            String slip, int payments, int takenBack, boolean cancelled, String standing, String away) {
        JsonNode sheet = ACCOUNTANT.get(slip).body().at("/slip");
        assertThat(sheet.at("/payments").asInt()).isEqualTo(payments);
        assertThat(sheet.at("/takenBack").asInt()).isEqualTo(takenBack);
        assertThat(sheet.at("/cancelled").asBoolean()).isEqualTo(cancelled);
        assertThat(sheet.at("/sums/0/amount").asString()).isEqualTo(standing);
        assertThat(sheet.at("/sums/0/takenBack").asString()).isEqualTo(away);
        List<JsonNode> listed = new ArrayList<>();
        ACCOUNTANT.get("/payment-slips").body().at("/items").forEach(listed::add);
        assertThat(listed).contains(sheet);
    }

    /** With every kind of space as a space. */
    private static String pdf(String slip) throws IOException {
        try (PdfReader reader = new PdfReader(ACCOUNTANT.download(slip + "/slip.pdf"))) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("[\\s\\p{Z}]+", " ");
        }
    }

    @Test
    void theTrailHasTheSlipAndEachOfItsPayments() {
        String path = approved("100");
        String slip = paid(List.of(path));
        takeBack(ACCOUNTANT, slip, Map.of("date", DAY, "reason", "Virement rejeté"));
        String id = slip.substring("/payment-slips/".length());
        JsonNode entries = SERVER.as(Role.AUDITOR)
                .get("/audit?subjectType=PAYMENT_SLIP&subject=" + id)
                .body()
                .at("/items");
        assertThat(entries.findValuesAsString("action")).contains("CREATE", "REVERSE_PAYMENT");
        assertThat(entries.toString()).contains("Virement rejeté");
        assertThat(HOUSE.clerk().get(path + "/history").body().at("/items").findValuesAsString("action"))
                .endsWith("PAY", "REVERSE_PAYMENT");
    }

    @Test
    void whatIsMissingOrTooEarlyIsSaidOfItsField() {
        String slip = paid(List.of(approved("100")));
        assertThat(OperationEntryTest.problems(takeBack(ACCOUNTANT, slip, Map.of("reason", "Erreur"))))
                .containsExactly("/date field.required");
        assertThat(OperationEntryTest.problems(takeBack(ACCOUNTANT, slip, Map.of("date", DAY, "reason", " "))))
                .containsExactly("/reason field.required");
        assertThat(OperationEntryTest.problems(
                        takeBack(ACCOUNTANT, slip, Map.of("date", "2112-03-19", "reason", "Erreur"))))
                .containsExactly("/date payment.reversal-before");
        standsWholly(slip);
    }

    @Test
    void oneThatCannotBeTakenBackHoldsUpAll() {
        ApiClient director = SERVER.as(Role.FINANCE);
        String written = approve(director, director.post("/operations", HOUSE.expense(PAPER, DAY, "100")));
        String other = approved("250");
        String slip = paid(List.of(other, written));
        assertThat(director.get(slip).body().at("/reversible").asBoolean()).isFalse();
        Answer refused = takeBack(director, slip, Map.of("date", DAY, "reason", "Erreur"));
        assertThat(refused.problem()).isEqualTo("separation-of-duties");
        assertThat(refused.text("/detail"))
                .contains("Rien n’est annulé", ACCOUNTANT.get(written).text("/number"));
        assertThat(refused.text("/operationId")).isEqualTo(id(written));
        standsWholly(slip);
        assertThat(ACCOUNTANT.get(other).text("/status")).isEqualTo("PAID");
    }

    @Test
    void aClosedPeriodTakesNothingBack() {
        HOUSE.line(2114, PAPER, Map.of("amount", "9000000"));
        String day = "2114-03-20";
        List<String> paths = List.of(
                approve(HOUSE.clerk(), HOUSE.enter(PAPER, day, "100")),
                approve(HOUSE.clerk(), HOUSE.enter(PAPER, day, "250")));
        String slip = paid(paths, day);
        Answer closed = HOUSE.finance()
                .send(
                        "POST",
                        "/fiscal-years/2114/closings",
                        Map.of("months", List.of(1, 2, 3), "status", "CLOSED"),
                        Map.of(
                                "If-Match",
                                HOUSE.finance().get("/fiscal-years/2114").etag()));
        assertThat(closed.status()).as("%s", closed).isEqualTo(200);
        Answer refused = takeBack(ACCOUNTANT, slip, Map.of("date", "2114-03-25", "reason", "Erreur"));
        assertThat(refused.problem()).as("%s", refused).isEqualTo("period-closed");
        standsWholly(slip);
        assertThat(takeBack(ACCOUNTANT, slip, Map.of("date", "2114-04-02", "reason", "Erreur"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSameRequestTwiceTakesEffectOnce() {
        String path = approved("100");
        String slip = paid(List.of(path));
        Map<String, String> body = Map.of("date", DAY, "reason", "Erreur");
        Answer first = ACCOUNTANT.post(slip + "/reversal", body, "cle-bordereau-2112");
        Answer second = ACCOUNTANT.post(slip + "/reversal", body, "cle-bordereau-2112");
        assertThat(List.of(first.status(), second.status())).containsExactly(200, 200);
        assertThat(ACCOUNTANT.get(path + "/payments").body().at("/items")).hasSize(2);
    }

    @Test
    void onlyWhoMayPayTakesASlipBack() {
        String slip = paid(List.of(approved("100")));
        Map<String, String> body = Map.of("date", DAY, "reason", "Erreur");
        assertThat(takeBack(HOUSE.clerk(), slip, body).status()).isEqualTo(403);
        assertThat(HOUSE.clerk().get(slip).body().at("/reversible").asBoolean()).isFalse();
        assertThat(takeBack(ACCOUNTANT, "/payment-slips/" + UUID.randomUUID(), body)
                        .status())
                .isEqualTo(404);
    }

    private static void standsWholly(String slip) {
        assertThat(ACCOUNTANT.get(slip).body().at("/entries").findValuesAsString("takenBack"))
                .containsOnly("false");
    }

    private static void takeBackAlone(String path) {
        String payment = ACCOUNTANT.get(path + "/payments").text("/items/0/id");
        assertThat(ACCOUNTANT
                        .post(path + "/payments/" + payment + "/reversal", Map.of("date", DAY, "reason", "Doublon"))
                        .status())
                .isEqualTo(200);
    }

    private static Answer takeBack(ApiClient by, String slip, Map<String, String> body) {
        return by.post(slip + "/reversal", body);
    }

    private static String paid(List<String> paths) {
        return paid(paths, DAY);
    }

    private static String paid(List<String> paths, String day) {
        Map<String, Object> body = new HashMap<>(Map.of("date", day, "method", "TRANSFER"));
        body.put("ids", paths.stream().map(SlipReversalTest::id).toList());
        Answer paid = ACCOUNTANT.post("/operations/payments", body);
        assertThat(paid.body().at("/outcomes").findValuesAsString("done"))
                .as("%s", paid)
                .containsOnly("true");
        return "/payment-slips/" + paid.text("/slip/id");
    }

    private static String approved(String amount) {
        return approve(HOUSE.clerk(), HOUSE.enter(PAPER, DAY, amount));
    }

    private static String approve(ApiClient author, Answer entered) {
        String path = "/operations/" + entered.text("/id");
        author.post(path + "/submission", Map.of());
        Answer approved = HOUSE.finance().post(path + "/decision", Map.of("decision", "APPROVE"));
        assertThat(approved.text("/status")).as("%s", approved).isEqualTo("APPROVED");
        return path;
    }

    private static String id(String path) {
        return path.substring("/operations/".length());
    }
}
