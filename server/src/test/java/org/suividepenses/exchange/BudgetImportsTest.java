package org.suividepenses.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BudgetImportsTest {

    private static final TestServer SERVER = TestServer.shared();

    private final BudgetHouse house = BudgetHouse.open("Budget en fichier");
    private final ImportDesk desk = new ImportDesk(house.finance());
    private final String unit = house.finance().get("/units/" + house.unit()).text("/code");

    @Test
    void aFileOfTotalsBecomesLinesInPreparationSpreadEvenly() {
        house.category("Fichier", "Craie");
        String file = "Service;Catégorie;Total\n" + unit + ";Fichier › Craie;1 201\n";
        JsonNode told = sent(file, "&dryRun=true", 200);
        assertThat(told.at("/created").asInt()).isEqualTo(1);
        assertThat(lines()).as("a dry run prepares nothing").isEmpty();
        JsonNode done = sent(file, "", 200);
        assertThat(done.at("/total").asString()).isEqualTo("1201");
        JsonNode line = lines().getFirst();
        assertThat(line.at("/status").asString()).isEqualTo("DRAFT");
        assertThat(line.at("/forecasts/0").asString()).isEqualTo("101");
        assertThat(line.at("/forecasts/11").asString()).isEqualTo("100");
    }

    @Test
    void twelveMonthsAreReadByTheirNames() {
        house.category("Fichier", "Mois");
        String months = "Décembre;Novembre;Octobre;Septembre;Août;Juillet;Juin;Mai;Avril;Mars;Février;Janvier";
        sent("Service;Catégorie;" + months + "\n" + unit + ";Mois;12;11;10;9;8;7;6;5;4;3;2;1\n", "", 200);
        JsonNode forecasts = lines().getFirst().at("/forecasts");
        assertThat(IntStream.range(0, 12).mapToObj(month -> forecasts.get(month).asString()))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    }

    @Test
    void everyFaultyLineIsNamedAndNothingIsWritten() {
        house.category("Fichier", "Bonne");
        house.line(2027, house.category("Fichier", "Close"), Map.of("amount", "3"));
        house.draft(2027, house.category("Fichier", "Ouverte"), Map.of("amount", "4"));
        String file = "Service;Catégorie;Total\n"
                + unit + ";Bonne;100\n"
                + unit + ";Bonne;100\n"
                + unit + ";Inconnue;100\n"
                + "Service que nul n’a créé;Bonne;100\n"
                + unit + ";;100\n"
                + unit + ";Bonne;cent\n"
                + unit + ";Bonne;-1\n"
                + unit + ";Bonne;0,5\n"
                + unit + ";Bonne;\n"
                + unit + ";Close;1\n"
                + unit + ";Ouverte;1\n";
        JsonNode told = sent(file, "&dryRun=true", 200);
        assertThat(StreamSupport.stream(told.at("/faults").spliterator(), false)
                        .map(fault -> fault.at("/line").asInt()))
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(told.at("/faults/4/value").asString()).isEqualTo("cent");
        assertThat(told.at("/faults/4/reason").asString()).isEqualTo("Ce n’est pas un nombre.");
        JsonNode refused = sent(file, "", 422);
        assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo("/lines/3/category");
        assertThat(lines()).as("the two that stood there before").hasSize(2);
    }

    @Test
    void draftsAreReplacedWhenThatIsWished() {
        house.draft(2027, house.category("Fichier", "Refaite"), Map.of("amount", "4"));
        String file = "Service;Catégorie;Total\n" + unit + ";Refaite;24\n";
        JsonNode done = sent(file, "&existing=REPLACE", 200);
        assertThat(done.at("/replaced").asInt()).isEqualTo(1);
        assertThat(lines().getFirst().at("/forecasts/0").asString()).isEqualTo("2");
    }

    @Test
    void whatIsMissingIsMadeOnlyWhenThatIsWished() {
        String name = "Neuve " + house.unit();
        String file = "Service;Catégorie;Source de financement;Total\n" + unit + ";" + name + ";Fonds " + house.unit()
                + ";24\n";
        assertThat(sent(file, "&dryRun=true", 200).at("/faultCount").asInt()).isEqualTo(2);
        JsonNode told = sent(file, "&dryRun=true&createMissing=true", 200);
        assertThat(told.at("/missing/categories/0").asString()).isEqualTo(name);
        assertThat(told.at("/faultCount").asInt()).isZero();
        assertThat(sent(file, "&createMissing=true", 200).at("/created").asInt())
                .isEqualTo(1);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void aTotalThatIsNotTheSumOfItsMonthsIsAFault() {
        house.category("Fichier", "Somme");
        String months = "mois 1;mois 2;mois 3;mois 4;mois 5;mois 6;mois 7;mois 8;mois 9;mois 10;mois 11;mois 12";
        String file = "Service;Catégorie;Total;" + months + "\n" + unit + ";Somme;13;1;1;1;1;1;1;1;1;1;1;1;1\n";
        assertThat(sent(file, "&dryRun=true", 200).at("/faults/0/reason").asString())
                .isEqualTo("Le total n’est pas la somme des douze mois.");
    }

    @Test
    void aFileThatIsNoBudgetIsRefusedAsAWhole() {
        JsonNode refused = sent("Date;Libellé\n03/04/2026;Craie\n", "", 415);
        assertThat(refused.at("/type").asString()).isEqualTo("urn:suivi:problem:unsupported-file");
    }

    @Test
    void anExportedBudgetComesBackAsTheSameLines() {
        String own = house.unit().toString();
        house.category("Retour " + own, "=Formule");
        house.line(2027, house.category("Retour " + own, "Un"), Map.of("amount", "1234567"));
        house.draft(
                2027,
                house.category("Retour " + own, "=Formule"),
                Map.of("amount", "7", "policy", "WARN", "notes", "-à revoir; vraiment"));
        List<String> before = comparable(2027);
        for (String kind : List.of("csv", "xlsx")) {
            for (String language : List.of("fr", "en")) {
                byte[] file = desk.bytes("/budget-lines." + kind + "?fiscalYear=2027&unit=" + own, language);
                int year = 2028 + (kind.equals("csv") ? 0 : 2) + (language.equals("fr") ? 0 : 1);
                HttpResponse<String> back =
                        desk.send("/budget-lines/imports?fiscalYear=" + year, "budget." + kind, file);
                assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
                assertThat(comparable(year)).as(kind + " " + language).isEqualTo(before);
            }
        }
    }

    private List<String> comparable(int year) {
        JsonNode items = house.finance()
                .get("/budget-lines?fiscalYear=" + year + "&unit=" + house.unit())
                .body()
                .at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(line -> line.at("/categoryId") + " " + line.at("/fundingSourceId") + " " + line.at("/policy") + " "
                        + line.at("/notes") + " " + line.at("/forecasts"))
                .sorted()
                .toList();
    }

    @Test
    void nobodyBringsLinesIntoUnitsThatAreNotTheirs() {
        house.category("Fichier", "Ailleurs");
        ImportDesk clerk = new ImportDesk(SERVER.as(Role.CLERK, house.unit()));
        HttpResponse<String> refused = clerk.send(
                "/budget-lines/imports?fiscalYear=2027",
                "budget.csv",
                ("Service;Catégorie;Total\n" + unit + ";Ailleurs;1\n").getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    private JsonNode sent(String file, String query, int status) {
        HttpResponse<String> answer = desk.send(
                "/budget-lines/imports?fiscalYear=2027" + query, "budget.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private List<JsonNode> lines() {
        JsonNode items = house.finance()
                .get("/budget-lines?fiscalYear=2027&unit=" + house.unit())
                .body()
                .at("/items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
