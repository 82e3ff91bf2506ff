package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.suividepenses.approval.ChainDetails;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Chains;
import org.suividepenses.approval.Signer;
import org.suividepenses.identity.Role;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.SupplierDetails;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** Who steers where the money of an operation goes, once it is submitted, neither signs nor pays it. */
class PayeeHandsTest {

    private static final Map<String, Object> PAYMENT = Map.of("date", "2026-03-20", "method", "CASH");

    private final House house = House.open("Payés");
    private final ApiClient clerk = house.clerk();
    private final ApiClient finance = house.server().as(Role.FINANCE);
    private final ApiClient other = house.server().as(Role.FINANCE);
    private final ApiClient accountant = house.server().as(Role.ACCOUNTANT);
    private final UUID supplier = newSupplier();

    @Test
    void whoChangesTheAccountOfWhatIsSubmittedNeitherSignsNorPaysIt() {
        String path = submit();
        assertThat(inbox(finance)).contains(id(path));
        change(finance, supplier, "account", "GN-666");
        Answer signed = decide(finance, path);
        assertThat(signed.problem()).isEqualTo("separation-of-duties");
        assertThat(signed.text("/detail")).contains("le compte de son fournisseur", "une autre personne doit décider");
        assertThat(reject(finance, path).problem())
                .as("nor sends it back, to be submitted anew")
                .isEqualTo("separation-of-duties");
        assertThat(offered(finance, path)).doesNotContain("APPROVE", "REJECT");
        assertThat(inbox(finance)).doesNotContain(id(path));
        assertThat(inbox(other)).contains(id(path));
        assertThat(decide(other, path).text("/status")).isEqualTo("APPROVED");
        Answer paid = pay(finance, path);
        assertThat(paid.problem()).isEqualTo("separation-of-duties");
        assertThat(paid.text("/detail")).contains("une autre personne doit payer");
        assertThat(offered(finance, path)).doesNotContain("PAY");
        assertThat(pay(accountant, path).text("/status")).isEqualTo("PAID");
    }

