package org.suividepenses.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditProof;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;

class AuditApiTest {

    private static final int ENTRIES_READ_FOR_TEXT = 20_000;

    private static final TestServer SERVER = TestServer.shared();

    private final ApiClient auditor = SERVER.as(Role.AUDITOR);
    private final ApiClient finance = SERVER.as(Role.FINANCE);

    @Test
    void onlyWhoWatchesOverOthersReadsTheTrail() {
        assertThat(auditor.get("/audit").status()).isEqualTo(200);
        assertThat(finance.get("/audit").status()).isEqualTo(200);
        for (Role role : List.of(Role.CLERK, Role.READER)) {
            ApiClient other = SERVER.as(role, unit());
            for (String path : List.of("/audit", "/audit.csv", "/audit/seal")) {
                assertThat(other.get(path).status()).as("%s %s", role, path).isEqualTo(403);
            }
        }
    }

    @Test
    void anAuditorWritesNothing() {
        assertThat(auditor.post("/units", Map.of("name", "Service de l’auditeur"))
                        .status())
                .isEqualTo(403);
        assertThat(auditor.post("/suppliers", Map.of("name", "Fournisseur de l’auditeur"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aChangeIsToldFieldByFieldWithWhoAndFromWhere() {
        Answer unit = finance.post("/units", Map.of("name", "Service relu", "active", true));
        finance.put("/units/" + unit.text("/id"), Map.of("name", "Service revu", "active", true), unit.etag());
        List<JsonNode> entries = entries("?subjectType=UNIT&subject=" + unit.text("/id"));
        assertThat(entries).extracting(entry -> entry.at("/action").asString()).containsExactly("EDIT", "CREATE");
        JsonNode edit = entries.getFirst();
        assertThat(edit.at("/subject").asString()).as("as it is called now").isEqualTo("Service revu");
        assertThat(edit.at("/actorId").asString()).isEqualTo(finance.userId().toString());
        assertThat(edit.at("/address").asString()).isEqualTo("127.0.0.1");
        assertThat(edit.at("/changes").values())
                .anySatisfy(change -> assertThat(change.at("/field").asString()
                                + " " + change.at("/from").asString()
                                + " → " + change.at("/to").asString())
                        .isEqualTo("name Service relu → Service revu"));
    }

    @Test
    void filtersNarrowAndPagesGoOnToTheEnd() {
        for (int at = 0; at < 5; at++) {
            finance.post("/suppliers", Map.of("name", "Fournisseur suivi " + at));
        }
        String mine = "?actor=" + finance.userId() + "&subjectType=SUPPLIER&action=CREATE";
        assertThat(entries(mine)).hasSize(5);
        assertThat(entries(mine + "&to=2020-01-01")).isEmpty();
        assertThat(entries(mine + "&from=2020-01-01")).hasSize(5);
        Answer first = auditor.get("/audit" + mine + "&size=3");
        Answer second = auditor.get("/audit" + mine + "&size=3&cursor=" + first.text("/nextCursor"));
        assertThat(numbers(first)).hasSize(3);
        assertThat(numbers(second)).hasSize(2).doesNotContainAnyElementsOf(numbers(first));
        assertThat(second.body().at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        for (String query : List.of(
                "?who=me",
                "?actor=me",
                "?from=yesterday",
                "?size=0",
                "?cursor=x",
                "?size=100000",
                "?subject=" + UUID.randomUUID())) {
            assertThat(auditor.get("/audit" + query).status()).as(query).isEqualTo(400);
        }
    }

    @Test
    void whoTakesAFileAwayIsKnown() {
        ApiClient reader = SERVER.as(Role.READER, unit());
        reader.download("/exports/operations.csv?q=craie&from=2031-01-01");
        List<JsonNode> entries = entries("?action=EXPORT&actor=" + reader.userId());
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().at("/changes/0/to").asString()).isEqualTo("exports/operations.csv");
        assertThat(entries.getFirst().at("/changes/1/to").asString()).isEqualTo("q=craie&from=2031-01-01");
        List<JsonNode> delivered = entries("?action=EXPORTED&actor=" + reader.userId());
        assertThat(delivered).hasSize(1);
        assertThat(delivered.getFirst().at("/changes/1/to").asString()).isEqualTo("0");
    }

    @Test
    void aFileIsKnownHoweverItsPathIsSpelt() {
        ApiClient reader = SERVER.as(Role.READER, unit());
        reader.download("/exports/%6Fperations.cs%76");
        List<JsonNode> entries = entries("?action=EXPORT&actor=" + reader.userId());
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().at("/changes/0/to").asString()).isEqualTo("exports/operations.csv");
    }

    @Test
    void theFileHasARowForEachFieldAndNoFormula() {
        Answer supplier = finance.post("/suppliers", Map.of("name", "=1+1 du journal"));
        String csv = new String(
                auditor.download("/audit.csv?subjectType=SUPPLIER&subject=" + supplier.text("/id")),
                StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFMoment;Personne;Adresse;Action;Code de l’action;Objet;Code de l’objet;");
        assertThat(csv)
                .contains(";Création;CREATE;Fournisseur;SUPPLIER;" + supplier.text("/id") + ";name;;'=1+1 du journal;");
    }

    @Test
    void whatIsWrittenInAnEntryIsFoundByItsText() {
        finance.post("/suppliers", Map.of("name", "Imprimerie du Rio Pongo"));
        List<JsonNode> found = entries("?q=rio%20pongo");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().at("/changes").toString()).contains("Imprimerie du Rio Pongo");
        assertThat(entries("?q=rio%25pongo")).as("no pattern").isEmpty();
        assertThat(new String(auditor.download("/audit.csv?q=rio%20pongo&action=CREATE"), StandardCharsets.UTF_8))
                .contains("Imprimerie du Rio Pongo")
                .doesNotContain(";INSTITUTION;");
    }

    @Test
    void wordsOccurInAnyOrderAndEachOfThem() {
        finance.post("/suppliers", Map.of("name", "Sortie pédagogique au barrage de Garafiri"));
        assertThat(entries("?q=barrage%20sortie%20pedagogique")).hasSize(1);
        assertThat(entries("?q=barrage%20sortie%20sportive")).isEmpty();
    }

    @Test
    void anAmountIsFoundAsItIsShown() {
        Actor cashier = new Actor(UUID.randomUUID(), "Caisse du soir", null);
        record(cashier, Map.of(UUID.randomUUID(), Changes.none().field("amount", null, "3230000")));
        record(cashier, Map.of(UUID.randomUUID(), Changes.none().field("amount", null, "4870000.5")));
        record(cashier, Map.of(UUID.randomUUID(), Changes.none().field("phone", null, "622 123 456")));
        String mine = "?actor=" + cashier.id() + "&q=";
        for (String typed : List.of("3230000", "3%20230%20000", "3%E2%80%AF230%E2%80%AF000", "3%C2%A0230%C2%A0000")) {
            assertThat(entries(mine + typed)).as(typed).hasSize(1);
        }
        assertThat(entries(mine + "4%20870%20000,5%20caisse")).hasSize(1);
        assertThat(entries(mine + "622%20123%20456")).as("as it was written").hasSize(1);
    }

    @Test
    void anEntryIsFoundByWhatItsSubjectIsCalled() {
        Answer unit = finance.post("/units", Map.of("name", "Intendance de Kindia", "active", true));
        finance.put("/units/" + unit.text("/id"), Map.of("name", "Économat de Kindia", "active", true), unit.etag());
        assertThat(entries("?q=economat%20kindia"))
                .extracting(entry -> entry.at("/action").asString())
                .as("also where it was called otherwise")
                .containsExactly("EDIT", "CREATE");
    }

    @Test
    void actionsAndKindsAreCalledInTheLanguageOfTheReader() {
        JsonNode words = auditor.get("/audit/words").body();
        assertThat(words.at("/actions/SIGN_IN_REFUSED").asString()).isEqualTo("Connexion refusée");
        assertThat(words.at("/kinds/PAYMENT_SLIP").asString()).isEqualTo("Bordereau");
        assertThat(SERVER.as(Role.CLERK, unit()).get("/audit/words").status()).isEqualTo(403);
    }

    @Test
    void aTextIsLookedForInPartsAndEachSaysHowFarItWent() {
        Actor machine = new Actor(UUID.randomUUID(), "Relevé de nuit", null);
        Changes old = Changes.none().field("name", null, "Baobab millénaire");
        record(machine, Map.of(UUID.randomUUID(), old));
        Map<UUID, Changes> others = new HashMap<>();
        while (others.size() < ENTRIES_READ_FOR_TEXT) {
            others.put(UUID.randomUUID(), Changes.none().field("name", null, "Fromager"));
        }
        record(machine, others);
        String mine = "/audit?q=baobab&actor=" + machine.id();
        Answer first = auditor.get(mine);
        assertThat(items(first)).isEmpty();
        assertThat(Instant.parse(first.text("/searchedTo"))).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
        Answer second = auditor.get(mine + "&cursor=" + first.text("/nextCursor"));
        assertThat(items(second)).hasSize(1);
        assertThat(second.body().at("/nextCursor").isNull()).isTrue();
        assertThat(second.body().at("/searchedTo").isNull()).isTrue();
        assertThat(new String(auditor.download("/audit.csv?q=baobab&actor=" + machine.id()), StandardCharsets.UTF_8))
                .as("a file has all of it")
                .contains("Baobab millénaire");
        Answer full = auditor.get("/audit?q=fromager&size=3&actor=" + machine.id());
        assertThat(items(full)).hasSize(3);
        assertThat(full.body().at("/searchedTo").isNull()).isTrue();
        assertThat(numbers(auditor.get(
                        "/audit?q=fromager&size=3&actor=" + machine.id() + "&cursor=" + full.text("/nextCursor"))))
                .hasSize(3)
                .doesNotContainAnyElementsOf(numbers(full));
    }

    private static void record(Actor actor, Map<UUID, Changes> changes) {
        SERVER.get(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> SERVER.get(AuditTrail.class).recordAll(actor, "CREATE", "SUPPLIER", changes));
    }

    @Test
    void theLastProofIsKnown() {
        AuditProof proof = SERVER.get(AuditProof.class);
        proof.note(proof.verify(proven -> {}), new Actor(null, "suivi (essai)", null));
        JsonNode state = auditor.get("/audit/seal").body();
        assertThat(state.at("/verifiedAt").asString()).isNotEmpty();
        assertThat(state.at("/intact").asBoolean()).isTrue();
    }

    @Test
    void theSealFollows() {
        finance.post("/suppliers", Map.of("name", "Fournisseur scellé"));
        await().untilAsserted(() -> assertThat(
                        auditor.get("/audit/seal").body().at("/seal/position").asLong())
                .isPositive());
    }

    private UUID unit() {
        return UUID.fromString(finance.post("/units", Map.of("name", "Service de " + UUID.randomUUID()))
                .text("/id"));
    }

    private List<JsonNode> entries(String query) {
        return items(auditor.get("/audit" + query));
    }

    private static List<Long> numbers(Answer page) {
        return items(page).stream().map(entry -> entry.at("/id").asLong()).toList();
    }

    private static List<JsonNode> items(Answer page) {
        assertThat(page.status()).as("%s", page).isEqualTo(200);
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .toList();
    }
}
