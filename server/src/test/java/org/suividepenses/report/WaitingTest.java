package org.suividepenses.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.suividepenses.approval.ChainDetails;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Chains;
import org.suividepenses.approval.Signer;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** What the dashboard says of suppliers and of what is to be done. */
class WaitingTest {

    @Test
    void theGreatestSuppliersAreThoseWithMostRealisedInThePeriod() {
        BudgetHouse house = BudgetHouse.open("Fournisseurs");
        UUID category = house.category("Fournisseurs");
        house.line(category, "1000000");
        approve(house, bought(house, category, "Garage Diallo", "2026-01-10", "500"));
        approve(house, bought(house, category, "Papeterie Barry", "2026-02-10", "300"));
        approve(house, bought(house, category, "Papeterie Barry", "2026-03-10", "400"));
        bought(house, category, "Seulement engagé", "2026-02-10", "9999");
        Answer mistake = bought(house, category, "Garage Diallo", "2026-02-11", "800");
        approve(house, mistake);
        house.clerk().post("/operations/" + mistake.text("/id") + "/cancellation", Map.of("reason", "Doublon"));
        Answer dashboard = dashboard(house, house.finance());
        assertThat(suppliers(dashboard, "/suppliersOfYear"))
                .containsExactly("Papeterie Barry 700", "Garage Diallo 500");
        assertThat(suppliers(dashboard, "/suppliersOfMonth")).containsExactly("Papeterie Barry 300");
        assertThat(suppliers(dashboard(house, BudgetHouse.open("Ailleurs").clerk()), "/suppliersOfYear"))
                .isEmpty();
    }

    @Test
    void aMergedSupplierKeepsWhatBothWereGiven() {
        BudgetHouse house = BudgetHouse.open("Fusions");
        UUID category = house.category("Fusions");
        house.line(category, "1000000");
        Answer first = bought(house, category, "Ets Sow et Frères", "2026-02-10", "300");
        Answer second = bought(house, category, "Sow & Frères", "2026-02-11", "400");
        approve(house, first);
        approve(house, second);
        Answer merged = house.finance()
                .post(
                        "/supplier-merges",
                        Map.of("keepId", first.text("/supplier/id"), "mergeIds", List.of(second.text("/supplier/id"))));
        assertThat(merged.status()).isBetween(200, 201);
        assertThat(suppliers(dashboard(house, house.finance()), "/suppliersOfMonth"))
                .containsExactly("Ets Sow et Frères 700");
        assertThat(BudgetHouse.wrongSupplierTotals(house.server())).isEmpty();
    }

    @Test
    void eachIsToldWhatWaitsForThemAndTheListHoldsAsMany() {
        BudgetHouse house = BudgetHouse.open("À traiter");
        UUID category = house.category("À traiter");
        house.line(category, "1000000");
        ApiClient other = house.server().as(Role.FINANCE);
        house.enter(category, "2026-02-10", "10");
        Answer waiting = house.submit(house.enter(category, "2026-02-10", "20"));
        Answer approved = house.submit(house.enter(category, "2026-02-10", "30"));
        Answer own = house.finance().post("/operations", house.expense(category, "2026-02-11", "40"));
        house.finance().post("/operations/" + own.text("/id") + "/submission", Map.of());
        house.finance().post("/operations/" + approved.text("/id") + "/decision", Map.of("decision", "APPROVE"));
        leaveToTheAuthoriser(house);
        house.submit(house.enter(category, "2026-02-10", "50"));
        String unit = "&unit=" + house.unit();
        assertThat(ids(house.finance().get("/operations?awaiting=approval" + unit)))
                .contains(waiting.text("/id"))
                .doesNotContain(own.text("/id"), approved.text("/id"));
        assertThat(ids(other.get("/operations?awaiting=approval" + unit)))
                .contains(waiting.text("/id"), own.text("/id"));
        assertThat(ids(house.finance().get("/operations?awaiting=payment" + unit)))
                .isEmpty();
        assertThat(ids(other.get("/operations?awaiting=payment" + unit))).containsExactly(approved.text("/id"));
        Answer ofClerk = house.clerk().get("/dashboard/tasks");
        assertThat(ofClerk.body().path("drafts").asInt()).isEqualTo(1);
        assertThat(ofClerk.body().path("toApprove").isNull()).isTrue();
        ApiClient head = house.server().as(Role.UNIT_HEAD, house.unit());
        assertThat(head.get("/dashboard/tasks").body().path("toApprove").asInt())
                .as("what its chains leave to others does not wait for them")
                .isEqualTo(head.get("/inbox?size=200").body().path("items").size())
                .isEqualTo(2);
        assertThat(ids(head.get("/operations?awaiting=approval" + unit))).hasSize(3);
        Answer ofFinance = house.finance().get("/dashboard/tasks");
        assertThat(ofFinance.body().path("transfers").isNull()).isFalse();
    }

    private static void leaveToTheAuthoriser(BudgetHouse house) {
        house.server()
                .get(Chains.class)
                .create(
                        new ChainDetails(
                                "Ordonnateur",
                                house.unit(),
                                null,
                                0,
                                List.of(new ChainStep("Ordonnancement", false, List.of(Signer.of(Role.AUTHORISER)))),
                                true),
                        TestServer.MACHINE);
    }

    private static Answer bought(BudgetHouse house, UUID category, String supplier, String date, String amount) {
        Map<String, Object> expense = house.expense(category, date, amount);
        expense.put("supplierName", supplier);
        return house.submit(house.clerk().post("/operations", expense));
    }

    private static void approve(BudgetHouse house, Answer submitted) {
        house.finance().post("/operations/" + submitted.text("/id") + "/decision", Map.of("decision", "APPROVE"));
    }

    private static Answer dashboard(BudgetHouse house, ApiClient client) {
        return client.get("/dashboard?fiscalYear=2026&month=2&unit=" + house.unit());
    }

    private static List<String> suppliers(Answer dashboard, String pointer) {
        List<String> suppliers = new ArrayList<>();
        dashboard
                .body()
                .at(pointer)
                .forEach(one -> suppliers.add(
                        one.path("name").asString() + " " + one.path("realised").asString()));
        return suppliers;
    }

    private static List<String> ids(Answer list) {
        List<String> ids = new ArrayList<>();
        list.body().path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }
}
