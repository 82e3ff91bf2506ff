package org.suividepenses.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

class ReportsTest {

    private static final BudgetHouse HOUSE = BudgetHouse.open("Rapports");

    @Test
    void everyLevelOfTheStatementSumsWhatIsBelowIt() {
        BudgetHouse house = BudgetHouse.open("Niveaux");
        UUID root = house.category("Niveaux");
        UUID leaf = house.category("Niveaux", "Matériel", "Craies");
        house.line(root, "1000");
        house.line(leaf, "500");
        house.submit(house.enter(leaf, "2026-04-01", "120"));
        Answer report = execution(house, "");
        assertThat(rows(report))
                .containsExactly(
                        "UNIT 0 Niveaux 1500 120 1380",
                        "CATEGORY 1 Niveaux 1500 120 1380",
                        "LINE 2  1000 0 1000",
                        "CATEGORY 2 Matériel 500 120 380",
                        "CATEGORY 3 Craies 500 120 380",
                        "LINE 4  500 120 380");
        assertThat(report.text("/total/available")).isEqualTo("1380");
    }

    @Test
    void whatTheLedgerHeldAtAMomentIsShownAgain() {
        BudgetHouse house = BudgetHouse.open("Autrefois");
        UUID category = house.category("Autrefois");
        house.line(category, "1000");
        Answer first = house.submit(house.enter(category, "2026-04-01", "120"));
        Instant moment = Instant.now();
        house.submit(house.enter(category, "2026-04-02", "300"));
        house.clerk().post("/operations/" + first.text("/id") + "/cancellation", Map.of("reason", "Doublon"));
        assertThat(execution(house, "").text("/total/committed")).isEqualTo("300");
        assertThat(execution(house, "&asOf=" + moment).text("/total/committed")).isEqualTo("120");
        assertThat(execution(house, "&asOf=2020-01-01").text("/total/planned")).isEqualTo("0");
        assertThat(house.finance()
                        .get("/reports/execution?fiscalYear=2026&asOf=hier")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void availableVarianceAndRateAreTheSameEverywhere() {
        BudgetHouse house = BudgetHouse.open("Mêmes chiffres");
        UUID category = house.category("Mêmes chiffres");
        UUID line = house.line(category, "900");
        Answer approved = house.submit(house.enter(category, "2026-04-01", "300"));
        house.finance().post("/operations/" + approved.text("/id") + "/decision", Map.of("decision", "APPROVE"));
        house.submit(house.enter(category, "2026-05-01", "100"));
        JsonNode ofLine = house.read(line).body().at("/total");
        assertThat(ofLine.path("available").asString()).isEqualTo("500");
        assertThat(ofLine.path("variance").asString()).isEqualTo("600");
        assertThat(ofLine.path("executionRate").asString()).isEqualTo("0.3333");
        Answer report = execution(house, "");
        Answer dashboard = house.finance().get("/dashboard?fiscalYear=2026&month=4&unit=" + house.unit());
        assertThat(report.body().at("/total")).isEqualTo(ofLine);
        report.body().at("/rows").forEach(row -> assertThat(row.path("figures")).isEqualTo(ofLine));
        assertThat(dashboard.body().at("/ofYear")).isEqualTo(ofLine);
        assertThat(dashboard.body().at("/units/0/figures")).isEqualTo(ofLine);
        assertThat(dashboard.body().at("/categories/0/figures")).isEqualTo(ofLine);
        assertThat(dashboard.text("/ofMonth/realised")).isEqualTo("300");
        assertThat(dashboard.text("/trend/3/realised")).isEqualTo("300");
        assertThat(dashboard.text("/trend/11/planned")).isEqualTo("900");
        Answer monthly = house.finance().get("/reports/monthly?month=2026-12&unit=" + house.unit());
        assertThat(monthly.body().at("/total/untilMonth")).isEqualTo(ofLine);
        assertThat(monthly.body().at("/units/0/figures/untilMonth")).isEqualTo(ofLine);
        Answer comparison = house.finance().get("/reports/comparison?fiscalYear=2026&unit=" + house.unit());
        assertThat(comparison.body().at("/total/year")).isEqualTo(ofLine);
        ReportFile file = ReportFile.of(house, "/reports/execution", "fiscalYear=2026&unit=" + house.unit());
        assertThat(file.rows()).hasSize(4);
        for (String row : file.rows()) {
            assertThat(file.figures(row)).isEqualTo(figures(ofLine));
        }
        ReportFile board = ReportFile.of(house, "/dashboard", "fiscalYear=2026&month=4&unit=" + house.unit());
        assertThat(board.figures(board.rows().getFirst())).isEqualTo(figures(ofLine));
    }

    private static Map<String, String> figures(JsonNode figures) {
        return Map.of(
                "Crédits ouverts", figures.path("planned").asString(),
                "Engagé", figures.path("committed").asString(),
                "Réalisé", figures.path("realised").asString(),
                "Payé", figures.path("paid").asString(),
                "Disponible", figures.path("available").asString(),
                "Écart", figures.path("variance").asString(),
                "Taux d’exécution", figures.path("executionRate").asString(),
                "Taux d’engagement", figures.path("consumptionRate").asString());
    }

    @Test
    void aLineThatReachesAThresholdRaisesAnAlertUntilItIsBelowAgain() {
        BudgetHouse house = BudgetHouse.open("Alertes");
        UUID category = house.category("Alertes");
        UUID line = house.line(category, "100");
        Answer large = house.submit(house.enter(category, "2026-04-01", "85"));
        Answer alert = house.finance().get("/dashboard?fiscalYear=2026&unit=" + house.unit());
        assertThat(alert.text("/alerts/0/lineId")).isEqualTo(line.toString());
        assertThat(alert.text("/alerts/0/threshold")).isEqualTo("80");
        house.submit(house.enter(category, "2026-04-02", "15"));
        assertThat(house.finance()
                        .get("/dashboard?fiscalYear=2026&unit=" + house.unit())
                        .text("/alerts/0/threshold"))
                .isEqualTo("100");
        house.clerk().post("/operations/" + large.text("/id") + "/cancellation", Map.of("reason", "Doublon"));
        assertThat(house.finance()
                        .get("/dashboard?fiscalYear=2026&unit=" + house.unit())
                        .body()
                        .at("/alerts"))
                .isEmpty();
    }

    @Test
    void nobodySeesTheBudgetOfAnotherUnit() {
        UUID category = HOUSE.category("Rapports", "Ici");
        HOUSE.line(category, "777");
        BudgetHouse other = BudgetHouse.open("Autre unité");
        other.line(other.category("Rapports", "Là"), "555");
        String report =
                other.clerk().get("/reports/execution?fiscalYear=2026").body().toString();
        assertThat(report).contains("555").doesNotContain(HOUSE.unit().toString());
        String dashboard =
                other.clerk().get("/dashboard?fiscalYear=2026").body().toString();
        assertThat(dashboard).contains("555").doesNotContain(HOUSE.unit().toString());
        for (String path : List.of("/reports/monthly?month=2026-12", "/reports/comparison?fiscalYear=2026")) {
            assertThat(other.clerk().get(path).body().toString())
                    .as(path)
                    .contains("555")
                    .doesNotContain(HOUSE.unit().toString());
        }
        for (String file : List.of(
                "reports/execution.csv?fiscalYear=2026",
                "reports/monthly.csv?month=2026-12",
                "reports/comparison.csv?fiscalYear=2026",
                "dashboard.csv?fiscalYear=2026")) {
            String csv = new String(other.clerk().download("/" + file), StandardCharsets.UTF_8);
            assertThat(csv).as(file).contains(";555;").doesNotContain(";777;");
        }
        assertThat(other.clerk().get("/budget-lines?fiscalYear=2026").body().toString())
                .doesNotContain(HOUSE.unit().toString());
        assertThat(other.clerk()
                        .get("/reports/execution?fiscalYear=2026&unit=" + HOUSE.unit())
                        .text("/total/planned"))
                .isEqualTo("0");
    }

    private static Answer execution(BudgetHouse house, String more) {
        return house.finance().get("/reports/execution?fiscalYear=2026&unit=" + house.unit() + more);
    }

    private static List<String> rows(Answer report) {
        List<String> rows = new ArrayList<>();
        report.body()
                .at("/rows")
                .forEach(row -> rows.add("%s %s %s %s %s %s"
                        .formatted(
                                row.path("kind").asString(),
                                row.path("level").asInt(),
                                row.path("name").asString(),
                                row.at("/figures/planned").asString(),
                                row.at("/figures/committed").asString(),
                                row.at("/figures/available").asString())));
        return rows;
    }
}
