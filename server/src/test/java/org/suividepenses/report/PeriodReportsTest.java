package org.suividepenses.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

class PeriodReportsTest {

    @Test
    void aMonthShowsWhatItPlannedAndRealisedAndItsDailyAverage() {
        BudgetHouse house = BudgetHouse.open("Mois");
        UUID category = house.category("Mois", "Craies");
        house.line(category, "1200");
        approve(house, house.submit(house.enter(category, "2026-02-03", "250")));
        house.submit(house.enter(category, "2026-02-04", "40"));
        approve(house, house.submit(house.enter(category, "2026-01-05", "30")));
        Answer report = monthly(house, "2026-02");
        assertThat(report.body().path("days").asInt()).isEqualTo(28);
        assertThat(report.text("/total/ofMonth/planned")).isEqualTo("100");
        assertThat(report.text("/total/ofMonth/committed")).isEqualTo("290");
        assertThat(report.text("/total/ofMonth/realised")).isEqualTo("250");
        assertThat(report.text("/total/ofMonth/variance")).isEqualTo("-150");
        assertThat(report.text("/total/dailyAverage")).isEqualTo("9"); // 250 / 28 = 8.93
        assertThat(report.text("/total/untilMonth/realised")).isEqualTo("280");
        assertThat(report.text("/units/0/figures/ofMonth/realised")).isEqualTo("250");
        assertThat(parts(report.body().path("categories"), "ofMonth")).contains("1 Mois 100 250", "2 Craies 100 250");
    }

    @Test
    void aCategoryWithoutSpendingStandsInTheMonthlyReportToo() {
        BudgetHouse house = BudgetHouse.open("Sans dépense");
        house.category("Jamais dépensé");
        assertThat(parts(monthly(house, "2026-02").body().path("categories"), "ofMonth"))
                .contains("1 Jamais dépensé 0 0");
    }

    @Test
    void aMonthThatCannotBeReadIsRefused() {
        BudgetHouse house = BudgetHouse.open("Mois illisible");
        assertThat(house.finance().get("/reports/monthly?month=2026-13").status())
                .isEqualTo(400);
        assertThat(house.finance().get("/reports/monthly?month=janvier").status())
                .isEqualTo(400);
        assertThat(house.finance().get("/reports/monthly").status()).isEqualTo(400);
        assertThat(house.finance().get("/reports/monthly.doc?month=2026-01").status())
                .isEqualTo(404);
    }

    @Test
    void twoYearsStandSideBySideWithTheirDifference() {
        BudgetHouse house = BudgetHouse.open("Deux exercices");
        UUID category = house.category("Deux exercices");
        house.line(category, "1000");
        house.line(2025, category, Map.of("amount", "800"));
        approve(house, house.submit(house.enter(category, "2025-03-01", "400")));
        approve(house, house.submit(house.enter(category, "2025-11-01", "100")));
        approve(house, house.submit(house.enter(category, "2026-03-01", "300")));
        Answer years = comparison(house, "");
        assertThat(years.body().path("comparedWith").asInt()).isEqualTo(2025);
        assertThat(years.text("/total/before/realised")).isEqualTo("500");
        assertThat(years.text("/total/difference")).isEqualTo("-200");
        assertThat(years.text("/total/change")).isEqualTo("-0.4000");
        Answer untilMarch = comparison(house, "&untilMonth=3");
        assertThat(untilMarch.text("/units/0/figures/difference")).isEqualTo("-100");
        assertThat(untilMarch.text("/categories/0/figures/change")).isEqualTo("-0.2500");
        assertThat(comparison(house, "&comparedWith=2024")
                        .body()
                        .at("/total/change")
                        .isNull())
                .isTrue();
        assertThat(comparison(house, "&comparedWith=2026").status()).isEqualTo(400);
    }

    @Test
    void pagesSayWhoseFiguresTheyAreAndShowAccentsAndTheirNumber() throws IOException {
        BudgetHouse house = BudgetHouse.open("Économie œuvrée");
        house.line(house.category("Économie œuvrée"), "1250000");
        for (String path : List.of(
                "/reports/execution.pdf?fiscalYear=2026",
                "/reports/monthly.pdf?month=2026-04",
                "/reports/comparison.pdf?fiscalYear=2026",
                "/dashboard.pdf?fiscalYear=2026")) {
            PdfReader pdf = new PdfReader(house.finance().download(path + "&unit=" + house.unit()));
            String text = new PdfTextExtractor(pdf).getTextFromPage(1);
            assertThat(text).as(path).contains("Économie œuvrée", "Crédits ouverts", "Imprimé le", "1 /");
            pdf.close();
        }
    }

    private static void approve(BudgetHouse house, Answer submitted) {
        Answer approved = house.finance()
                .post("/operations/" + submitted.text("/id") + "/decision", Map.of("decision", "APPROVE"));
        assertThat(approved.status()).isEqualTo(200);
    }

    private static Answer monthly(BudgetHouse house, String month) {
        return house.finance().get("/reports/monthly?month=" + month + "&unit=" + house.unit());
    }

    private static Answer comparison(BudgetHouse house, String more) {
        return house.finance().get("/reports/comparison?fiscalYear=2026&unit=" + house.unit() + more);
    }

    private static List<String> parts(JsonNode parts, String sums) {
        List<String> texts = new ArrayList<>();
        parts.forEach(part -> texts.add("%s %s %s %s"
                .formatted(
                        part.path("level").asInt(),
                        part.path("name").asString(),
                        part.at("/figures/" + sums + "/planned").asString(),
                        part.at("/figures/" + sums + "/realised").asString())));
        return texts;
    }
}
