package org.suividepenses.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;

class CarryForwardsTest {

    private static final long SEED = 20_261_125L;
    private static final ApiClient DIRECTOR = TestServer.shared().as(Role.ADMIN);

    private final BudgetHouse house = BudgetHouse.open("Reports de crédits");

    @Test
    void whatIsLeftMovesToTheNextYearWhenSomebodyElseSigns() {
        UUID category = house.category("Reports", "Travaux");
        UUID from = house.line(category, "1000");
        UUID to = house.line(2027, category, Map.of("amount", "120"));
        house.submit(house.enter(category, "2026-03-02", "300"));
        JsonNode proposal = proposals().getFirst();
        assertThat(proposal.at("/available").asString()).isEqualTo("700");
        assertThat(proposal.at("/unpaid").asString()).isEqualTo("300");
        assertThat(proposal.at("/targetStatus").asString()).isEqualTo("VALIDATED");
        Answer requested = request(Map.of(from, "700"));
        assertThat(requested.status()).as(requested.toString()).isEqualTo(201);
        assertThat(proposals().getFirst().at("/asked").asString()).isEqualTo("700");
        assertThat(decide(house.finance(), requested).problem()).isEqualTo("separation-of-duties");
        assertThat(decide(DIRECTOR, requested).status()).isEqualTo(200);
        assertThat(house.read(from).text("/total/available")).isEqualTo("0");
        assertThat(house.read(from).text("/months/12/transferred")).isEqualTo("-700");
        assertThat(house.read(to).text("/total/planned")).isEqualTo("820");
        assertThat(house.read(to).text("/months/0/transferred")).isEqualTo("700");
        assertThat(BudgetHouse.unbalanced(TestServer.shared())).isEmpty();
    }

    @Test
    void nothingIsCarriedTwiceNorMoreThanIsLeft() {
        UUID category = house.category("Reports", "Deux fois");
        UUID from = house.line(category, "100");
        house.line(2027, category, Map.of("amount", "0"));
        Answer first = request(Map.of(from, "80"));
        Answer second = request(Map.of(from, "21"));
        assertThat(decide(DIRECTOR, first).status()).isEqualTo(200);
        Answer refused = decide(DIRECTOR, second);
        assertThat(refused.problem()).isEqualTo("budget-exceeded");
        assertThat(refused.text("/available")).isEqualTo("20");
    }

    @Test
    void whatWasCarriedCannotBeSpentInTheYearItLeft() {
        UUID category = house.category("Reports", "Dépensé après");
        UUID from = house.line(category, "100");
        house.line(2027, category, Map.of("amount", "0"));
        decide(DIRECTOR, request(Map.of(from, "60")));
        Answer refused = house.submit(house.enter(category, "2026-11-02", "41"));
        assertThat(refused.problem()).isEqualTo("budget-exceeded");
        assertThat(refused.text("/available")).isEqualTo("40");
    }

    @Test
    void aLineWithoutAnOpenOneInTheNextYearIsNamed() {
        UUID line = house.line(house.category("Reports", "Sans suite"), "100");
        Answer refused = request(Map.of(line, "100"));
        assertThat(refused.text("/errors/0/code")).isEqualTo("carry-forward.no-target");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/lines/0/lineId");
        assertThat(request(Map.of(UUID.randomUUID(), "1")).text("/errors/0/code"))
                .isEqualTo("transfer.line-unknown");
    }

