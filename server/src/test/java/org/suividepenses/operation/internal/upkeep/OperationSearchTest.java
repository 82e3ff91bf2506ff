package org.suividepenses.operation.internal.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.organisation.ReferenceCode;
import org.suividepenses.organisation.ReferenceDetails;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Units;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** What is written, by whomever, is found. */
class OperationSearchTest {

    private static final TestServer SERVER = TestServer.shared();

    private final UUID unit = unit();
    private final ApiClient clerk = SERVER.as(Role.CLERK, unit);

    @Test
    void whoSavesAnOperationFindsItInTheNextList() {
        for (int i = 1; i <= 20; i++) {
            clerk.post("/operations", body("Pneus " + i, "Garage Baldé"));
            Answer list = clerk.get("/operations?q=pneu&facets=true");
            assertThat(list.body().at("/total/count").asInt()).isEqualTo(i);
            assertThat(list.text("/total/amount")).isEqualTo(String.valueOf(i * 25_000));
            assertThat(list.body().at("/facets/supplier/0/count").asInt()).isEqualTo(i);
        }
    }

    @Test
    void whatIsDeletedIsGoneFromTheNextList() {
        Answer created = clerk.post("/operations", body("Ciment", "Quincaillerie Diallo"));
        assertThat(count(clerk, "ciment")).isEqualTo(1);
        assertThat(clerk.delete("/operations/" + created.text("/id"), created.etag())
                        .status())
                .isEqualTo(204);
        assertThat(count(clerk, "ciment")).isZero();
    }

    @Test
    void aRenamedSupplierIsFoundByTheNewNameOnly() {
        Answer created = clerk.post("/operations", body("Réparation", "Atelier Soumah"));
        assertThat(count(clerk, "soumah")).isEqualTo(1);
        String supplier = "/suppliers/" + created.text("/supplier/id");
        ApiClient finance = SERVER.as(Role.FINANCE);
        Answer old = finance.get(supplier);
        Map<String, Object> renamed = new HashMap<>(
                Map.of("name", "Mécanique Générale Kouyaté", "phone", "", "taxId", "", "account", "", "active", true));
        assertThat(finance.put(supplier, renamed, old.etag()).status()).isEqualTo(200);
        assertThat(count(clerk, "kouyate")).isEqualTo(1);
        assertThat(count(clerk, "soumah")).isZero();
    }

    @Test
    void nobodyFindsCountsOrSumsTheOperationsOfOtherUnits() {
        clerk.post("/operations", body("Gardiennage secret", "Société Étoile"));
        ApiClient stranger = SERVER.as(Role.CLERK, unit());
        Answer list = stranger.get("/operations?facets=true");
        assertThat(list.body().at("/items").size()).isZero();
        assertThat(list.body().at("/total/count").asInt()).isZero();
        assertThat(list.text("/total/amount")).isEqualTo("0");
        assertThat(list.body().at("/facets/supplier").size()).isZero();
        assertThat(count(stranger, "gardiennage")).isZero();
        assertThat(stranger.get("/operations?unit=" + unit)
                        .body()
                        .at("/total/count")
                        .asInt())
                .isZero();
    }

    @Test
    void whatAnotherProcessWritesIsFoundSoon() throws SQLException {
        UUID id = UUID.fromString(
                clerk.post("/operations", body("Avant", "Fournisseur A")).text("/id"));
        try (Connection other = SERVER.get(DataSource.class).getConnection()) {
            rewrite(other, id, "Extincteurs");
            note(other, id);
            other.commit();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> count(clerk, "extincteurs") == 1);
        assertThat(count(clerk, "avant")).isZero();
    }

    @Test
    void aTransactionThatEndsAfterALaterOneIsNotMissed() throws SQLException {
        UUID late = UUID.fromString(
                clerk.post("/operations", body("Lente", "Fournisseur B")).text("/id"));
        try (Connection slow = SERVER.get(DataSource.class).getConnection()) {
            rewrite(slow, late, "Photocopieur");
            note(slow, late);
            clerk.post("/operations", body("Rapide", "Fournisseur C"));
            assertThat(count(clerk, "rapide")).isEqualTo(1);
            assertThat(count(clerk, "lente")).isEqualTo(1);
            slow.commit();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> count(clerk, "photocopieur") == 1);
    }

    @Test
    void aRebuildLosesNothingAndAnswersMeanwhile() {
        for (int i = 0; i < 30; i++) {
            clerk.post("/operations", body("Cahiers " + i, "Librairie"));
        }
        SERVER.get(IndexRequests.class).rebuild();
        OperationSearch search = SERVER.get(OperationSearch.class);
        for (int i = 30; i < 60; i++) {
            clerk.post("/operations", body("Cahiers " + i, "Librairie"));
            assertThat(count(clerk, "cahiers")).isEqualTo(i + 1);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> search.progress() == null && search.ready());
        assertThat(count(clerk, "cahiers")).isEqualTo(60);
    }

    private static int count(ApiClient client, String words) {
        Answer list = client.get("/operations?q=" + words);
        return list.body().at("/total/count").asInt();
    }

    private static void rewrite(Connection connection, UUID id, String description) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update operation set description = ? where id = unhex(replace(?, '-', ''))")) {
            update.setString(1, description);
            update.setString(2, id.toString());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static void note(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into operation_change (kind, subject_id, at)"
                        + " values ('OPERATION', unhex(replace(?, '-', '')), utc_timestamp(6))")) {
            insert.setString(1, id.toString());
            insert.executeUpdate();
        }
    }

    private Map<String, Object> body(String description, String supplier) {
        return new HashMap<>(Map.of(
                "date",
                "2026-03-14",
                "unitId",
                unit,
                "description",
                description,
                "supplierName",
                supplier,
                "quantity",
                "1",
                "unitPrice",
                "25000"));
    }

    private static UUID unit() {
        String code = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return SERVER.get(Units.class)
                .create(
                        TestServer.MACHINE,
                        null,
                        new ReferenceDetails(new ReferenceCode(code), new ReferenceName("Service " + code), true))
                .id();
    }
}
