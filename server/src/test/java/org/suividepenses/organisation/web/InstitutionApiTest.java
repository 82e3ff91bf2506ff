package org.suividepenses.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

class InstitutionApiTest {

    private static final Map<String, Object> OURS =
            Map.of("name", "Institut d’essai", "currency", "GNF", "timeZone", "Africa/Conakry", "fiscalYearStart", 1);

    @Test
    void theInstitutionIsSetUpOnceAndChangedByVersion() {
        try (TestServer server = TestServer.startEmpty()) {
            ApiClient admin = server.as(Role.ADMIN);
            assertThat(admin.get("/institution").status()).isEqualTo(404);
            assertThat(admin.get("/session")
                            .body()
                            .at("/setup/institutionMissing")
                            .asBoolean())
                    .isTrue();

            Answer first = admin.send("PUT", "/institution", OURS, Map.of("If-None-Match", "*"));
            assertThat(first.status()).isEqualTo(200);
            assertThat(first.body().path("currencyDigits").asInt()).isZero();
            assertThat(admin.get("/session").text("/institution/name")).isEqualTo("Institut d’essai");
            assertThat(admin.send("PUT", "/institution", OURS, Map.of("If-None-Match", "*"))
                            .problem())
                    .isEqualTo("version-stale");

            Answer euro = admin.put("/institution", with("currency", "EUR"), first.etag());
            assertThat(euro.text("/currency")).isEqualTo("EUR");
            write(admin);
            Answer late = admin.put("/institution", OURS, euro.etag());
            assertThat(late.status()).isEqualTo(422);
            assertThat(late.text("/errors/0/code")).isEqualTo("institution.currency-in-use");
            assertThat(server.as(Role.FINANCE)
                            .put("/institution", OURS, euro.etag())
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatACommandAdoptedMayStillBeSetUp() {
        ApiClient admin = TestServer.shared().as(Role.ADMIN);
        assertThat(admin.get("/session").body().at("/setup/institutionMissing").asBoolean())
                .as("only adopted so far")
                .isTrue();
        assertThat(admin.get("/institution").text("/currency")).isEqualTo("GNF");
    }

    @Test
    void everythingWrongWithTheBodyIsSaidAtOnce() {
        ApiClient admin = TestServer.shared().as(Role.ADMIN);
        Answer refused = admin.put(
                "/institution",
                Map.of("name", "", "currency", "FRF", "timeZone", "Africa/Nowhere", "fiscalYearStart", 13),
                "\"1\"");
        assertThat(refused.body().at("/errors").findValuesAsString("pointer"))
                .containsExactly("/name", "/currency", "/timeZone", "/fiscalYearStart");
    }

    @Test
    void theFrancIsOfferedFirstInTheLanguageOfTheReader() {
        ApiClient reader = TestServer.shared().as(Role.FINANCE);
        Answer french = reader.get("/currencies");
        assertThat(french.text("/items/0/code")).isEqualTo("GNF");
        assertThat(french.text("/items/0/name")).isEqualTo("franc guinéen");
        assertThat(french.body().at("/items").findValuesAsString("code")).startsWith("GNF", "XOF", "XAF", "EUR", "USD");
    }

    private static void write(ApiClient admin) {
        Answer unit = admin.post("/units", Map.of("name", "Unité"));
        Answer operation = admin.post(
                "/operations",
                Map.of(
                        "date", "2026-03-01",
                        "unitId", unit.text("/id"),
                        "description", "Craies",
                        "quantity", "1",
                        "unitPrice", "5"));
        assertThat(operation.status()).isEqualTo(201);
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> changed = new HashMap<>(OURS);
        changed.put(field, value);
        return changed;
    }
}
