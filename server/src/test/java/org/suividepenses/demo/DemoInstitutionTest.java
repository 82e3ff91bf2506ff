package org.suividepenses.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.suividepenses.demo.DemoInstitution.Loaded;
import org.suividepenses.identity.ApiTokens;
import org.suividepenses.identity.User;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoInstitutionTest {

    private final TestServer server = TestServer.startEmpty();
    private Loaded loaded;
    private ApiClient admin;

    @BeforeAll
    void load() {
        loaded = server.get(DemoInstitution.class).load(TestServer.MACHINE).orElseThrow();
        admin = as(loaded.users().getFirst());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> admin.get("/operations").body().at("/total/count").asLong() == loaded.operations());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void itHasTwoYearsOfOperationsInThreeUnits() {
        JsonNode list = admin.get("/operations?facets=true&size=200").body();
        assertThat(loaded.operations()).isBetween(5_500L, 6_600L);
        assertThat(list.at("/total/count").asLong()).isEqualTo(loaded.operations());
        assertThat(list.at("/facets/unit")).hasSize(3);
        assertThat(list.at("/facets/month")).hasSizeBetween(24, 25);
        assertThat(list.at("/facets/paymentMethod")).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void itHasSixtySuppliersAndFourLevelsOfCategories() {
        assertThat(admin.get("/suppliers?size=500").body().at("/items")).hasSize(60);
        List<Integer> depths = new ArrayList<>();
        admin.get("/categories?size=500")
                .body()
                .at("/items")
                .forEach(item -> depths.add(item.path("depth").asInt()));
        assertThat(Collections.max(depths)).isEqualTo(4);
    }

    @Test
    void theLastDaysAreDraftsAndTheOthersAreNumberedInTheOrderOfTheirDates() {
        JsonNode drafts =
                admin.get("/operations?status=DRAFT&size=200&sort=date").body();
        assertThat(drafts.at("/total/count").asInt()).isBetween(20, 250);
        JsonNode newest = admin.get("/operations?status=SUBMITTED&size=200&sort=-number")
                .body()
                .at("/items");
        List<String> dates = new ArrayList<>();
        newest.forEach(item -> dates.add(item.path("date").asString()));
        assertThat(dates).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void someArePaidInEurosSomeAreCreditNotes() {
        assertThat(admin.get("/operations?currency=EUR")
                        .body()
                        .at("/total/count")
                        .asInt())
                .isPositive();
        assertThat(admin.get("/operations?maxAmount=-1")
                        .body()
                        .at("/total/count")
                        .asInt())
                .isBetween(20, 200);
    }

    @Test
    void itsBudgetsAreConsumedAsThoseOfARealInstitution() {
        JsonNode lines = admin.get("/budget-lines?fiscalYear=2025").body().at("/items");
        List<Integer> rates = new ArrayList<>();
        lines.forEach(line ->
                rates.add(new BigDecimal(line.at("/total/consumptionRate").asString("0"))
                        .movePointRight(2)
                        .intValue()));
        assertThat(rates).hasSizeBetween(25, 60);
        assertThat(rates.stream().filter(rate -> rate >= 60 && rate <= 95)).hasSizeGreaterThan(rates.size() / 2);
        assertThat(rates.stream().filter(rate -> rate > 100)).hasSizeBetween(1, rates.size() / 3);
    }

    @Test
    void mostOperationsArePaidAndRecentOnesWait() {
        assertThat(count("PAID")).isGreaterThan(loaded.operations() * 3 / 4);
        assertThat(count("APPROVED")).isPositive();
        assertThat(count("SUBMITTED")).isPositive();
    }

    @Test
    void nobodyIsToldOfTwoYearsThatTheyHaveNotLivedThrough() {
        for (User user : loaded.users()) {
            assertThat(as(user).get("/notifications").body().path("items").findValuesAsString("kind"))
                    .as(user.email())
                    .isSubsetOf("STAND_IN", "OVERDUE")
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void theClerkSeesTheirUnitAlone() {
        ApiClient clerk = as(loaded.users().get(2));
        assertThat(clerk.get("/operations?facets=true").body().at("/facets/unit"))
                .hasSize(1);
        assertThat(clerk.get("/units").body().at("/items")).hasSize(1);
    }

    @Test
    void everyoneSignsInWithThePasswordShown() {
        for (User user : loaded.users()) {
            Answer session = server.asNobody().get("/session");
            Answer signedIn = server.asNobody()
                    .send(
                            "POST",
                            "/session",
                            Map.of("email", user.email(), "password", loaded.password()),
                            Map.of(
                                    "X-XSRF-TOKEN",
                                    session.text("/csrfToken"),
                                    "Cookie",
                                    "XSRF-TOKEN=" + session.text("/csrfToken")));
            assertThat(signedIn.status()).as(user.email()).isEqualTo(200);
        }
    }

    @Test
    void itIsNotLoadedWhereThereIsAnything() {
        assertThat(server.get(DemoInstitution.class).load(TestServer.MACHINE)).isEmpty();
    }

    private long count(String status) {
        return admin.get("/operations?status=" + status)
                .body()
                .at("/total/count")
                .asLong();
    }

    private ApiClient as(User user) {
        String token = server.get(ApiTokens.class)
                .create(user.id(), "test", null, TestServer.MACHINE)
                .secret();
        return new ApiClient(server.address(), user.id(), token);
    }
}
