package org.suividepenses.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.suividepenses.audit.AuditEntry;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.identity.Role;
import org.suividepenses.organisation.FoundOrCreated;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

class SupplierApiTest {

    private final TestServer server = TestServer.shared();
    private final ApiClient finance = server.as(Role.FINANCE);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aNameIsTakenWhateverItsCaseAndAccents() {
        supplier("Électricité " + mark);
        Answer twin = finance.post("/suppliers", Map.of("name", "  ELECTRICITE  " + mark));
        assertThat(twin.status()).isEqualTo(409);
        assertThat(twin.text("/errors/0/pointer")).isEqualTo("/name");
    }

    @Test
    void namesThatBeginWithTheTextComeBeforeNamesThatHoldIt() {
        supplier("Comptoir " + mark);
        supplier(mark + " Zinc");
        supplier(mark + " Acier");
        Answer first = finance.get("/suppliers?size=2&q=" + mark);
        assertThat(first.body().at("/items").findValuesAsString("name"))
                .containsExactly(mark + " Acier", mark + " Zinc");
        Answer second = finance.get("/suppliers?size=2&q=" + mark + "&cursor=" + first.text("/nextCursor"));
        assertThat(second.body().at("/items").findValuesAsString("name")).containsExactly("Comptoir " + mark);
    }

    @Test
    void signsOfASearchPatternAreOnlyLetters() {
        supplier("100 % coton " + mark);
        supplier("100 x coton " + mark);
        assertThat(finance.get("/suppliers?q=100+%25+coton+" + mark).body().at("/items"))
                .hasSize(1);
    }

    @Test
    void aClerkAddsASupplierButDoesNotChangeOne() {
        ApiClient clerk = server.as(
                Role.CLERK,
                UUID.fromString(
                        finance.post("/units", Map.of("name", "U " + mark)).text("/id")));
        Answer added = clerk.post("/suppliers", Map.of("name", "Nouveau " + mark, "phone", "+224 622 00 00 00"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(clerk.put("/suppliers/" + added.text("/id"), Map.of("name", "x"), added.etag())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void mergedSuppliersLeaveTheirOperationsToTheKeptOne() {
        Answer keep = supplier("Garde " + mark);
        Answer twin = finance.post("/suppliers", Map.of("name", "Gardé SARL " + mark, "phone", "622"));
        Answer unit = finance.post("/units", Map.of("name", "Fusion " + mark));
        String operation = finance.post(
                        "/operations",
                        Map.of(
                                "date", "2026-03-01",
                                "unitId", unit.text("/id"),
                                "supplierId", twin.text("/id"),
                                "description", "Craies",
                                "quantity", "1",
                                "unitPrice", "5000"))
                .text("/id");
        Answer merged = finance.post(
                "/supplier-merges", Map.of("keepId", keep.text("/id"), "mergeIds", List.of(twin.text("/id"))));
        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.body().path("movedOperations").asInt()).isEqualTo(1);
        assertThat(merged.text("/kept/phone")).isEqualTo("622");
        assertThat(finance.get("/operations/" + operation).text("/supplier/id")).isEqualTo(keep.text("/id"));
        assertThat(finance.get("/suppliers/" + twin.text("/id")).status()).isEqualTo(404);
        for (Answer each : List.of(keep, twin)) {
            assertThat(server.get(AuditTrail.class).history("SUPPLIER", UUID.fromString(each.text("/id"))))
                    .extracting(AuditEntry::action)
                    .containsExactly("CREATE", "MERGE");
        }
    }

    @Test
    void aMergeNamesWhatIsWrongWithEachOfItsSuppliers() {
        Answer keep = supplier("Seul " + mark);
        String id = keep.text("/id");
        Answer refused =
                finance.post("/supplier-merges", Map.of("keepId", id, "mergeIds", List.of(UUID.randomUUID(), id)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors").findValuesAsString("code"))
                .containsExactly("reference.unknown", "supplier-merge.twice");
        assertThat(finance.post("/supplier-merges", Map.of("keepId", id, "mergeIds", List.of()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void thousandsOfNamesAreFoundOrMadeOnce() {
        Suppliers suppliers = server.get(Suppliers.class);
        List<ReferenceName> names = new ArrayList<>();
        for (int number = 0; number < 2_500; number++) {
            names.add(new ReferenceName("Société " + number + " " + mark));
            names.add(new ReferenceName("SOCIETE " + number + " " + mark));
        }
        FoundOrCreated<String, Supplier> first = suppliers.findOrCreate(TestServer.MACHINE, names);
        assertThat(first.found()).hasSize(2_500);
        assertThat(first.created()).hasSize(2_500);
        FoundOrCreated<String, Supplier> again = suppliers.findOrCreate(TestServer.MACHINE, names);
        assertThat(again.created()).isEmpty();
        assertThat(again.found()).isEqualTo(first.found());
    }

    @Test
    void twoFilesAtOnceMakeOneSupplierOfAName() throws Exception {
        Suppliers suppliers = server.get(Suppliers.class);
        List<ReferenceName> names = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            names.add(new ReferenceName("Ensemble " + number + " " + mark));
        }
        Callable<FoundOrCreated<String, Supplier>> file = () -> suppliers.findOrCreate(TestServer.MACHINE, names);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<FoundOrCreated<String, Supplier>>> files = threads.invokeAll(List.of(file, file, file, file));
            int created = 0;
            for (Future<FoundOrCreated<String, Supplier>> each : files) {
                created += each.get().created().size();
                assertThat(each.get().found()).isEqualTo(files.getFirst().get().found());
            }
            assertThat(created).isEqualTo(200);
        }
    }

    private Answer supplier(String name) {
        Answer created = finance.post("/suppliers", Map.of("name", name));
        assertThat(created.status()).isEqualTo(201);
        return created;
    }
}
