package org.suividepenses.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.identity.Role;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.organisation.ReferenceCode;
import org.suividepenses.organisation.ReferenceDetails;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Units;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;

class ImportByHttpTest {

    private static final TestServer SERVER = TestServer.shared();

    private final String unit = "Unité " + SERVER.get(IdSource.class).next();
    private final ImportDesk desk = new ImportDesk(SERVER.as(Role.FINANCE));

    @Test
    void aFileIsSeenMappedCheckedAndImported() {
        String id = desk.upload(file("03/04/2026;Craie;1 500", "23/04/2026;Encre;2 500,00", ";;"));
        Answer mapped = desk.map(id, mapping());
        assertThat(mapped.text("/import/detection/encoding")).isEqualTo("UTF-8");
        assertThat(mapped.text("/import/detection/delimiter")).isEqualTo(";");
        assertThat(mapped.text("/preview/0/cells/date")).isEqualTo("2026-04-03");
        assertThat(mapped.text("/preview/1/cells/amount")).isEqualTo("2500");

        JsonNode checked = desk.check(id);
        assertThat(checked.at("/status").asString()).isEqualTo("CHECKED");
        assertThat(checked.at("/report/valid").asInt()).isEqualTo(2);
        assertThat(checked.at("/report/blank").asInt()).isEqualTo(1);
        assertThat(checked.at("/report/amount").asString()).isEqualTo("4000");
        assertThat(checked.at("/report/missing/units/0").asString()).isEqualTo(unit);
        assertThat(operations(id)).isZero();

        JsonNode done = desk.execute(id, FaultyLines.REFUSE_FILE, true);
        assertThat(done.at("/status").asString()).isEqualTo("DONE");
        assertThat(done.at("/created/operations").asInt()).isEqualTo(2);
        assertThat(done.at("/created/units").asInt()).isEqualTo(1);
        assertThat(operations(id)).isEqualTo(2);
    }

    @Test
    void theSameRowsAreNeverImportedTwice() {
        String first = file("03/04/2026;Craie;1500", "04/04/2026;Encre;2500");
        assertThat(desk.importAll(first, mapping()).at("/created/operations").asInt())
                .isEqualTo(2);
        JsonNode again = desk.importAll(first, mapping());
        assertThat(again.at("/created/operations").asInt()).isZero();
        assertThat(again.at("/report/alreadyImported").asInt()).isEqualTo(2);
        assertThat(again.at("/sameFileAs").asString()).isNotEmpty();

        JsonNode overlapping = desk.importAll(file("04/04/2026;Encre;2500", "05/04/2026;Papier;3500"), mapping());
        assertThat(overlapping.at("/created/operations").asInt()).isEqualTo(1);
    }

    @Test
    void aKnownKeyWithAnotherContentIsNamedByItsLineAndLeftAsItWas() {
        String mapping = mapping().replaceFirst("}$", ", \"key\": [\"Libellé\", \"Service\"]}");
        desk.importAll(file("03/04/2026;A-1;1500", "04/04/2026;A-2;2500"), mapping);
        JsonNode again =
                desk.importAll(file("03/04/2026;A-1;1500", "04/04/2026;A-2;9999", "05/04/2026;A-3;3500"), mapping);
        assertThat(again.at("/created/operations").asInt()).isEqualTo(1);
        assertThat(again.at("/report/alreadyImported").asInt()).isEqualTo(1);
        assertThat(again.at("/report/changed").asInt()).isEqualTo(1);
        assertThat(again.at("/report/faulty").asInt()).isZero();
        assertThat(desk.download("/imports/" + again.get("id").asString() + "/faults.csv"))
                .contains("3;Clé;A-2 " + unit + ";\"Déjà importée avec un autre contenu, ");
    }

    @Test
    void trueTwinsAreKeptAndSaidToBeSo() {
        String row = "03/04/2026;Bus;500";
        JsonNode done = desk.importAll(file(row, row, row), mapping());
        assertThat(done.at("/created/operations").asInt()).isEqualTo(3);
        assertThat(done.at("/report/twins").asInt()).isEqualTo(2);
        JsonNode more = desk.importAll(file(row, row, row, row), mapping());
        assertThat(more.at("/created/operations").asInt()).isEqualTo(1);
    }

