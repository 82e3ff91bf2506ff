package org.suividepenses.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** On a server of its own: its rules hold for all lines. */
class BudgetSettingsTest {

    private static final TestServer SERVER = TestServer.start();
    private static final BudgetHouse HOUSE = BudgetHouse.on(SERVER, "Règles");

    @BeforeAll
    static void warnOnly() {
        change("policy", "WARN");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void blockingWaitsUntilNoLineIsOverrun() {
        UUID category = HOUSE.category("Règles", "Dépassée");
        HOUSE.line(category, "100");
        Answer overrun = HOUSE.submit(HOUSE.enter(category, "2026-01-10", "150"));
        Answer refused = change("policy", "BLOCK");
        assertThat(refused.problem()).isEqualTo("conflict");
        assertThat(refused.text("/detail")).contains("1");
        HOUSE.clerk().post("/operations/" + overrun.text("/id") + "/cancellation", Map.of("reason", "Trop"));
        assertThat(change("policy", "BLOCK").text("/policy")).isEqualTo("BLOCK");

        UUID early = HOUSE.category("Règles", "Trop tôt");
        HOUSE.line(2026, early, Map.of("months", List.of("0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "50")));
        Answer january = HOUSE.submit(HOUSE.enter(early, "2026-01-10", "50"));
        assertThat(change("rhythm", "MONTH").problem()).isEqualTo("conflict");
        HOUSE.clerk().post("/operations/" + january.text("/id") + "/cancellation", Map.of("reason", "Trop tôt"));
        assertThat(change("rhythm", "MONTH").text("/rhythm")).isEqualTo("MONTH");
        assertThat(change("rhythm", "YEAR").status()).isEqualTo(200);
        assertThat(change("policy", "WARN").status()).isEqualTo(200);
    }

    @Test
    void thresholdsAreAscendingPercentages() {
        assertThat(change("thresholds", List.of(50, 75, 90, 100, 200)).status()).isEqualTo(200);
        for (List<Integer> wrong : List.of(
                List.<Integer>of(),
                List.of(0),
                List.of(201),
                List.of(90, 80),
                List.of(80, 80),
                List.of(1, 2, 3, 4, 5, 6))) {
            Answer refused = change("thresholds", wrong);
            assertThat(refused.text("/errors/0/pointer")).as(wrong.toString()).isEqualTo("/thresholds");
        }
    }

    @Test
    void onlyWhoApprovesTheBudgetChangesItsRulesAndOnlyTheVersionSeen() {
        Answer seen = SERVER.as(Role.READER, HOUSE.unit()).get("/budget-settings");
        assertThat(HOUSE.clerk()
                        .put("/budget-settings", body(seen), seen.etag())
                        .status())
                .isEqualTo(403);
        assertThat(HOUSE.finance().put("/budget-settings", body(seen), "\"0\"").problem())
                .isEqualTo("version-stale");
        assertThat(HOUSE.finance()
                        .put("/budget-settings", Map.of(), seen.etag())
                        .body()
                        .at("/errors")
                        .size())
                .isEqualTo(4);
    }

    private static Answer change(String field, Object value) {
        Answer seen = HOUSE.finance().get("/budget-settings");
        Map<String, Object> body = body(seen);
        body.put(field, value);
        return HOUSE.finance().put("/budget-settings", body, seen.etag());
    }

    private static Map<String, Object> body(Answer seen) {
        return new HashMap<>(Map.of(
                "policy", seen.text("/policy"),
                "unbudgetedPolicy", seen.text("/unbudgetedPolicy"),
                "rhythm", seen.text("/rhythm"),
                "thresholds", List.of(80, 100)));
    }
}
