package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** Documents that operations need: told from the draft on, asked for at the step of their rule, alone and in bulk. */
class DocumentRuleTest {

    private static final TestServer SERVER = TestServer.start();
    private static final House HOUSE = House.on(SERVER, "Intendance");
    private static final ApiClient CLERK = HOUSE.clerk();
    private static final ApiClient ADMIN = SERVER.as(Role.ADMIN);
    private static final ApiClient FINANCE = SERVER.as(Role.FINANCE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static void rule(String kind, UUID category, String minAmount, String step) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "minAmount", minAmount, "step", step));
        body.put("categoryId", category.toString());
        Answer made = ADMIN.post("/document-rules", body);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
    }

    private static String draft(UUID category, String unitPrice) {
        Map<String, Object> body = HOUSE.body("categoryId", category.toString());
        body.put("unitPrice", unitPrice);
        return "/operations/" + HOUSE.enter(CLERK, body).text("/id");
    }

    private static void add(String operation, String kind) {
        Answer added = CLERK.upload(
                "POST",
                operation + "/attachments?name=a.pdf&kind=" + kind,
                BodyPublishers.ofByteArray(Paper.pdf(operation + kind)),
                Map.of());
        assertThat(added.status()).isEqualTo(201);
    }

    @Test
    void whatIsMissingIsToldAndHoldsUpTheStepOfItsRule() {
        UUID supplies = HOUSE.category("Fonctionnement " + UUID.nameUUIDFromBytes(new byte[] {1}));
        UUID chalk = HOUSE.category("Fonctionnement " + UUID.nameUUIDFromBytes(new byte[] {1}), "Craie");
        rule("INVOICE", supplies, "10000", "SUBMISSION");
        rule("DELIVERY_NOTE", supplies, "10000", "APPROVAL");
        rule("RECEIPT", supplies, "10000", "PAYMENT");
        String small = draft(chalk, "9999");
        assertThat(CLERK.post(small + "/submission", Map.of()).status())
                .as("below the amount")
                .isEqualTo(200);
        String operation = draft(chalk, "10000");
        Answer needed = CLERK.get(operation + "/attachments");
        assertThat(needed.body().at("/required").size())
                .as("inherited from above")
                .isEqualTo(3);
        Answer refused = CLERK.post(operation + "/submission", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("documents-missing");
        assertThat(refused.text("/detail")).contains("Facture").doesNotContain("Reçu");
        Answer many = CLERK.post(
                "/operations/submissions", Map.of("ids", List.of(operation.substring("/operations/".length()))));
        assertThat(many.text("/outcomes/0/problem/type")).isEqualTo("urn:suivi:problem:documents-missing");

        add(operation, "INVOICE");
        assertThat(CLERK.post(operation + "/submission", Map.of()).status()).isEqualTo(200);
        Answer undelivered = FINANCE.post(operation + "/decision", Map.of("decision", "APPROVE"));
        assertThat(undelivered.text("/missing/0/kind")).isEqualTo("DELIVERY_NOTE");
        add(operation, "DELIVERY_NOTE");
        assertThat(FINANCE.post(operation + "/decision", Map.of("decision", "APPROVE"))
                        .status())
                .isEqualTo(200);
        Answer unpaid = ADMIN.post(operation + "/payment", Map.of("date", "2026-03-20", "method", "CASH"));
        assertThat(unpaid.text("/missing/0/kind")).isEqualTo("RECEIPT");
        add(operation, "RECEIPT");
        assertThat(ADMIN.post(operation + "/payment", Map.of("date", "2026-03-20", "method", "CASH"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoPaysAddsWhatThePaymentAsksFor() {
        UUID water = HOUSE.category("Eau " + UUID.nameUUIDFromBytes(new byte[] {3}));
        rule("RECEIPT", water, "0", "PAYMENT");
        String operation = draft(water, "700");
        CLERK.post(operation + "/submission", Map.of());
        ApiClient accountant = SERVER.as(Role.ACCOUNTANT);
        Answer early = receipt(accountant, operation, "OTHER");
        assertThat(early.problem()).isEqualTo("conflict");
        assertThat(accountant
                        .get(operation + "/attachments")
                        .body()
                        .at("/mayAdd")
                        .asBoolean())
                .as("offered before the approval")
                .isFalse();
        FINANCE.post(operation + "/decision", Map.of("decision", "APPROVE"));
        Map<String, Object> payment = Map.of("date", "2026-03-20", "method", "CASH");
        assertThat(accountant.post(operation + "/payment", payment).problem()).isEqualTo("documents-missing");

        Answer added = receipt(accountant, operation, "OTHER");
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        Answer listed = accountant.get(operation + "/attachments");
        assertThat(listed.body().at("/mayAdd").asBoolean()).isTrue();
        assertThat(listed.body().at("/mayStrike").asBoolean()).isFalse();
        assertThat(listed.body().at("/items/0/mine").asBoolean()).isTrue();
        String document = operation + "/attachments/" + added.text("/id");
        assertThat(accountant
                        .send("PUT", document + "/kind", Map.of("kind", "RECEIPT"), Map.of())
                        .status())
                .as("what they added themselves")
                .isEqualTo(200);
        assertThat(accountant.post(operation + "/payment", payment).status()).isEqualTo(200);
        assertThat(accountant.get(operation + "/history").body().toString()).contains("ATTACH", "CLASSIFY");
    }

    @Test
    void whoPaysTouchesNothingThatOthersAdded() {
        String operation = "/operations/" + HOUSE.enter(CLERK).text("/id");
        CLERK.post(operation + "/submission", Map.of());
        String invoice = operation + "/attachments/"
                + receipt(CLERK, operation, "INVOICE").text("/id");
        FINANCE.post(operation + "/decision", Map.of("decision", "APPROVE"));
        ApiClient accountant = SERVER.as(Role.ACCOUNTANT);
        assertThat(accountant
                        .send("PUT", invoice + "/kind", Map.of("kind", "RECEIPT"), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(accountant
                        .post(invoice + "/strike", Map.of("reason", "erreur"))
                        .status())
                .isEqualTo(403);
        assertThat(accountant.send("DELETE", invoice, null, Map.of()).status()).isEqualTo(403);
        assertThat(receipt(SERVER.as(Role.READER, HOUSE.unit()), operation, "RECEIPT")
                        .status())
                .as("who neither writes nor pays")
                .isEqualTo(403);
    }

    private static Answer receipt(ApiClient who, String operation, String kind) {
        return who.upload(
                "POST",
                operation + "/attachments?name=recu.pdf&kind=" + kind,
                BodyPublishers.ofByteArray(Paper.pdf("reçu " + operation + kind)),
                Map.of());
    }

    @Test
    void aNewRuleStopsNothingThatIsPastItsStep() {
        UUID paint = HOUSE.category("Peinture " + UUID.nameUUIDFromBytes(new byte[] {4}));
        String underWay = draft(paint, "300");
        String returned = draft(paint, "300");
        String draft = draft(paint, "300");
        CLERK.post(underWay + "/submission", Map.of());
        CLERK.post(returned + "/submission", Map.of());
        rule("INVOICE", paint, "0", "SUBMISSION");
        assertThat(required(underWay)).as("submitted before the rule").isEmpty();
        assertThat(required(draft)).containsExactly("INVOICE");
        assertThat(FINANCE.post(underWay + "/decision", Map.of("decision", "APPROVE"))
                        .status())
                .isEqualTo(200);
        assertThat(FINANCE.post(underWay + "/withdrawal", Map.of()).text("/status"))
                .as("a signature taken back asks for no paper")
                .isEqualTo("SUBMITTED");
        FINANCE.post(underWay + "/decision", Map.of("decision", "APPROVE"));
        rule("DELIVERY_NOTE", paint, "0", "APPROVAL");
        assertThat(required(underWay)).as("approved before the rule").isEmpty();
        assertThat(ADMIN.post(underWay + "/payment", Map.of("date", "2026-03-20", "method", "CASH"))
                        .status())
                .isEqualTo(200);

        FINANCE.post(returned + "/decision", Map.of("decision", "ASK_CHANGE", "reason", "à revoir"));
        assertThat(required(returned)).containsExactlyInAnyOrder("INVOICE", "DELIVERY_NOTE");
        assertThat(CLERK.post(returned + "/submission", Map.of()).problem())
                .as("submitted anew after the rule")
                .isEqualTo("documents-missing");
    }

    private static List<String> required(String operation) {
        return CLERK.get(operation + "/attachments")
                .body()
                .at("/required")
                .valueStream()
                .map(document -> document.at("/kind").asString())
                .toList();
    }

    @Test
    void anEditDoesNotSlipPastARule() {
        UUID travel = HOUSE.category("Missions " + UUID.nameUUIDFromBytes(new byte[] {2}));
        rule("INVOICE", travel, "50000", "SUBMISSION");
        String operation = draft(travel, "100");
        Answer submitted = CLERK.post(operation + "/submission", Map.of());
        Map<String, Object> dearer = HOUSE.body("categoryId", travel.toString());
        dearer.put("unitPrice", "50000");
        Answer edited = CLERK.put(operation, dearer, submitted.etag());
        assertThat(edited.problem()).isEqualTo("documents-missing");
    }

    @Test
    void theSameRuleIsMadeOnce() {
        UUID tools = HOUSE.category("Outils " + UUID.nameUUIDFromBytes(new byte[] {5}));
        rule("INVOICE", tools, "500", "SUBMISSION");
        Map<String, Object> same =
                Map.of("kind", "INVOICE", "minAmount", "500", "step", "SUBMISSION", "categoryId", tools.toString());
        assertThat(ADMIN.post("/document-rules", same).problem()).isEqualTo("duplicate");
        rule("INVOICE", tools, "501", "SUBMISSION");
        rule("INVOICE", tools, "500", "APPROVAL");
    }

    @Test
    void onlyWhoSetsUpTheInstitutionMakesRules() {
        Answer refused = FINANCE.post("/document-rules", Map.of("kind", "INVOICE", "step", "SUBMISSION"));
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void theSameFileElsewhereIsToldWithinOnesUnitsAlone() {
        House other = House.on(SERVER, "Annexe");
        ApiClient stranger = other.clerk();
        byte[] receipt = Paper.pdf("le même reçu");
        String first = "/operations/" + HOUSE.enter(CLERK).text("/id");
        String second = "/operations/" + HOUSE.enter(CLERK).text("/id");
        String theirs = "/operations/" + other.enter(stranger).text("/id");
        for (String operation : List.of(first, second)) {
            CLERK.upload("POST", operation + "/attachments", BodyPublishers.ofByteArray(receipt), Map.of());
        }
        assertThat(CLERK.get(first + "/attachments")
                        .body()
                        .at("/items/0/elsewhere/beyond")
                        .asBoolean())
                .isFalse();
        stranger.upload("POST", theirs + "/attachments", BodyPublishers.ofByteArray(receipt), Map.of());
        Answer ours = CLERK.get(first + "/attachments");
        assertThat(ours.text("/items/0/elsewhere/operations/0/operationId"))
                .isEqualTo(second.substring("/operations/".length()));
        assertThat(ours.body().at("/items/0/elsewhere/operations").size()).isEqualTo(1);
        assertThat(ours.body().at("/items/0/elsewhere/beyond").asBoolean()).isTrue();
    }

    @Test
    void theListKnowsWhatHasDocuments() {
        String with = "/operations/" + HOUSE.enter(CLERK).text("/id");
        add(with, "INVOICE");
        String without = HOUSE.enter(CLERK).text("/id");
        Answer documented = CLERK.get("/operations?hasAttachment=true&facets=true");
        Answer bare = CLERK.get("/operations?hasAttachment=false");
        Answer all = CLERK.get("/operations?facets=true");
        long both = documented.body().at("/total/count").asLong()
                + bare.body().at("/total/count").asLong();
        assertThat(both).isEqualTo(all.body().at("/total/count").asLong());
        assertThat(documented.body().at("/items").findValuesAsString("id"))
                .contains(with.substring("/operations/".length()))
                .doesNotContain(without);
        assertThat(documented.body().at("/items").valueStream())
                .allMatch(row -> row.at("/attachments").asInt() > 0);
        assertThat(bare.body().at("/items").findValuesAsString("id")).contains(without);
        assertThat(bare.body().at("/items").valueStream())
                .allMatch(row -> row.at("/attachments").asInt() == 0);
        assertThat(all.body()
                        .at("/facets/hasAttachment")
                        .valueStream()
                        .map(line -> line.at("/count").asLong()))
                .containsExactlyInAnyOrder(
                        documented.body().at("/total/count").asLong(),
                        bare.body().at("/total/count").asLong());
        assertThat(CLERK.get("/operations?hasAttachment=maybe").status()).isEqualTo(400);
    }
}
