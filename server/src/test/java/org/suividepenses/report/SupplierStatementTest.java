package org.suividepenses.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;

class SupplierStatementTest {

    private final BudgetHouse house = BudgetHouse.open("Relevés");
    private final UUID category = house.category("Relevés");

    @Test
    void everyOperationStandsWithItsStatusAndWhatTheyHaveComeTo() {
        house.line(category, "100000");
        String supplier = supplier("Librairie du Fleuve");
        pay(approve(enter(supplier, "2026-01-10", "100")));
        pay(approve(enter(supplier, "2026-02-01", "200")), "2026-02-20", "60");
        cancel(enter(supplier, "2026-02-02", "999"));
        enter(supplier, "2026-02-03", "-50");
        house.clerk().post("/operations", expense(supplier, "2026-02-04", "7777"));
        enter(supplier, "2026-03-01", "4000");
        Answer statement = statement(house.finance(), supplier, "");
        assertThat(statement.text("/opening")).isEqualTo("100");
        assertThat(rows(statement))
                .containsExactly(
                        "2026-02-01 APPROVED 200 300", "2026-02-02 CANCELLED 999 300", "2026-02-03 SUBMITTED -50 250");
        assertThat(statement.text("/entries/0/number")).startsWith("2026-");
        assertThat(statement.text("/closing")).isEqualTo("250");
        assertThat(statement.text("/due")).isEqualTo("90");
        assertThat(statement.text("/paid")).isEqualTo("60");
        assertThat(statement.body().path("sums").toString())
                .contains("\"status\":\"APPROVED\",\"count\":1,\"amount\":\"200\"")
                .contains("\"status\":\"CANCELLED\",\"count\":1,\"amount\":\"999\"");
    }

    @Test
    void pagesContinueTheRunningTotal() {
        house.line(category, "100000");
        String supplier = supplier("Imprimerie de Labé");
        for (int day = 1; day <= 7; day++) {
            enter(supplier, "2026-02-0" + (1 + day / 2), "10");
        }
        List<String> whole = rows(statement(house.finance(), supplier, ""));
        List<String> walked = new ArrayList<>();
        Answer page = statement(house.finance(), supplier, "&size=2");
        walked.addAll(rows(page));
        while (!page.body().path("nextCursor").isNull()) {
            page = statement(house.finance(), supplier, "&size=2&cursor=" + page.text("/nextCursor"));
            walked.addAll(rows(page));
        }
        assertThat(walked).hasSize(7).isEqualTo(whole);
        assertThat(walked.getLast()).endsWith(" 70");
    }

    @Test
    void nobodySeesWhatAnotherUnitBought() {
        house.line(category, "100000");
        String supplier = supplier("Menuiserie Camara");
        enter(supplier, "2026-02-01", "300");
        BudgetHouse other = BudgetHouse.open("Autres relevés");
        Answer statement = statement(other.clerk(), supplier, "");
        assertThat(statement.body().path("entries")).isEmpty();
        assertThat(statement.text("/closing")).isEqualTo("0");
        assertThat(statement.body().path("sums")).isEmpty();
        String file = new String(
                other.clerk()
                        .download("/reports/supplier-statement.csv?supplier=" + supplier
                                + "&from=2026-01-01&to=2026-12-31"),
                StandardCharsets.UTF_8);
        assertThat(file).doesNotContain("300");
        assertThat(new String(
                        house.clerk()
                                .download("/reports/supplier-statement.csv?supplier=" + supplier
                                        + "&from=2026-01-01&to=2026-12-31"),
                        StandardCharsets.UTF_8))
                .contains(";Soumise;300;300");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        String supplier = supplier("Quincaillerie Bah");
        ApiClient finance = house.finance();
        String path = "/reports/supplier-statement?supplier=";
        assertThat(finance.get(path + UUID.randomUUID() + "&from=2026-01-01&to=2026-01-31")
                        .status())
                .isEqualTo(404);
        assertThat(finance.get(path + supplier + "&from=2026-02-01&to=2026-01-31")
                        .status())
                .isEqualTo(400);
        assertThat(finance.get(path + supplier + "&from=hier&to=2026-01-31").status())
                .isEqualTo(400);
        assertThat(statement(finance, supplier, "&cursor=abc").status()).isEqualTo(400);
    }

    private String supplier(String name) {
        return house.clerk().post("/suppliers", Map.of("name", name)).text("/id");
    }

    private Map<String, Object> expense(String supplier, String date, String amount) {
        Map<String, Object> expense = house.expense(category, date, amount);
        expense.put("supplierId", supplier);
        return expense;
    }

    private Answer enter(String supplier, String date, String amount) {
        Answer submitted = house.submit(house.clerk().post("/operations", expense(supplier, date, amount)));
        assertThat(submitted.status()).isEqualTo(200);
        return submitted;
    }

    private Answer approve(Answer submitted) {
        return house.finance()
                .post("/operations/" + submitted.text("/id") + "/decision", Map.of("decision", "APPROVE"));
    }

    private void pay(Answer approved) {
        pay(approved, "2026-01-20", "100");
    }

    private void pay(Answer approved, String day, String amount) {
        Answer paid = house.server()
                .as(Role.FINANCE)
                .post(
                        "/operations/" + approved.text("/id") + "/payment",
                        Map.of("date", day, "method", "CASH", "amount", amount));
        assertThat(paid.status()).isEqualTo(200);
    }

    private void cancel(Answer submitted) {
        house.clerk().post("/operations/" + submitted.text("/id") + "/cancellation", Map.of("reason", "Doublon"));
    }

    private static Answer statement(ApiClient client, String supplier, String more) {
        return client.get("/reports/supplier-statement?supplier=" + supplier + "&from=2026-02-01&to=2026-02-28" + more);
    }

    private static List<String> rows(Answer statement) {
        List<String> rows = new ArrayList<>();
        statement
                .body()
                .path("entries")
                .forEach(entry -> rows.add("%s %s %s %s"
                        .formatted(
                                entry.path("date").asString(),
                                entry.path("status").asString(),
                                entry.path("amount").asString(),
                                entry.path("balance").asString())));
        return rows;
    }
}
