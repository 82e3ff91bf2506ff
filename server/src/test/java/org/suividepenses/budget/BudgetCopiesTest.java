package org.suividepenses.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;

class BudgetCopiesTest {

    private final BudgetHouse house = BudgetHouse.open("Reconduction");

    @Test
    void theCopyOfABudgetIsItsAmountsTimesTheCoefficientToTheUnit() {
        UUID first = house.category("Reconduction", "Un");
        UUID second = house.category("Reconduction", "Deux");
        house.line(first, "1001");
        house.draft(2026, second, Map.of("amount", "1002"));
        Answer told = copy(Map.of("coefficient", "1.05", "dryRun", true));
        assertThat(told.text("/before")).isEqualTo("2003");
        assertThat(told.text("/after")).isEqualTo("2103");
        assertThat(lines(2027)).as("a preview prepares nothing").isEmpty();
        Answer copied = copy(Map.of("coefficient", "1.05"));
        assertThat(copied.body()).isEqualTo(told.body());
        assertThat(copied.body().at("/created").asInt()).isEqualTo(2);
        assertThat(lines(2027)).allMatch(line -> line.at("/status").asString().equals("DRAFT"));
        assertThat(yearOf(first)).isEqualTo(1051);
        assertThat(yearOf(second)).isEqualTo(1052);
    }

    @Test
    void monthsFollowThePlanOrWhatWasRealised() {
        UUID category = house.category("Reconduction", "Profil");
        List<String> plan =
                new ArrayList<>(IntStream.range(0, 12).mapToObj(month -> "0").toList());
        plan.set(1, "30");
        plan.set(2, "70");
        house.line(2026, category, Map.of("months", plan));
        Answer submitted = house.submit(house.enter(category, "2026-05-04", "40"));
        TestServer.shared()
                .as(Role.ADMIN)
                .post("/operations/" + submitted.text("/id") + "/decision", Map.of("decision", "APPROVE"));
        copy(Map.of("coefficient", "1.1"));
        assertThat(months(category)).containsExactly("0", "33", "77", "0", "0", "0", "0", "0", "0", "0", "0", "0");
        copy(Map.of("coefficient", "1.1", "profile", "REALISED", "existing", "REPLACE"));
        assertThat(months(category)).containsExactly("0", "0", "0", "0", "110", "0", "0", "0", "0", "0", "0", "0");
        copy(Map.of("coefficient", "1.1", "profile", "EVEN", "existing", "REPLACE"));
        assertThat(months(category)).containsExactly("10", "10", "9", "9", "9", "9", "9", "9", "9", "9", "9", "9");
    }

    @Test
    void whatStandsInTheNewYearIsKeptUnlessItIsADraftToBeReplaced() {
        UUID draft = house.category("Reconduction", "Préparée");
        UUID validated = house.category("Reconduction", "Validée");
        house.line(draft, "100");
        house.line(validated, "100");
        house.draft(2027, draft, Map.of("amount", "5"));
        house.line(2027, validated, Map.of("amount", "7"));
        Answer kept = copy(Map.of("coefficient", "2"));
        assertThat(kept.body().at("/kept").asInt()).isEqualTo(2);
        assertThat(yearOf(draft)).isEqualTo(5);
        Answer replaced = copy(Map.of("coefficient", "2", "existing", "REPLACE"));
        assertThat(replaced.body().at("/replaced").asInt()).isEqualTo(1);
        assertThat(replaced.text("/before")).isEqualTo("100");
        assertThat(yearOf(draft)).isEqualTo(200);
        assertThat(yearOf(validated)).isEqualTo(7);
    }

    @Test
    void aCoefficientThatIsNoneIsRefusedBesideItsField() {
        for (String wrong : List.of("101", "1.0000001")) {
            assertThat(copy(Map.of("coefficient", wrong)).text("/errors/0/code"))
                    .isEqualTo("budget.copy.coefficient");
        }
        assertThat(copy(Map.of("coefficient", "1,05")).text("/errors/0/pointer"))
                .isEqualTo("/coefficient");
        assertThat(copy(Map.of("coefficient", "1", "fromYear", 2027)).text("/errors/0/code"))
                .isEqualTo("budget.copy.same-year");
    }

    @Test
    void whoOnlyReadsTheBudgetCopiesNothing() {
        ApiClient reader = TestServer.shared().as(Role.READER, house.unit());
        assertThat(reader.post("/budget-lines/copies", body(Map.of("coefficient", "1")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everyCopiedLineHasItsEntryInTheAuditTrail() {
        UUID category = house.category("Reconduction", "Tracée");
        house.line(category, "12");
        copy(Map.of("coefficient", "1"));
        long entries = TestServer.shared()
                .get(org.jooq.DSLContext.class)
                .fetchOne(
                        "select count(*) from audit_entry where subject_id = unhex(replace(?, '-', ''))",
                        lines(2027).getFirst().at("/id").asString())
                .get(0, Long.class);
        assertThat(entries).isEqualTo(1);
    }

    private Answer copy(Map<String, Object> more) {
        return house.finance().post("/budget-lines/copies", body(more));
    }

    private Map<String, Object> body(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "fromYear",
                2026,
                "toYear",
                2027,
                "unitIds",
                List.of(house.unit().toString())));
        body.putAll(more);
        return body;
    }

    private List<JsonNode> lines(int year) {
        Answer answer = house.finance().get("/budget-lines?fiscalYear=" + year + "&unit=" + house.unit());
        return StreamSupport.stream(answer.body().at("/items").spliterator(), false)
                .toList();
    }

    private List<String> months(UUID category) {
        JsonNode line = lines(2027).stream()
                .filter(each -> each.at("/categoryId").asString().equals(category.toString()))
                .findFirst()
                .orElseThrow();
        return StreamSupport.stream(line.at("/forecasts").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private long yearOf(UUID category) {
        return months(category).stream().mapToLong(Long::parseLong).sum();
    }
}
