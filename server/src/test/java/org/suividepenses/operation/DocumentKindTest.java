package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.suividepenses.attachment.DocumentKinds;
import org.suividepenses.attachment.KindWords;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** Kinds of documents as an institution arranges them. */
class DocumentKindTest {

    private static final TestServer SERVER = TestServer.start();
    private static final House HOUSE = House.on(SERVER, "Types de pièces");
    private static final ApiClient CLERK = HOUSE.clerk();
    private static final ApiClient ADMIN = SERVER.as(Role.ADMIN);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Answer add(String name) {
        Answer added = ADMIN.post("/document-kinds", Map.of("name", name));
        assertThat(added.status()).as("%s", added).isEqualTo(201);
        return added;
    }

    private static Answer put(String code, String name, boolean active) {
        return ADMIN.put(
                "/document-kinds/" + code,
                Map.of("name", name, "active", active),
                "\"" + kind(code).at("/version").asLong() + "\"");
    }

    private static JsonNode kind(String code) {
        return ADMIN.get("/document-kinds")
                .body()
                .at("/items")
                .valueStream()
                .filter(kind -> kind.at("/code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes() {
        return ADMIN.get("/document-kinds").body().at("/items").findValuesAsString("code");
    }

    private static Answer attach(String operation, String kind) {
        return CLERK.upload(
                "POST",
                operation + "/attachments?name=a.pdf&kind=" + kind,
                BodyPublishers.ofByteArray(Paper.pdf(operation + kind)),
                Map.of());
    }

    private static Answer lastEntry() {
        return ADMIN.get("/audit?subjectType=DOCUMENT_KIND&size=1");
    }

    @Test
    void anAddedKindIsOfferedAndDocumentsAreOfIt() {
        Answer added = add("Procès-verbal de réception");
        assertThat(added.text("/code")).isEqualTo("PROCES_VERBAL_DE_REC");
        assertThat(add("Procès-verbal de recette").text("/code")).isEqualTo("PROCES_VERBAL_DE_R_2");
        assertThat(lastEntry().text("/items/0/action")).isEqualTo("CREATE");
        assertThat(lastEntry().body().at("/items/0/changes").toString()).contains("Procès-verbal de recette");
        String operation = "/operations/" + HOUSE.enter(CLERK).text("/id");
        assertThat(attach(operation, "PROCES_VERBAL_DE_REC").status()).isEqualTo(201);
        assertThat(CLERK.get(operation + "/attachments").text("/items/0/kind")).isEqualTo("PROCES_VERBAL_DE_REC");
    }

    @Test
    void anArchivedKindKeepsItsDocumentsAndTakesNoMore() {
        String code = add("Ordre de mission").text("/code");
        String operation = "/operations/" + HOUSE.enter(CLERK).text("/id");
        attach(operation, code);
        assertThat(put(code, "Ordre de mission", false).status()).isEqualTo(200);
        assertThat(lastEntry().body().at("/items/0/changes").toString())
                .contains("active")
                .doesNotContain("name");
        assertThat(CLERK.get(operation + "/attachments").text("/items/0/kind")).isEqualTo(code);
        String other = "/operations/" + HOUSE.enter(CLERK).text("/id");
        assertThat(attach(other, code).text("/errors/0/code")).isEqualTo("attachment.kind-unknown");
        assertThat(put(code, "Ordre de mission", true).status()).isEqualTo(200);
        assertThat(attach(other, code).status()).isEqualTo(201);
    }

    @Test
    void aKindThatARuleAsksForIsNotArchivedNorIsTheLastResort() {
        String code = add("Contrat signé").text("/code");
        Answer rule = ADMIN.post("/document-rules", Map.of("kind", code, "step", "PAYMENT", "minAmount", "900000000"));
        assertThat(rule.status()).isEqualTo(201);
        Answer refused = put(code, "Contrat signé", false);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("retirez d’abord la règle");
        assertThat(kind(code).at("/active").asBoolean()).isTrue();
        ADMIN.send("DELETE", "/document-rules/" + rule.text("/id"), null, Map.of());
        assertThat(put(code, "Contrat signé", false).status()).isEqualTo(200);
        assertThat(ADMIN.post("/document-rules", Map.of("kind", code, "step", "PAYMENT"))
                        .status())
                .as("nor is it asked for any more")
                .isEqualTo(422);
        assertThat(put("OTHER", "Autre", false).status()).isEqualTo(409);
    }

    @Test
    void aNameIsTheInstitutionsOwnOrThatOfEachLanguage() {
        assertThat(put("QUOTATION", "Facture pro forma", true).text("/name")).isEqualTo("Facture pro forma");
        assertThat(name("QUOTATION", Locale.ENGLISH)).isEqualTo("Facture pro forma");
        assertThat(put("QUOTATION", "Devis", true).text("/name")).isEqualTo("Devis");
        assertThat(name("QUOTATION", Locale.ENGLISH)).isEqualTo("Quotation");
        assertThat(put("QUOTATION", "facturé", true).status())
                .as("as good as that of another")
                .isEqualTo(422);
        assertThat(put("QUOTATION", "  ", true).status()).isEqualTo(422);
        assertThat(put("QUOTATION", "x".repeat(101), true).status()).isEqualTo(422);
    }

    private static String name(String code, Locale language) {
        return SERVER.get(DocumentKinds.class).all().stream()
                .filter(kind -> kind.code().equals(code))
                .map(kind -> SERVER.get(KindWords.class).of(kind, language))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOrderIsOfAllKindsOrRefused() {
        List<String> turned = codes().reversed();
        assertThat(ADMIN.send("PUT", "/document-kinds/order", Map.of("codes", turned), Map.of())
                        .body()
                        .at("/items")
                        .findValuesAsString("code"))
                .isEqualTo(turned);
        assertThat(codes()).isEqualTo(turned);
        assertThat(lastEntry().text("/items/0/action")).isEqualTo("REORDER");
        List<String> twice = List.of("OTHER", "OTHER", "INVOICE", "RECEIPT", "QUOTATION");
        for (List<String> wrong : List.of(List.of("INVOICE"), twice, List.<String>of())) {
            assertThat(ADMIN.send("PUT", "/document-kinds/order", Map.of("codes", wrong), Map.of())
                            .status())
                    .isEqualTo(409);
        }
    }

    @Test
    void whoHasNotSeenTheLastVersionChangesNothing() {
        String code = add("Attestation " + UUID.randomUUID().toString().substring(0, 8))
                .text("/code");
        Answer stale = ADMIN.put("/document-kinds/" + code, Map.of("name", "Autre chose", "active", true), "\"7\"");
        assertThat(stale.problem()).isEqualTo("version-stale");
        Answer unseen = ADMIN.send("PUT", "/document-kinds/" + code, Map.of("name", "x", "active", true), Map.of());
        assertThat(unseen.problem()).isEqualTo("version-missing");
        assertThat(put(code, "Attestation", true).status()).isEqualTo(200);
        assertThat(ADMIN.put("/document-kinds/NOWHERE", Map.of("name", "x", "active", true), "\"1\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyWhoSetsUpTheInstitutionArrangesKinds() {
        for (ApiClient other : List.of(SERVER.as(Role.FINANCE), CLERK)) {
            assertThat(other.post("/document-kinds", Map.of("name", "Mien")).status())
                    .isEqualTo(403);
            assertThat(other.put("/document-kinds/OTHER", Map.of("name", "Mien", "active", true), "\"1\"")
                            .status())
                    .isEqualTo(403);
            assertThat(other.send("PUT", "/document-kinds/order", Map.of("codes", codes()), Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(other.get("/document-kinds").status()).isEqualTo(200);
        }
    }
}
