package org.suividepenses.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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

            server.get(OperationGenerator.class).generate(TestServer.MACHINE, 10, 7, told::add);
            assertThat(admin.get("/units").body().at("/items"))
                    .as("references are found again")
                    .hasSize(20);
        }
    }
}
