package org.suividepenses.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.suividepenses.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

class LineValidationTest {

    private final BudgetHouse house = BudgetHouse.open("Validation");

    @Test
    void linesValidatedTogetherAreAnsweredAsEachIsRead() {
        UUID first = house.draft(2086, house.category("Validation", "Un"), Map.of("amount", "1200"));
        UUID second = house.draft(2086, house.category("Validation", "Deux"), Map.of("amount", "2400"));
        UUID later = house.draft(2087, house.category("Validation", "Un"), Map.of("amount", "3600"));
        Answer validated = validate(first, second, later);
        assertThat(validated.status()).isEqualTo(200);
        List<JsonNode> lines = StreamSupport.stream(
                        validated.body().at("/items").spliterator(), false)
                .toList();
        assertThat(lines)
                .extracting(line -> line.at("/id").asString() + " "
                        + line.at("/total/appropriated").asString())
                .containsExactlyInAnyOrder(first + " 1200", second + " 2400", later + " 3600");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .isEqualTo(house.read(UUID.fromString(line.at("/id").asString()))
                                .body()));
    }

    @Test
    void noneIsValidatedWhenOneIsAlready() {
        UUID validated = house.line(2086, house.category("Validation", "Trois"), Map.of("amount", "10"));
        UUID draft = house.draft(2086, house.category("Validation", "Quatre"), Map.of("amount", "10"));
        assertThat(validate(draft, validated).status()).isEqualTo(409);
        assertThat(house.read(draft).text("/status")).isEqualTo("DRAFT");
    }

    private Answer validate(UUID... lines) {
        return house.finance()
                .post(
                        "/budget-lines/validations",
                        Map.of(
                                "ids",
                                List.of(lines).stream().map(UUID::toString).toList()));
    }
}
