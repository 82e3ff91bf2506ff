package org.suividepenses.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;

class OperationGeneratorTest {

    @Test
    void exactlyAsManyAsAskedForAreSpreadOverTenYears() {
        try (TestServer server = TestServer.startEmpty()) {
            List<Long> told = new ArrayList<>();
            server.get(OperationGenerator.class).generate(TestServer.MACHINE, 25_000, 7, told::add);
            assertThat(told).containsExactly(20_000L, 25_000L);

            ApiClient admin = server.as(Role.ADMIN);
            await().atMost(Duration.ofMinutes(2))
                    .until(() ->
                            admin.get("/operations").body().at("/total/count").asLong() == 25_000);
            JsonNode list = admin.get("/operations?facets=true").body();
            assertThat(list.at("/facets/unit")).hasSize(20);
            assertThat(list.at("/facets/month")).hasSizeBetween(120, 121);
            assertThat(admin.get("/operations?q=carburant")
                            .body()
                            .at("/total/count")
                            .asLong())
                    .as("the most frequent word")
                    .isBetween(2_500L, 6_000L);

            JsonNode lastYear = execution(admin);
            assertThat(budgeted(lastYear)).as("20 units, 21 kinds of expense").hasSize(420);
            BigDecimal planned = new BigDecimal(lastYear.at("/total/planned").asString());
            BigDecimal committed =
                    new BigDecimal(lastYear.at("/total/committed").asString());
            BigDecimal charged = budgeted(lastYear).stream()
                    .map(row -> new BigDecimal(row.at("/figures/committed").asString()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(committed).as("of what is planned").isBetween(half(planned), planned);
            assertThat(charged).as("charged to a line").isBetween(half(committed), committed);

            server.get(OperationGenerator.class).generate(TestServer.MACHINE, 10, 7, told::add);
            assertThat(execution(admin).at("/total/planned").asString())
                    .as("a year keeps its budget")
                    .isEqualTo(lastYear.at("/total/planned").asString());
            assertThat(admin.get("/units").body().at("/items"))
                    .as("references are found again")
                    .hasSize(20);
        }
    }

    private static JsonNode execution(ApiClient reader) {
        int year = LocalDate.now(ZoneOffset.UTC).getYear() - 1;
        return reader.get("/reports/execution?fiscalYear=" + year).body();
    }

    private static List<JsonNode> budgeted(JsonNode execution) {
        return execution
                .at("/rows")
                .valueStream()
                .filter(row -> row.at("/kind").asString().equals("LINE")
                        && !row.at("/outsideBudget").asBoolean())
                .toList();
    }

    private static BigDecimal half(BigDecimal amount) {
        return amount.divide(BigDecimal.TWO, RoundingMode.HALF_UP);
    }
}