    @Test
    void afterAnyYearTheSumCarriedIsWhatWasLeftAndTheLedgerStillBalances() {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<UUID, BigInteger> left = new HashMap<>();
        for (int at = 0; at < 12; at++) {
            UUID category = house.category("Reports", "Au hasard " + at);
            long planned = random.nextLong(1, 1_000_000);
            UUID line = house.line(category, String.valueOf(planned));
            house.line(2027, category, Map.of("amount", String.valueOf(random.nextLong(0, 1_000))));
            long spent = 0;
            for (int operation = random.nextInt(4); operation > 0; operation--) {
                long amount = random.nextLong(1, 400_000);
                String date = "2026-%02d-10".formatted(random.nextInt(1, 13));
                if (house.submit(house.enter(category, date, String.valueOf(amount)))
                                .status()
                        == 200) {
                    spent += amount;
                }
            }
            left.put(line, BigInteger.valueOf(planned - spent));
        }
        Map<UUID, String> wished = new HashMap<>();
        proposals().forEach(proposal -> {
            if (new BigInteger(proposal.at("/available").asString()).signum() > 0) {
                wished.put(
                        UUID.fromString(proposal.at("/lineId").asString()),
                        proposal.at("/available").asString());
            }
        });
        left.values().removeIf(amount -> amount.signum() == 0);
        assertThat(wished.keySet()).as("seed %d", SEED).isEqualTo(left.keySet());
        BigInteger before = planned(2027);
        assertThat(decide(DIRECTOR, request(wished)).status()).isEqualTo(200);
        BigInteger sum = left.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(planned(2027).subtract(before)).as("seed %d", SEED).isEqualTo(sum);
        left.keySet()
                .forEach(line ->
                        assertThat(house.read(line).text("/total/available")).isEqualTo("0"));
        assertThat(BudgetHouse.unbalanced(TestServer.shared())).isEmpty();
    }

    @Test
    void theHistoryOfALineTellsItsPreparationAndWhatItGave() {
        UUID category = house.category("Reports", "Racontée");
        UUID line = house.line(category, "100");
        house.line(2027, category, Map.of("amount", "0"));
        decide(DIRECTOR, request(Map.of(line, "40")));
        JsonNode events =
                house.finance().get("/budget-lines/" + line + "/history").body().at("/items");
        assertThat(StreamSupport.stream(events.spliterator(), false)
                        .map(event -> event.at("/action").asString()))
                .containsExactly("CREATE", "VALIDATE", "CARRY_FORWARD");
        assertThat(events.at("/2/changes/0/field").asString()).isEqualTo("month13");
        assertThat(events.at("/2/changes/0/to").asString()).isEqualTo("-40");
        ApiClient stranger =
                TestServer.shared().as(Role.READER, BudgetHouse.open("Ailleurs").unit());
        assertThat(stranger.get("/budget-lines/" + line + "/history").status()).isEqualTo(404);
    }

    @Test
    void whatStandsInTheWayOfAClosingIsCounted() {
        ApiClient here = TestServer.shared().as(Role.CLERK, house.unit());
        UUID category = house.category("Reports", "En chemin");
        UUID line = house.line(category, "1000");
        house.draft(2026, house.category("Reports", "Préparée"), Map.of("amount", "1"));
        house.enter(category, "2026-03-01", "5");
        house.submit(house.enter(category, "2026-03-02", "7"));
        Answer found = here.get("/fiscal-years/2026/closing-obstacles");
        assertThat(found.body().at("/drafts/count").asInt()).isEqualTo(1);
        assertThat(found.text("/drafts/amount")).isEqualTo("5");
        assertThat(found.text("/submitted/amount")).isEqualTo("7");
        assertThat(found.body().at("/approved/count").asInt()).isZero();
        assertThat(found.body().at("/draftLines").asInt()).isEqualTo(1);
        assertThat(house.read(line).status()).isEqualTo(200);
    }

    private List<JsonNode> proposals() {
        JsonNode items =
                house.finance().get("/carry-forwards?fromYear=2026").body().at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item ->
                        item.at("/unitId").asString().equals(house.unit().toString()))
                .toList();
    }

    private Answer request(Map<UUID, String> amounts) {
        List<Map<String, String>> lines = new ArrayList<>();
        amounts.forEach((line, amount) -> lines.add(Map.of("lineId", line.toString(), "amount", amount)));
        return house.finance()
                .post(
                        "/carry-forwards",
                        Map.of("fromYear", 2026, "month", 1, "reason", "Clôture 2026", "lines", lines));
    }

    private static Answer decide(ApiClient who, Answer requested) {
        return who.send(
                "POST",
                "/budget-transfers/" + requested.text("/id") + "/decision",
                Map.of("decision", "APPROVE"),
                Map.of("If-Match", requested.etag()));
    }

    private BigInteger planned(int year) {
        JsonNode items = house.finance()
                .get("/budget-lines?fiscalYear=" + year + "&unit=" + house.unit())
                .body()
                .at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> new BigInteger(item.at("/total/planned").asString()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
