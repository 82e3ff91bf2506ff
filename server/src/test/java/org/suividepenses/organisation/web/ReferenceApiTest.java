package org.suividepenses.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suividepenses.audit.AuditEntry;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes.Change;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** What units and funding sources have in common, and what only units have. */
class ReferenceApiTest {

    private final TestServer server = TestServer.shared();
    private final ApiClient finance = server.as(Role.FINANCE);

    @ParameterizedTest
    @ValueSource(strings = {"units", "funding-sources"})
    void aCodeIsMadeFromTheNameWhenNoneIsGiven(String collection) {
        String name = "Économat " + UUID.randomUUID();
        Answer created = finance.post("/" + collection, Map.of("name", name));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("location", "/api/v1/" + collection + "/" + created.text("/id"));
        assertThat(created.etag()).isEqualTo("\"1\"");
        assertThat(created.text("/code")).startsWith("ECONOMAT-");
        Answer twin = finance.post("/" + collection, Map.of("name", name));
        assertThat(twin.text("/code")).isEqualTo(created.text("/code") + "-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"units", "funding-sources"})
    void aTakenCodeIsRefusedWhateverItsCase(String collection) {
        String code = "C" + UUID.randomUUID().toString().substring(0, 8);
        finance.post("/" + collection, Map.of("name", "Un", "code", code));
        Answer second = finance.post("/" + collection, Map.of("name", "Deux", "code", code.toUpperCase(Locale.ROOT)));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("duplicate");
        assertThat(second.text("/errors/0/pointer")).isEqualTo("/code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"units", "funding-sources"})
    void aRenamingNeedsTheVersionThatWasRead(String collection) {
        Answer created = finance.post("/" + collection, Map.of("name", "Ancien nom"));
        String path = "/" + collection + "/" + created.text("/id");
        Map<String, Object> body = Map.of("name", "Nouveau nom", "active", false);

        assertThat(finance.send("PUT", path, body, Map.of()).problem()).isEqualTo("version-missing");
        Answer renamed = finance.put(path, body, created.etag());
        assertThat(renamed.text("/name")).isEqualTo("Nouveau nom");
        assertThat(renamed.text("/code")).as("a code left out stays").isEqualTo(created.text("/code"));
        assertThat(renamed.etag()).isEqualTo("\"2\"");
        Answer late = finance.put(path, Map.of("name", "Autre nom"), created.etag());
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().at("/currentVersion").asInt()).isEqualTo(2);
        assertThat(finance.put(path, body, renamed.etag()).etag())
                .as("nothing changed")
                .isEqualTo("\"2\"");
    }

    @Test
    void everyChangeIsInTheTrailFieldByField() {
        Answer created = finance.post("/units", Map.of("name", "Avant", "code", "A" + UUID.randomUUID()));
        finance.put("/units/" + created.text("/id"), Map.of("name", "Après"), created.etag());
        List<AuditEntry> trail = server.get(AuditTrail.class).history("UNIT", UUID.fromString(created.text("/id")));
        assertThat(trail).extracting(AuditEntry::action).containsExactly("CREATE", "EDIT");
        assertThat(trail.getLast().changes()).containsExactly(new Change("name", "Avant", "Après"));
        assertThat(trail.getLast().actor().id()).isEqualTo(finance.userId());
    }

    @Test
    void aUnitThatAnOperationHasIsNotDeleted() {
        Answer unit = finance.post("/units", Map.of("name", "Utilisé"));
        finance.post(
                "/operations",
                Map.of(
                        "date", "2026-03-01",
                        "unitId", unit.text("/id"),
                        "description", "Craies",
                        "quantity", "1",
                        "unitPrice", "5000"));
        assertThat(finance.delete("/units/" + unit.text("/id"), unit.etag()).problem())
                .isEqualTo("in-use");
    }

    @ParameterizedTest
    @ValueSource(strings = {"units", "funding-sources"})
    void whatIsNotUsedIsDeleted(String collection) {
        Answer created = finance.post("/" + collection, Map.of("name", "Par erreur"));
        String path = "/" + collection + "/" + created.text("/id");
        assertThat(finance.delete(path, created.etag()).status()).isEqualTo(204);
        assertThat(finance.get(path).status()).isEqualTo(404);
    }

    @Test
    void everythingWrongWithABodyIsSaidAtOnce() {
        Map<String, Object> body = new HashMap<>();
        body.put("name", " ");
        body.put("code", "x".repeat(41));
        Answer refused = finance.post("/units", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/name", "/code");
        assertThat(refused.body().at("/errors").findValuesAsString("detail"))
                .noneMatch(sentence -> sentence.startsWith("field."));
    }

    @Test
    void aClientMayChooseTheIdOnce() {
        String id = UUID.randomUUID().toString();
        assertThat(finance.post("/units", Map.of("id", id, "name", "Un")).text("/id"))
                .isEqualTo(id);
        Answer again = finance.post("/units", Map.of("id", id, "name", "Deux"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/errors/0/pointer")).isEqualTo("/id");
    }

    @Test
    void theUnitsOfOthersDoNotExistForAClerk() {
        Answer own = finance.post("/units", Map.of("name", "À soi"));
        Answer other = finance.post("/units", Map.of("name", "Aux autres"));
        ApiClient clerk = server.as(Role.CLERK, UUID.fromString(own.text("/id")));
        assertThat(clerk.get("/units?size=500").body().at("/items").findValuesAsString("id"))
                .containsExactly(own.text("/id"));
        assertThat(clerk.get("/units/" + own.text("/id")).status()).isEqualTo(200);
        Answer hidden = clerk.get("/units/" + other.text("/id"));
        Answer unknown = clerk.get("/units/" + UUID.randomUUID());
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body().path("detail")).isEqualTo(unknown.body().path("detail"));
        assertThat(clerk.post("/units", Map.of("name", "Interdit")).problem()).isEqualTo("forbidden");
    }

    @Test
    void pagesFollowTheCodesAndEnd() {
        String prefix = "P" + UUID.randomUUID().toString().substring(0, 6);
        for (int number = 1; number <= 5; number++) {
            finance.post("/units", Map.of("name", "Page " + number, "code", prefix + number));
        }
        Answer first = finance.get("/units?size=2&q=" + prefix);
        assertThat(first.body().at("/items").findValuesAsString("code")).containsExactly(prefix + 1, prefix + 2);
        Answer second = finance.get("/units?size=3&q=" + prefix + "&cursor=" + first.text("/nextCursor"));
        assertThat(second.body().at("/items").findValuesAsString("code"))
                .containsExactly(prefix + 3, prefix + 4, prefix + 5);
        assertThat(second.body().at("/nextCursor").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=501", "size=x", "active=maybe", "cursor=!!", "unknown=1"})
    void aParameterThatMeansNothingIsRefused(String parameter) {
        for (String collection : List.of("units", "categories", "suppliers", "funding-sources")) {
            assertThat(finance.get("/" + collection + "?" + parameter).status())
                    .as(collection)
                    .isEqualTo(400);
        }
    }

    @Test
    void aReaderReadsAndDoesNotWrite() {
        String unit = finance.post("/units", Map.of("name", "À lire")).text("/id");
        ApiClient reader = server.as(Role.READER, UUID.fromString(unit));
        for (String collection : List.of("units", "categories", "suppliers", "funding-sources")) {
            assertThat(reader.get("/" + collection).status()).isEqualTo(200);
            assertThat(reader.post("/" + collection, Map.of("name", "Non")).status())
                    .isEqualTo(403);
            assertThat(server.asNobody().get("/" + collection).status()).isEqualTo(401);
        }
    }
}
