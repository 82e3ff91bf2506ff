package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;

/** A payment says whom it went to and on which account, whatever becomes of the supplier. */
class PaymentPayeeTest {

    private static final String DAY = "2026-03-20";

    private final House house = House.open("Bénéficiaires");
    private final ApiClient clerk = house.clerk();
    private final ApiClient finance = house.server().as(Role.FINANCE);
    private final ApiClient other = house.server().as(Role.FINANCE);
    private final ApiClient accountant = house.server().as(Role.ACCOUNTANT);
    private final String name = "Papeterie " + UUID.randomUUID();
    private final UUID supplier = house.supplier(name);

    @Test
    void aPaymentAndItsReversalKeepThePayeeAndTheAccountOfTheirDay() {
        change(name, "GN-001");
        String path = approved();
        pay(path, "100");
        change("Papeterie nouvelle " + name, "GN-002");
        pay(path, "200");
        String first = accountant.get(path + "/payments").text("/items/0/id");
        assertThat(accountant
                        .post(path + "/payments/" + first + "/reversal", Map.of("date", DAY, "reason", "Compte fermé"))
                        .status())
                .isEqualTo(200);
        Answer payments = accountant.get(path + "/payments");
        assertThat(payments.body().at("/items").findValuesAsString("account"))
                .containsExactly("GN-001", "GN-002", "GN-001");
        assertThat(payments.body().at("/items").findValuesAsString("payee"))
                .containsExactly(name, "Papeterie nouvelle " + name, name);
        assertThat(clerk.get(path + "/history").body().at("/items/3/changes").toString())
                .contains("{\"field\":\"account\",\"from\":null,\"to\":\"GN-001\"}");
    }

    @Test
    void aSlipSaysTheAccountThatWasPaid() {
        change(name, "GN-001");
        Answer paid = accountant.post(
                "/operations/payments", Map.of("ids", List.of(id(approved())), "date", DAY, "method", "TRANSFER"));
        change("Papeterie nouvelle " + name, "GN-002");
        String slip = "/payment-slips/" + paid.text("/slip/id");
        Answer sheet = accountant.get(slip);
        assertThat(sheet.text("/entries/0/account")).isEqualTo("GN-001");
        assertThat(sheet.text("/entries/0/supplier")).isEqualTo(name);
        assertThat(new String(accountant.download(slip + "/slip.csv"), StandardCharsets.UTF_8))
                .contains(name, "GN-001")
                .doesNotContain("GN-002");
    }

    @Test
    void withoutASupplierNobodyIsNamed() {
        String path = approved(house.body());
        assertThat(pay(path, "100").status()).isEqualTo(200);
        Answer payments = accountant.get(path + "/payments");
        assertThat(payments.text("/items/0/payee")).isEmpty();
        assertThat(payments.text("/items/0/account")).isEmpty();
    }

    @Test
    void whoSignsOrPaysReadsWhoChangedThePayeeSinceTheSubmission() {
        change(name, "GN-001");
        String path = submitted(house.body("supplierId", supplier.toString()));
        assertThat(clerk.get(path).body().at("/payeeChanges")).isEmpty();
        change(name, "GN-002");
        Answer seen = other.get(path);
        assertThat(seen.body().at("/payeeChanges")).hasSize(1);
        assertThat(seen.text("/payeeChanges/0/by/id"))
                .isEqualTo(finance.userId().toString());
        assertThat(seen.text("/payeeChanges/0/at")).isNotEmpty();
        decide(path);
        assertThat(accountant.get(path).body().at("/payeeChanges")).hasSize(1);
        House.postAsShown(accountant, path, "/payment", Map.of("date", DAY, "method", "CASH"));
        assertThat(accountant.get(path).text("/status")).isEqualTo("PAID");
        assertThat(accountant.get(path).body().at("/payeeChanges"))
                .as("nothing is left to steer")
                .isEmpty();
    }

    private void change(String newName, String account) {
        Answer changed = finance.put(
                "/suppliers/" + supplier,
                Map.of("name", newName, "account", account),
                finance.get("/suppliers/" + supplier).etag());
        assertThat(changed.status()).as(changed::toString).isEqualTo(200);
    }

    private String approved() {
        return approved(house.body("supplierId", supplier.toString()));
    }

    private String approved(Map<String, Object> body) {
        String path = submitted(body);
        decide(path);
        return path;
    }

    private String submitted(Map<String, Object> body) {
        String path = "/operations/" + house.enter(clerk, body).text("/id");
        assertThat(clerk.post(path + "/submission", Map.of()).status()).isEqualTo(200);
        return path;
    }

    private void decide(String path) {
        assertThat(House.postAsShown(other, path, "/decision", Map.of("decision", "APPROVE"))
                        .text("/status"))
                .isEqualTo("APPROVED");
    }

    private Answer pay(String path, String amount) {
        return House.postAsShown(accountant, path, "/payment", Map.of("date", DAY, "method", "CASH", "amount", amount));
    }

    private static String id(String path) {
        return path.substring("/operations/".length());
    }
}
