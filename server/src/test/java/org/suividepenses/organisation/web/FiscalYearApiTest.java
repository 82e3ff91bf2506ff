package org.suividepenses.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

class FiscalYearApiTest {

    private static final ApiClient FINANCE = TestServer.shared().as(Role.FINANCE);
    private static final ApiClient ADMIN = TestServer.shared().as(Role.ADMIN);

    @Test
    void theYearsAroundTodayAreThereThoughNothingWasWritten() {
        try (TestServer server = TestServer.start()) {
            Answer years = server.as(Role.FINANCE).get("/fiscal-years");
            assertThat(years.body().at("/items").size()).isEqualTo(3);
            assertThat(years.body().at("/items/0/label").asInt())
                    .isEqualTo(years.body().at("/items/1/label").asInt() + 1);
            assertThat(years.body().at("/items/0/periods").findValuesAsString("status"))
                    .hasSize(12)
                    .containsOnly("OPEN");
            assertThat(server.as(Role.FINANCE).get("/fiscal-years/1950").problem())
                    .isEqualTo("not-found");
        }
    }

    @Test
    void monthsCloseInTheirOrderAndOnlyOnce() {
        Answer year = opened(2051);
        assertThat(close(year, "CLOSED", 2).text("/detail")).contains("2051-01");
        Answer closing = close(year, "CLOSING", 1, 2);
        assertThat(closing.body().at("/periods").findValuesAsString("status")).startsWith("CLOSING", "CLOSING", "OPEN");
        assertThat(closing.text("/status")).isEqualTo("OPEN");
        Answer closed = close(closing, "CLOSED", 1);
        assertThat(closed.text("/periods/0/status")).isEqualTo("CLOSED");
        assertThat(close(closed, "CLOSING", 1).problem()).isEqualTo("conflict");
        Answer same = close(closed, "CLOSED", 1);
        assertThat(same.etag()).as("nothing changed").isEqualTo(closed.etag());
        assertThat(close(year, "CLOSED", 2).problem()).isEqualTo("version-stale");
        assertThat(FINANCE.post("/fiscal-years/2051/closings", Map.of("months", List.of(2), "status", "CLOSED"))
                        .problem())
                .isEqualTo("version-missing");
    }

    @Test
    void aYearIsClosedWhenAllItsMonthsAre() {
        Answer year = opened(2052);
        int[] all = IntStream.rangeClosed(1, 12).toArray();
        Answer closing = close(year, "CLOSING", all);
        assertThat(closing.text("/status")).isEqualTo("CLOSING");
        Answer closed = close(closing, "CLOSED", all);
        assertThat(closed.text("/status")).isEqualTo("CLOSED");
        assertThat(reopen(ADMIN, closed, "Facture oubliée", 12).text("/status")).isEqualTo("OPEN");
    }

    @Test
    void reopeningIsForFewAndSaysWhy() {
        Answer closed = close(opened(2053), "CLOSED", 1, 2);
        assertThat(reopen(FINANCE, closed, "Facture oubliée", 2).status()).isEqualTo(403);
        Answer mute = reopen(ADMIN, closed, "  ", 2);
        assertThat(mute.text("/errors/0/pointer")).isEqualTo("/reason");
        Answer open = reopen(ADMIN, closed, "Facture oubliée", 2);
        assertThat(open.body().at("/periods").findValuesAsString("status")).startsWith("CLOSED", "OPEN");
    }

    @Test
    void everythingWrongWithTheMonthsIsRefused() {
        Answer year = opened(2054);
        Answer unit = ADMIN.post("/units", Map.of("name", "Sans clôture"));
        assertThat(close(year, "CLOSED").text("/errors/0/code")).isEqualTo("field.required");
        assertThat(close(year, "CLOSED", 0).text("/errors/0/code")).isEqualTo("period.months");
        assertThat(close(year, "CLOSED", 13).text("/errors/0/code")).isEqualTo("period.months");
        assertThat(TestServer.shared()
                        .as(Role.CLERK, UUID.fromString(unit.text("/id")))
                        .send("POST", "/fiscal-years/2054/closings", Map.of(), Map.of("If-Match", year.etag()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theFirstMonthChangesWhileNothingRestsOnIt() {
        try (TestServer server = TestServer.start()) {
            ApiClient admin = server.as(Role.ADMIN);
            Answer unit = admin.post("/units", Map.of("name", "Unité"));
            Answer draft = admin.post("/operations", expense(unit.text("/id"), "2026-03-01"));
            Answer october = startIn(admin, 10);
            assertThat(october.status()).as(october.toString()).isEqualTo(200);
            assertThat(admin.get("/fiscal-years/2026").text("/firstDay")).isEqualTo("2025-10-01");

            Answer year = admin.get("/fiscal-years/2026");
            Answer closed = close(admin, year, "CLOSED", 1);
            assertThat(startIn(admin, 1).text("/errors/0/code")).isEqualTo("institution.fiscal-year-in-use");
            reopen(admin, closed, "Essai", 1);
            assertThat(startIn(admin, 1).status()).isEqualTo(200);

            admin.post("/operations/" + draft.text("/id") + "/submission", Map.of());
            assertThat(startIn(admin, 10).text("/errors/0/pointer")).isEqualTo("/fiscalYearStart");
        }
    }

    private static Answer startIn(ApiClient admin, int month) {
        Answer before = admin.get("/institution");
        return admin.put(
                "/institution",
                Map.of("name", "Essai", "currency", "GNF", "timeZone", "Africa/Conakry", "fiscalYearStart", month),
                before.etag());
    }

    private static Answer opened(int label) {
        Answer unit = ADMIN.post("/units", Map.of("name", "Exercice " + label));
        assertThat(ADMIN.post("/operations", expense(unit.text("/id"), label + "-06-01"))
                        .status())
                .isEqualTo(201);
        return FINANCE.get("/fiscal-years/" + label);
    }

    private static Map<String, Object> expense(String unit, String date) {
        return Map.of("date", date, "unitId", unit, "description", "Craies", "quantity", "1", "unitPrice", "5");
    }

    private static Answer close(Answer year, String status, int... months) {
        return close(FINANCE, year, status, months);
    }

    private static Answer close(ApiClient client, Answer year, String status, int... months) {
        return client.send(
                "POST",
                "/fiscal-years/" + year.text("/label") + "/closings",
                Map.of("months", months, "status", status),
                Map.of("If-Match", year.etag()));
    }

    private static Answer reopen(ApiClient client, Answer year, String reason, int... months) {
        return client.send(
                "POST",
                "/fiscal-years/" + year.text("/label") + "/reopenings",
                Map.of("months", months, "reason", reason),
                Map.of("If-Match", year.etag()));
    }
}