    @Test
    void oneFaultyLineRefusesTheFileOrIsLeftOutAsChosen() {
        String id = desk.upload(file("31/02/2026;Craie;1500", "04/04/2026;Encre;2500"));
        desk.map(id, mapping());
        JsonNode refused = desk.execute(id, FaultyLines.REFUSE_FILE, true);
        assertThat(refused.at("/status").asString()).isEqualTo("FAILED");
        assertThat(refused.at("/problem/code").asString()).isEqualTo("import.faulty-lines");
        assertThat(operations(id)).isZero();

        JsonNode fault = desk.client().get("/imports/" + id + "/faults").body().at("/items/0");
        assertThat(fault.get("line").asInt()).isEqualTo(2);
        assertThat(fault.get("field").asString()).isEqualTo("date");
        assertThat(fault.get("value").asString()).isEqualTo("31/02/2026");
        assertThat(fault.get("detail").asString()).isEqualTo("Ce jour n’existe pas.");
        assertThat(desk.download("/imports/" + id + "/faults.csv")).contains("2;Date;31/02/2026;Ce jour n’existe pas.");

        assertThat(desk.execute(id, FaultyLines.SKIP, true)
                        .at("/created/operations")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongIsCountedByReasonTheMostFrequentFirst() {
        String id = desk.upload(file("31/02/2026;Craie;1500", "04/04/2026;Encre;deux", "30/02/2026;Papier;2500"));
        desk.map(id, mapping());
        JsonNode reasons = desk.execute(id, FaultyLines.REFUSE_FILE, true).at("/report/reasons");
        assertThat(reasons.values().stream()
                        .map(reason -> reason.at("/field").asString() + " "
                                + reason.at("/count").asLong() + " "
                                + reason.at("/detail").asString()))
                .containsExactly("date 2 Ce jour n’existe pas.", "amount 1 Ce n’est pas un nombre.");
    }

    @Test
    void withoutLeaveToCreateWhatIsMissingIsAFault() {
        String id = desk.upload(file("03/04/2026;Craie;1500"));
        desk.map(id, mapping());
        JsonNode refused = desk.execute(id, FaultyLines.REFUSE_FILE, false);
        assertThat(refused.at("/status").asString()).isEqualTo("FAILED");
        assertThat(desk.client().get("/imports/" + id + "/faults").text("/items/0/code"))
                .isEqualTo("import.unit.unknown");
    }

    @Test
    void totalsAreShownAndNamedAndNeverImported() {
        String id = desk.upload(file("03/04/2026;Craie;1500", "04/04/2026;Encre;2500", ";TOTAL;4000"));
        Answer mapped = desk.map(id, mapping());
        assertThat(mapped.text("/preview/2/skipped")).isEqualTo("Total ou report\u202F: laissé de côté.");
        JsonNode done = desk.execute(id, FaultyLines.REFUSE_FILE, true);
        assertThat(done.at("/created/operations").asInt()).isEqualTo(2);
        assertThat(done.at("/report/skipped").asInt()).isEqualTo(1);
        assertThat(done.at("/report/amount").asString()).isEqualTo("4000");
        assertThat(desk.download("/imports/" + id + "/faults.csv")).contains("4;Ligne entière;TOTAL · 4000");
    }

    @Test
    void whatIsKnownOfTheReadingGivesAnotherProposal() {
        String id = desk.upload("Liste des achats\nDate,Montant\n03/04/2026,1500\n04/04/2026,2500\n");
        Answer proposed = desk.client().get("/imports/" + id + "/proposal?header=0&delimiter=,");
        assertThat(proposed.text("/detection/headerRow")).isEqualTo("0");
        assertThat(proposed.text("/mapping/date/column")).isEqualTo("#1");
        assertThat(proposed.text("/mapping/delimiter")).isEqualTo(",");
        assertThat(desk.client()
                        .get("/imports/" + id + "/proposal?header=seven")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aReportOfAnEarlierVersionIsStillRead() {
        String id = desk.importAll(file("03/04/2026;Craie;1500"), mapping())
                .get("id")
                .asString();
        write("UPDATE import_file SET report = REPLACE(report, '\"skipped\":0,', '') WHERE id = ?", bytes(id));
        Answer read = desk.client().get("/imports/" + id);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("/report/valid")).isEqualTo("1");
    }

    @Test
    void anImportIsTakenBackWhole() {
        JsonNode done = desk.importAll(file("03/04/2026;Craie;1500", "04/04/2026;Encre;2500"), mapping());
        String id = done.get("id").asString();
        assertThat(desk.undo(id).get("status").asString()).isEqualTo("UNDONE");
        assertThat(operations(id)).isZero();
        JsonNode again = desk.execute(id, FaultyLines.REFUSE_FILE, true);
        assertThat(again.at("/created/operations").asInt()).isEqualTo(2);
    }

    @Test
    void whatAnImportMadeGoesWithItUnlessSomethingElseUsesIt() {
        String mapping = """
                {"date": {"column": "Date"}, "amount": {"column": "Montant"}, "description": {"column": "Libellé"},
                 "unit": {"column": "Service"}, "supplier": {"column": "Fournisseur"},
                 "category": {"columns": ["Chapitre", "Article"]}}""";
        String head = "Date;Libellé;Montant;Service;Fournisseur;Chapitre;Article\n";
        JsonNode first = desk.importAll(
                head
                        + "03/04/2026;Craie;1500;%1$s;F %1$s;C %1$s;A\n04/04/2026;Encre;2500;%1$s;G %1$s;C %1$s;B\n"
                                .formatted(unit),
                mapping);
        assertThat(first.at("/created/categories").asInt()).isEqualTo(3);
        JsonNode second = desk.importAll(head + "05/04/2026;Règle;50;%1$s;G %1$s;C %1$s;B\n".formatted(unit), mapping);
        assertThat(second.at("/created/suppliers").asInt()).isZero();

        JsonNode undone = desk.undo(first.get("id").asString());
        assertThat(undone.at("/undone/operations").asInt()).isEqualTo(2);
        assertThat(undone.at("/undone/suppliers").asInt()).isEqualTo(1);
        assertThat(undone.at("/undone/categories").asInt()).isEqualTo(1);
        assertThat(undone.at("/undone/units").asInt()).isZero();
        assertThat(undone.at("/undone/keptCount").asInt()).isEqualTo(4);
        assertThat(undone.at("/undone/kept").findValuesAsString("name"))
                .containsExactlyInAnyOrder(unit, "G " + unit, "C " + unit, "B");
        assertThat(undone.at("/undone/kept/0/detail").asString()).isEqualTo("Reste, car encore utilisé\u202F: 1 fois.");

        assertThat(desk.undo(second.get("id").asString()).get("status").asString())
                .isEqualTo("UNDONE");
        String again = first.get("id").asString();
        assertThat(desk.execute(again, FaultyLines.REFUSE_FILE, true)
                        .at("/created/operations")
                        .asInt())
                .isEqualTo(2);
        JsonNode whole = desk.undo(again);
        assertThat(whole.at("/undone/keptCount").asInt()).isZero();
        assertThat(whole.at("/undone/units").asInt()).isEqualTo(1);
        assertThat(whole.at("/undone/categories").asInt()).isEqualTo(3);
        assertThat(whole.at("/undone/suppliers").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsDoneWithAFileIsInTheTrail() {
        String id = desk.importAll(file("05/04/2026;Craie;1500"), mapping())
                .get("id")
                .asString();
        desk.undo(id);
        assertThat(SERVER.as(Role.AUDITOR)
                        .get("/audit?subjectType=IMPORT&subject=" + id)
                        .body()
                        .at("/items")
                        .valueStream()
                        .map(entry -> entry.get("action").asString()))
                .containsExactly("UNDO_IMPORT", "BEGIN_UNDO", "IMPORT_OPERATIONS", "BEGIN_IMPORT", "MAP", "UPLOAD");
    }

    @Test
    void aReferenceEditedSinceStays() {
        JsonNode done = desk.importAll(file("03/04/2026;Craie;1500"), mapping());
        write("UPDATE unit SET version = 2 WHERE name = ?", unit);
        JsonNode undone = desk.undo(done.get("id").asString());
        assertThat(undone.at("/undone/kept/0/name").asString()).isEqualTo(unit);
        assertThat(undone.at("/undone/kept/0/detail").asString()).contains("modifié");
    }

    @Test
    void anImportOfWhichAnOperationWasTouchedStays() {
        JsonNode done = desk.importAll(file("03/04/2026;Craie;1500", "04/04/2026;Encre;2500"), mapping());
        String id = done.get("id").asString();
        UUID operation = SERVER.get(DSLContext.class)
                .select(DSL.field("id", byte[].class))
                .from("operation")
                .where("import_id = ?", bytes(id))
                .limit(1)
                .fetchSingle(row -> org.suividepenses.platform.database.UuidConverter.fromBytes(row.value1()));
        assertThat(desk.client()
                        .post("/operations/" + operation + "/submission", java.util.Map.of())
                        .status())
                .isLessThan(300);
        JsonNode kept = desk.undo(id);
        assertThat(kept.get("status").asString()).isEqualTo("DONE");
        assertThat(kept.at("/problem/code").asString()).isEqualTo("import.touched");
        assertThat(operations(id)).isEqualTo(2);
    }

    @Test
    void aClerkImportsIntoTheirOwnUnitsOnly() {
        UUID own = unit("Scolarité " + unit);
        UUID foreign = unit(unit);
        ImportDesk clerk = new ImportDesk(SERVER.as(Role.CLERK, own));
        String id = clerk.upload(file("03/04/2026;Craie;1500"));
        clerk.map(id, mapping());
        JsonNode refused = clerk.execute(id, FaultyLines.REFUSE_FILE, true);
        assertThat(refused.at("/status").asString()).isEqualTo("FAILED");
        assertThat(clerk.client().get("/imports/" + id + "/faults").text("/items/0/code"))
                .isEqualTo("import.unit.unknown");

        ImportDesk other = new ImportDesk(SERVER.as(Role.CLERK, foreign));
        assertThat(other.client().get("/imports/" + id).status()).isEqualTo(404);
        assertThat(other.client().get("/imports/" + id + "/faults").status()).isEqualTo(404);
        assertThat(other.execute(other.mapped(file("03/04/2026;Craie;1500"), mapping()), FaultyLines.REFUSE_FILE, true)
                        .at("/created/operations")
                        .asInt())
                .isEqualTo(1);
        assertThat(new ImportDesk(SERVER.as(Role.READER, own))
                        .send("a.csv", new byte[] {65})
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFileThatIsNoTableIsRefusedAndNothingOfItStays() throws IOException {
        long before = kept();
        HttpResponse<String> binary =
                desk.send("a.csv", "A;B\n1;\u0000\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(binary.statusCode()).isEqualTo(415);
        assertThat(binary.body()).contains("Ligne 2, caractère 3");
        assertThat(desk.send("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}).statusCode())
                .isEqualTo(415);
        assertThat(desk.send("../../etc/passwd", new byte[0]).statusCode()).isEqualTo(415);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void aMappingThatDoesNotFitIsRefusedByName() {
        String id = desk.upload(file("03/04/2026;Craie;1500"));
        Answer refused = desk.map(id, "{\"date\": {\"column\": \"Dat\"}, \"amount\": {\"colum\": \"Montant\"}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/amount/colum");
        Answer unknown = desk.map(id, "{\"date\": {\"column\": \"Dat\"}, \"amount\": {\"column\": \"Montant\"}}");
        assertThat(unknown.text("/errors/0/detail")).contains("Date");
        assertThat(desk.map(
                                id,
                                "{\"date\": {\"column\": \"Date\"}, \"amount\": {\"column\": \"Montant\"}, \"currency\": \"EUR\"}")
                        .text("/errors/0/code"))
                .isEqualTo("import.mapping.rate-missing");
    }

    @Test
    void layoutsAreRememberedByName() {
        Answer made = desk.client()
                .post(
                        "/import-mappings",
                        java.util.Map.of("name", unit, "mapping", java.util.Map.of("currency", "GNF")));
        assertThat(made.status()).isEqualTo(201);
        assertThat(desk.client()
                        .post("/import-mappings", java.util.Map.of("name", unit, "mapping", java.util.Map.of()))
                        .status())
                .isEqualTo(409);
        assertThat(desk.client()
                        .delete("/import-mappings/" + made.text("/id"), "")
                        .status())
                .isEqualTo(204);
    }

    private String file(String... rows) {
        StringBuilder text = new StringBuilder("Date;Libellé;Montant;Service\n");
        Stream.of(rows)
                .forEach(row -> text.append(row)
                        .append(';')
                        .append(row.equals(";;") ? "" : unit)
                        .append('\n'));
        return text.toString();
    }

    private static String mapping() {
        return """
                {"date": {"column": "Date"}, "amount": {"column": "Montant"}, "description": {"column": "Libellé"},
                 "unit": {"column": "Service"}}""";
    }

    private static UUID unit(String name) {
        String code = SERVER.get(IdSource.class).next().toString();
        return SERVER.get(Units.class)
                .create(
                        TestServer.MACHINE,
                        null,
                        new ReferenceDetails(new ReferenceCode(code), new ReferenceName(name), true))
                .id();
    }

    private static int operations(String importId) {
        return SERVER.get(DSLContext.class)
                .fetchCount(DSL.table("operation"), DSL.condition("import_id = ?", (Object) bytes(importId)));
    }

    private static byte[] bytes(String id) {
        return org.suividepenses.platform.database.UuidConverter.toBytes(UUID.fromString(id));
    }

    private static long kept() throws IOException {
        Path directory = SERVER.get(DataDirectory.class).imports();
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    private static void write(String sql, Object value) {
        SERVER.get(TransactionTemplate.class)
                .executeWithoutResult(status -> SERVER.get(DSLContext.class).execute(sql, value));
    }
}
