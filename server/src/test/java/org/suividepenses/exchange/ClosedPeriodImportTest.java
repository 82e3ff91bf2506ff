package org.suividepenses.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.suividepenses.exchange.internal.mapping.MappingJson;
import org.suividepenses.identity.Role;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.organisation.FiscalYears;
import org.suividepenses.organisation.PeriodStatus;
import org.suividepenses.organisation.ReopeningReason;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** DOMAIN rule 6 for imports, by HTTP and by the service behind the command line. */
class ClosedPeriodImportTest {

    private static final TestServer SERVER = TestServer.shared();

    private final String unit = "Unité " + SERVER.get(IdSource.class).next();
    private final ImportDesk desk = new ImportDesk(SERVER.as(Role.FINANCE));

    @Test
    void eachLineInAClosedMonthIsNamedByTheCheckAndKeptOut() {
        openAndClose(2061);
        String id = desk.mapped(file("15/01/2061;Craie;100", "15/02/2061;Encre;200", "16/01/2061;Papier;300"), MAPPING);
        JsonNode checked = desk.check(id);
        assertThat(checked.at("/report/faulty").asInt()).isEqualTo(2);
        JsonNode faults = desk.client().get("/imports/" + id + "/faults").body().at("/items");
        assertThat(faults.findValuesAsString("line")).containsExactly("2", "4");
        assertThat(faults.findValuesAsString("field")).containsOnly("date");
        assertThat(faults.findValuesAsString("code")).containsOnly("import.period.closed");

        assertThat(desk.execute(id, FaultyLines.REFUSE_FILE, true).at("/status").asString())
                .isEqualTo("FAILED");
        JsonNode done = desk.execute(id, FaultyLines.SKIP, true);
        assertThat(done.at("/created/operations").asInt()).isEqualTo(1);
    }

    @Test
    void aMonthThatClosesAfterTheCheckIsRefusedByTheExecution() {
        open(2062);
        String id = desk.mapped(file("15/01/2062;Craie;100"), MAPPING);
        assertThat(desk.check(id).at("/report/faulty").asInt()).isZero();
        close(2062);
        assertThat(desk.execute(id, FaultyLines.REFUSE_FILE, true).at("/status").asString())
                .isEqualTo("FAILED");
    }

    @Test
    void whatWasImportedBeforeTheClosingIsKnownAndNotTakenBack() {
        open(2063);
        String january = file("15/01/2063;Craie;100");
        JsonNode done = desk.importAll(january, MAPPING);
        close(2063);
        JsonNode again = desk.importAll(january, MAPPING);
        assertThat(again.at("/status").asString()).isEqualTo("DONE");
        assertThat(again.at("/report/alreadyImported").asInt()).isEqualTo(1);
        JsonNode kept = desk.undo(done.get("id").asString());
        assertThat(kept.at("/problem/code").asString()).isEqualTo("period.closed");
        reopen(2063);
        assertThat(desk.undo(done.get("id").asString()).at("/status").asString())
                .isEqualTo("UNDONE");
    }

    @Test
    void theCommandLineIsRefusedLikeEverybody() throws IOException {
        openAndClose(2064);
        Imports imports = SERVER.get(Imports.class);
        byte[] content = file("15/01/2064;Craie;100").getBytes(StandardCharsets.UTF_8);
        ImportId id = imports.upload(TestServer.MACHINE, "janvier.csv", new ByteArrayInputStream(content))
                .id();
        imports.map(TestServer.MACHINE, id, MappingJson.parse(MAPPING));
        imports.execute(TestServer.MACHINE, id, FaultyLines.REFUSE_FILE, true);
        ImportFile ended = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> imports.get(TestServer.MACHINE, id),
                        file -> !file.status().working());
        assertThat(ended.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(imports.faults(TestServer.MACHINE, id, null, 10).items())
                .extracting(ImportFault::code)
                .containsExactly("import.period.closed");
    }

    private static final String MAPPING = """
            {"date": {"column": "Date"}, "amount": {"column": "Montant"}, "description": {"column": "Libellé"},
             "unit": {"column": "Service"}}""";

    private void openAndClose(int label) {
        open(label);
        close(label);
    }

    /** By a first entry in June. */
    private void open(int label) {
        desk.importAll(file("15/06/" + label + ";Ouverture;1"), MAPPING);
    }

    private static void close(int label) {
        SERVER.get(FiscalYears.class).close(label, january(), PeriodStatus.CLOSED, 1, TestServer.MACHINE);
    }

    private static void reopen(int label) {
        SERVER.get(FiscalYears.class).reopen(label, january(), new ReopeningReason("Essai"), 2, TestServer.MACHINE);
    }

    private static TreeSet<Integer> january() {
        return new TreeSet<>(List.of(1));
    }

    private String file(String... rows) {
        StringBuilder text = new StringBuilder("Date;Libellé;Montant;Service\n");
        for (String row : rows) {
            text.append(row).append(';').append(unit).append('\n');
        }
        return text.toString();
    }
}