    @Test
    void theNameAndThePhoneSteerTooTheTaxNumberDoesNot() {
        String renamed = submit(newSupplier());
        change(finance, supplierOf(renamed), "name", "Autre bénéficiaire " + UUID.randomUUID());
        assertThat(decide(finance, renamed).problem()).isEqualTo("separation-of-duties");
        String rung = submit(newSupplier());
        change(finance, supplierOf(rung), "phone", "+224 620 00 00 00");
        assertThat(decide(finance, rung).problem()).isEqualTo("separation-of-duties");
        String taxed = submit(newSupplier());
        change(finance, supplierOf(taxed), "taxId", "NIF-1");
        assertThat(decide(finance, taxed).text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void whoMergesTheSupplierNeitherSignsNorPays() {
        String path = submit();
        UUID keep = newSupplier();
        merge(finance, keep, supplier);
        assertThat(supplierOf(path)).isEqualTo(keep);
        assertThat(decide(finance, path).problem()).isEqualTo("separation-of-duties");
        decide(other, path);
        assertThat(pay(finance, path).problem()).isEqualTo("separation-of-duties");
    }

    @Test
    void whatWasChangedOfAMergedSupplierIsRememberedWithWhatItBecame() {
        String path = submit();
        change(finance, supplier, "account", "GN-666");
        merge(other, newSupplier(), supplier);
        assertThat(decide(finance, path).problem()).isEqualTo("separation-of-duties");
        assertThat(decide(house.server().as(Role.FINANCE), path).text("/status"))
                .isEqualTo("APPROVED");
    }

    @Test
    void nobodyPaysWhatSomebodySignedWhoThenChangedThePayee() {
        String path = submit();
        decide(finance, path);
        change(finance, supplier, "account", "GN-666");
        Answer refused = pay(accountant, path);
        assertThat(refused.problem()).isEqualTo("separation-of-duties");
        assertThat(refused.text("/detail")).contains("Une personne qui a signé", "retire sa signature");
        assertThat(offered(accountant, path)).doesNotContain("PAY");
        assertThat(accountant.get(path).body().path("payeeChangedBySigner").asBoolean())
                .isTrue();
        assertThat(finance.post(path + "/withdrawal", Map.of()).text("/status")).isEqualTo("SUBMITTED");
        assertThat(decide(other, path).text("/status")).isEqualTo("APPROVED");
        assertThat(pay(accountant, path).text("/status")).isEqualTo("PAID");
    }

    @Test
    void whoseAccountComesWithAMergeIsBarredWhoeverMerges() {
        String path = submit();
        UUID twin = UUID.fromString(accountant
                .post("/suppliers", Map.of("name", "Double " + UUID.randomUUID(), "account", "OM 620", "active", true))
                .text("/id"));
        merge(other, supplier, twin);
        decide(finance, path);
        assertThat(pay(accountant, path).problem()).isEqualTo("separation-of-duties");
        UUID earlier = newSupplier();
        change(finance, earlier, "account", "GN-1");
        String later = submit(newSupplier());
        merge(other, earlier, supplierOf(later));
        assertThat(decide(finance, later).problem()).isEqualTo("separation-of-duties");
    }

    @Test
    void whoEntersASupplierChangesNoPayee() {
        String path = submit();
        String entered = finance.post("/suppliers", Map.of("name", "Nouveau " + UUID.randomUUID(), "active", true))
                .text("/id");
        clerk.put(path, house.body("supplierId", entered), clerk.get(path).etag());
        assertThat(clerk.get(path).body().path("payeeChanges")).isEmpty();
        assertThat(decide(finance, path).text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void aChangeBeforeTheSubmissionBarsNobody() {
        change(finance, supplier, "account", "GN-001");
        String path = submit();
        assertThat(inbox(finance)).contains(id(path));
        assertThat(decide(finance, path).text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void whatIsSubmittedAgainIsReadWithItsNewPayee() {
        String path = submit();
        change(finance, supplier, "account", "GN-666");
        reject(other, path);
        assertThat(clerk.post(path + "/submission", Map.of()).status()).isEqualTo(200);
        assertThat(decide(finance, path).text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void aChangeByACommandBarsNobody() {
        String path = submit();
        Suppliers suppliers = house.server().get(Suppliers.class);
        var before = suppliers.get(supplier);
        suppliers.update(
                TestServer.MACHINE,
                supplier,
                before.version(),
                new SupplierDetails(new ReferenceName(before.name()), "", "", "GN-777", true));
        assertThat(decide(finance, path).text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void changesOfTheTimeBeforeTheRegisterAreTakenOverFromTheTrail() throws IOException {
        String path = submit();
        String taxed = submit(newSupplier());
        change(finance, supplier, "account", "GN-666");
        change(finance, supplierOf(taxed), "taxId", "NIF-2");
        String migration = new String(
                new ClassPathResource("db/migration/V032__payee_change.sql").getContentAsByteArray(),
                StandardCharsets.UTF_8);
        house.server().asOwner("delete from supplier_payee_change");
        assertThat(offered(finance, path)).contains("APPROVE");
        house.server().asOwner(migration.substring(migration.indexOf("INSERT INTO"), migration.lastIndexOf(';')));
        assertThat(decide(finance, path).problem()).isEqualTo("separation-of-duties");
        assertThat(decide(finance, taxed).text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void aStandInSignsForNobodyWhoChangedThePayee() {
        ApiClient deputy = house.server().as(Role.UNIT_HEAD, house.unit());
        chain(Signer.of(finance.userId()));
        String path = submit();
        standIn(finance, deputy);
        assertThat(inbox(deputy)).contains(id(path));
        change(finance, supplier, "account", "GN-666");
        assertThat(inbox(deputy)).doesNotContain(id(path));
        assertThat(decide(deputy, path).problem()).isEqualTo("separation-of-duties");
        assertThat(offered(deputy, path)).doesNotContain("APPROVE");
    }

    @Test
    void nobodyWhoChangedThePayeeSignsAsAStandIn() {
        ApiClient absent = house.server().as(Role.UNIT_HEAD, house.unit());
        chain(Signer.of(absent.userId()));
        String path = submit();
        standIn(absent, finance);
        assertThat(inbox(finance)).contains(id(path));
        change(finance, supplier, "account", "GN-666");
        assertThat(inbox(finance)).doesNotContain(id(path));
        assertThat(decide(finance, path).problem()).isEqualTo("separation-of-duties");
        assertThat(decide(absent, path).text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void theStepThatOnlyTheyCouldSignIsStuck() {
        chain(Signer.of(finance.userId()));
        String path = submit();
        assertThat(awaited(path)).hasSize(1);
        change(finance, supplier, "account", "GN-666");
        assertThat(awaited(path)).isEmpty();
        assertThat(house.server().as(Role.ADMIN).get("/inbox/stuck?size=200").toString())
                .contains(id(path));
    }

    @Test
    void anInboxGoesOnBehindWhatItsReaderIsBarredFrom() {
        chain(Signer.of(finance.userId()));
        submit();
        submit();
        String third = submit(newSupplier());
        submit();
        String fifth = submit(newSupplier());
        change(finance, supplier, "account", "GN-666");
        List<String> read = new ArrayList<>();
        String query = "/inbox?size=1";
        while (true) {
            Answer page = finance.get(query);
            JsonNode item = page.body().at("/items/0/operation");
            if (item.at("/unit/id").asString().equals(house.unit().toString())) {
                read.add(item.path("id").asString());
            }
            if (page.body().at("/nextCursor").isNull()) {
                break;
            }
            assertThat(page.body().at("/items"))
                    .as("a page before the last is full")
                    .hasSize(1);
            query = "/inbox?size=1&cursor=" + page.text("/nextCursor");
        }
        assertThat(read).containsExactly(id(third), id(fifth));
    }

    @Test
    void nobodySignsForAPayeeWhoseChangeTheyWereNotShown() {
        String path = submit();
        assertThat(other.get(path).body().at("/payeeChangedAt").isNull()).isTrue();
        change(finance, supplier, "account", "GN-001");
        Answer unseen = other.post(path + "/decision", Map.of("decision", "APPROVE"));
        assertThat(unseen.status()).isEqualTo(409);
        assertThat(unseen.problem()).isEqualTo("payee-changed");
        assertThat(unseen.text("/detail")).contains("le compte de son fournisseur", "ouvrez l’opération");
        String shown = other.get(path).text("/payeeChangedAt");
        change(finance, supplier, "account", "GN-666");
        assertThat(other.post(path + "/decision", Map.of("decision", "APPROVE", "payeeSeen", shown))
                        .problem())
                .as("it was changed again")
                .isEqualTo("payee-changed");
        assertThat(other.post(path + "/decision", Map.of("decision", "APPROVE", "payeeSeen", "2100-01-01T00:00:00Z"))
                        .problem())
                .as("nobody has seen what is to come")
                .isEqualTo("payee-changed");
        assertThat(clerk.get(path).text("/status")).isEqualTo("SUBMITTED");
        assertThat(decide(other, path).text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void aChangeAfterTheClockWasPutBackIsAnother() {
        String path = submit();
        change(finance, supplier, "account", "GN-001");
        house.server()
                .asOwner(
                        "update supplier_payee_change set at = at + interval 1 hour where at > '2000-01-01' and supplier_id = "
                                + "unhex('" + supplier.toString().replace("-", "") + "')");
        String shown = other.get(path).text("/payeeChangedAt");
        change(finance, supplier, "account", "GN-666");
        assertThat(other.post(path + "/decision", Map.of("decision", "APPROVE", "payeeSeen", shown))
                        .problem())
                .isEqualTo("payee-changed");
        assertThat(decide(other, path).text("/status")).isEqualTo("APPROVED");
    }

    @Test
    void nobodyPaysAPayeeWhoseChangeTheyWereNotShown() {
        String path = submit();
        decide(other, path);
        change(finance, supplier, "account", "GN-666");
        Answer unseen = accountant.post(path + "/payment", PAYMENT);
        assertThat(unseen.problem()).isEqualTo("payee-changed");
        assertThat(unseen.text("/detail")).contains("puis payez");
        assertThat(pay(accountant, path).text("/status")).isEqualTo("PAID");
    }

    @Test
    void theInboxAndTheListSayWhosePayeeWasChanged() {
        String changed = submit();
        String same = submit(newSupplier());
        change(finance, supplier, "account", "GN-666");
        for (String page : List.of("/inbox?size=200", "/operations?size=200&unit=" + house.unit())) {
            Map<String, Boolean> said = new HashMap<>();
            for (JsonNode item : other.get(page).body().at("/items")) {
                JsonNode operation = item.has("operation") ? item.path("operation") : item;
                said.put(
                        operation.path("id").asString(),
                        !operation.path("payeeChangedAt").isNull());
            }
            assertThat(said).as(page).containsEntry(id(changed), true).containsEntry(id(same), false);
        }
    }

    @Test
    void whatIsShownOfASupplierIsAtLeastAsNewAsTheChangeShownWithIt() {
        submit();
        for (String page : List.of("/inbox?size=200", "/operations?size=200&unit=" + house.unit())) {
            List<String> asked = house.server().statements(() -> other.get(page));
            assertThat(first(asked, "supplier_payee_change"))
                    .as(page)
                    .isBetween(0, first(asked, "supplier`.`account") - 1);
        }
    }

    private static int first(List<String> statements, String words) {
        return IntStream.range(0, statements.size())
                .filter(at -> statements.get(at).contains(words))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void ofManyThoseAreRefusedWhosePayeeWasChangedUnseen() {
        String changed = submit();
        String others = submit(newSupplier());
        change(finance, supplier, "account", "GN-666");
        Answer unseen = other.post("/operations/approvals", Map.of("ids", List.of(id(changed), id(others))));
        assertThat(unseen.body().at("/outcomes").findValuesAsString("done")).containsExactly("false", "true");
        assertThat(unseen.text("/outcomes/0/problem/type")).endsWith("payee-changed");
        assertThat(clerk.get(changed).text("/status")).isEqualTo("SUBMITTED");
        Map<String, Object> seen = Map.of(id(changed), other.get(changed).body().at("/payeeChangedAt"));
        Answer shown = other.post("/operations/approvals", Map.of("ids", List.of(id(changed)), "payeesSeen", seen));
        assertThat(shown.body().at("/outcomes/0/done").asBoolean())
                .as(shown::toString)
                .isTrue();
    }

    @Test
    void onASlipStandsNothingWhosePayeeWasChangedUnseen() {
        String changed = submit();
        String others = submit(newSupplier());
        decide(other, changed);
        decide(other, others);
        change(finance, supplier, "account", "GN-666");
        Map<String, Object> selection =
                Map.of("ids", List.of(id(changed), id(others)), "date", "2026-03-20", "method", "TRANSFER");
        Answer unseen = accountant.post("/operations/payments", selection);
        assertThat(unseen.body().at("/outcomes").findValuesAsString("done")).containsExactly("false", "true");
        assertThat(unseen.text("/outcomes/0/problem/type")).endsWith("payee-changed");
        Map<String, Object> again = new HashMap<>(selection);
        again.put("ids", List.of(id(changed)));
        again.put(
                "payeesSeen", Map.of(id(changed), accountant.get(changed).body().at("/payeeChangedAt")));
        assertThat(accountant
                        .post("/operations/payments", again)
                        .body()
                        .at("/outcomes/0/done")
                        .asBoolean())
                .isTrue();
        assertThat(clerk.get(changed).text("/status")).isEqualTo("PAID");
    }

    @Test
    void ofManyThoseAreRefusedWhosePayeeTheSignerChanged() {
        String changed = submit();
        String others = submit(newSupplier());
        change(finance, supplier, "account", "GN-666");
        Answer outcomes = finance.post("/operations/approvals", Map.of("ids", List.of(id(changed), id(others))));
        assertThat(outcomes.body().at("/outcomes").findValuesAsString("done")).containsExactly("false", "true");
        assertThat(outcomes.text("/outcomes/0/problem/detail")).contains("une autre personne doit décider");
        assertThat(clerk.get(changed).text("/status")).isEqualTo("SUBMITTED");
    }

    @Test
    void onASlipStandsNothingWhosePayeeThePayerChanged() {
        String changed = submit();
        String others = submit(newSupplier());
        decide(other, changed);
        decide(other, others);
        change(finance, supplier, "account", "GN-666");
        Answer paid = finance.post(
                "/operations/payments",
                Map.of("ids", List.of(id(changed), id(others)), "date", "2026-03-20", "method", "TRANSFER"));
        assertThat(paid.body().at("/outcomes").findValuesAsString("done")).containsExactly("false", "true");
        assertThat(paid.text("/outcomes/0/problem/detail")).contains("une autre personne doit payer");
        Answer slip = finance.get("/payment-slips/" + paid.text("/slip/id"));
        assertThat(slip.body().at("/entries").findValuesAsString("operationId")).containsExactly(id(others));
        assertThat(clerk.get(changed).text("/paidAmount")).isEqualTo("0");
    }

    @Test
    void whoPaidAndThenChangedThePayeeTakesTheirPaymentBackAndPaysNoMore() {
        String path = submit();
        decide(other, path);
        finance.post(path + "/payment", Map.of("date", "2026-03-20", "method", "CASH", "amount", "100"));
        change(finance, supplier, "account", "GN-666");
        assertThat(pay(finance, path).problem()).isEqualTo("separation-of-duties");
        String payment = finance.get(path + "/payments").text("/items/0/id");
        assertThat(finance.post(
                                path + "/payments/" + payment + "/reversal",
                                Map.of("date", "2026-03-21", "reason", "Erreur"))
                        .status())
                .isEqualTo(200);
        assertThat(pay(finance, path).problem()).isEqualTo("separation-of-duties");
    }

    private UUID newSupplier() {
        return house.supplier("Fournisseur " + UUID.randomUUID());
    }

    private String submit() {
        return submit(supplier);
    }

    private String submit(UUID of) {
        String path = "/operations/"
                + house.enter(clerk, house.body("supplierId", of.toString())).text("/id");
        assertThat(clerk.post(path + "/submission", Map.of()).status()).isEqualTo(200);
        return path;
    }

    private UUID supplierOf(String path) {
        return UUID.fromString(clerk.get(path).text("/supplier/id"));
    }

    private static void change(ApiClient by, UUID supplier, String field, String value) {
        Answer before = by.get("/suppliers/" + supplier);
        Map<String, Object> body = new HashMap<>();
        for (String known : List.of("name", "phone", "taxId", "account")) {
            body.put(known, before.text("/" + known));
        }
        body.put(field, value);
        Answer changed = by.put("/suppliers/" + supplier, body, before.etag());
        assertThat(changed.status()).as(changed::toString).isEqualTo(200);
    }

    private static void merge(ApiClient by, UUID keep, UUID merged) {
        Answer answer =
                by.post("/supplier-merges", Map.of("keepId", keep.toString(), "mergeIds", List.of(merged.toString())));
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
    }

    private static Answer decide(ApiClient by, String path) {
        return House.postAsShown(by, path, "/decision", Map.of("decision", "APPROVE"));
    }

    private static Answer reject(ApiClient by, String path) {
        return by.post(path + "/decision", Map.of("decision", "REJECT", "reason", "Compte à vérifier"));
    }

    private static Answer pay(ApiClient by, String path) {
        return House.postAsShown(by, path, "/payment", PAYMENT);
    }

    private static String offered(ApiClient reader, String path) {
        return reader.get(path).body().at("/actions").toString();
    }

    private List<String> awaited(String path) {
        return clerk.get(path + "/approvals")
                .body()
                .at("/items/0/steps/0/awaited")
                .valueStream()
                .map(person -> person.asString())
                .toList();
    }

    private List<String> inbox(ApiClient reader) {
        return reader.get("/inbox?size=200").body().at("/items").findValues("operation").stream()
                .map(operation -> operation.path("id").asString())
                .toList();
    }

    private void chain(Signer signer) {
        house.server()
                .get(Chains.class)
                .create(
                        new ChainDetails(
                                "Circuit",
                                house.unit(),
                                null,
                                0,
                                List.of(new ChainStep("Visa", false, List.of(signer))),
                                true),
                        TestServer.MACHINE);
    }

    private void standIn(ApiClient absent, ApiClient deputy) {
        String today = house.server()
                .get(Institutions.class)
                .required()
                .today(house.server().get(Clock.class))
                .toString();
        Answer named = absent.post(
                "/stand-ins",
                Map.of(
                        "absentId",
                        absent.userId().toString(),
                        "standInId",
                        deputy.userId().toString(),
                        "from",
                        today,
                        "to",
                        today));
        assertThat(named.status()).as(named::toString).isEqualTo(201);
    }

    private static String id(String path) {
        return path.substring("/operations/".length());
    }
}
