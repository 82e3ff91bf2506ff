package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** The list is filtered by how much of each operation is paid: page, count, sum, breakdown and file. */
class PaidFilterTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String DAY = "2113-03-20";

    private final BudgetHouse house = BudgetHouse.open("Paiements filtrés");
    private final UUID paper = house.category("Paiements filtrés");
    private final ApiClient accountant = SERVER.as(Role.ACCOUNTANT);

    @Test
    void nothingSomeAndAllAreToldApart() {
        String draft = "/operations/" + house.enter(paper, DAY, "1").text("/id");
        String unpaid = approved("10");
        String partly = approved("200");
        String wholly = approved("3000");
        pay(partly, Map.of("amount", "50"));
        pay(wholly, Map.of());
        assertThat(ids("paid=NOTHING")).containsExactlyInAnyOrder(id(draft), id(unpaid));
        assertThat(ids("paid=NOTHING&status=APPROVED")).containsExactly(id(unpaid));
        assertThat(ids("paid=SOME")).containsExactly(id(partly));
        assertThat(ids("paid=ALL")).containsExactly(id(wholly));
        assertThat(ids("paid=NOTHING&paid=SOME")).containsExactlyInAnyOrder(id(draft), id(unpaid), id(partly));
        Answer some = list("paid=SOME&facets=true");
        assertThat(some.text("/total/count")).isEqualTo("1");
        assertThat(some.text("/total/amount")).isEqualTo("200");
        Answer all = list("facets=true");
        assertThat(all.body().at("/facets/paid").findValuesAsString("id"))
                .containsExactlyInAnyOrder("NOTHING", "SOME", "ALL");
    }

    @Test
    void whatIsTakenBackCountsAsNotPaid() {
        String path = approved("200");
        pay(path, Map.of());
        assertThat(ids("paid=ALL")).containsExactly(id(path));
        String payment = accountant.get(path + "/payments").text("/items/0/id");
        accountant.post(path + "/payments/" + payment + "/reversal", Map.of("date", DAY, "reason", "Erreur"));
        assertThat(ids("paid=ALL")).isEmpty();
        assertThat(ids("paid=NOTHING")).containsExactly(id(path));
    }

    @Test
    void theFileHoldsWhatTheListHolds() {
        String partly = approved("200");
        approved("10");
        pay(partly, Map.of("amount", "50"));
        assertThat(ids("paid=SOME")).containsExactly(id(partly));
        List<String> lines = new String(
                        house.finance().download("/exports/operations.csv?paid=SOME&unit=" + house.unit()),
                        StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        assertThat(lines).singleElement().asString().endsWith(";" + id(partly));
        assertThat(accountant
                        .get("/operations?paid=partly&unit=" + house.unit())
                        .problem())
                .isEqualTo("invalid-request");
    }

    private Answer list(String query) {
        Answer list = accountant.get("/operations?unit=" + house.unit() + "&" + query);
        assertThat(list.status()).as("%s", list).isEqualTo(200);
        return list;
    }

    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        list(query).body().path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private void pay(String path, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("date", DAY);
        body.put("method", "CASH");
        assertThat(accountant.post(path + "/payment", body).status()).isEqualTo(200);
    }

    private String approved(String amount) {
        String path = "/operations/" + house.enter(paper, DAY, amount).text("/id");
        house.clerk().post(path + "/submission", Map.of());
        assertThat(house.finance()
                        .post(path + "/decision", Map.of("decision", "APPROVE"))
                        .status())
                .isEqualTo(200);
        return path;
    }

    private static String id(String path) {
        return path.substring("/operations/".length());
    }
}
