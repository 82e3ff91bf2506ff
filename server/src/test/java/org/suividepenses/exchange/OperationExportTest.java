package org.suividepenses.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.organisation.ReferenceCode;
import org.suividepenses.organisation.ReferenceDetails;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Units;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OperationExportTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String MAPPING = """
            {"date": {"column": "Date"}, "amount": {"column": "Montant"}, "description": {"column": "Libellé"},
             "unit": {"column": "Service"}}""";

    private final String unit = "Export " + SERVER.get(IdSource.class).next();
    private final ImportDesk desk = new ImportDesk(SERVER.as(Role.FINANCE));

    @Test
    void formulasAreInertAndNegativeAmountsStayNumbers() {
        List<String> lines = exported("=1+1;-1500", "+33;-2", "@SUM(A1);3", "-x;4", "Craie \"rouge\";5", "x,=1+1,y;6");
        assertThat(lines)
                .anyMatch(line -> line.contains(";'=1+1;") && line.contains(";-1500;GNF;"))
                .anyMatch(line -> line.contains(";'+33;"))
                .anyMatch(line -> line.contains(";'@SUM(A1);"))
                .anyMatch(line -> line.contains(";'-x;"))
                .anyMatch(line -> line.contains(";\"x,=1+1,y\";"))
                .anyMatch(line -> line.contains("\"Craie \"\"rouge\"\"\""));
    }

    @Test
    void anUnknownFilterIsRefused() {
        assertThat(desk.client().get("/exports/operations.csv?unite=x").status())
                .isEqualTo(400);
        assertThat(desk.client().get("/exports/operations.csv?from=hier").status())
                .isEqualTo(400);
    }

    @Test
    void aClerkExportsTheirOwnUnitsOnly() {
        exported("Craie;1500");
        UUID own = SERVER.get(Units.class)
                .create(
                        TestServer.MACHINE,
                        null,
                        new ReferenceDetails(
                                new ReferenceCode(
                                        "own-" + SERVER.get(IdSource.class).next()),
                                new ReferenceName("Own " + unit),
                                true))
                .id();
        ImportDesk clerk = new ImportDesk(SERVER.as(Role.CLERK, own));
        clerk.importAll("Date;Libellé;Montant;Service\n03/04/2026;Encre;2500;Own " + unit + "\n", MAPPING);
        List<String> lines = Awaitility.await()
                .until(() -> clerk.download("/exports/operations.csv").lines().toList(), all -> all.size() == 2);
        assertThat(lines.get(1)).contains("Encre").contains("Own " + unit);
        assertThat(clerk.download("/exports/operations.csv?q=craie").lines()).hasSize(1);
    }

    @Test
    void everyFilterChoosesWhatTheListShows() {
        JsonNode done = imported("Craie blanche;1500", "Encre;2500", "Avoir encre;-500", "Papier;90000");
        String only = "import=" + done.get("id").asString();
        String user = desk.client().userId().toString();
        for (String filter : List.of(
                "q=encre",
                "q=encre%20avoir",
                "from=2026-04-03",
                "from=2026-04-04",
                "to=2026-04-02",
                "status=DRAFT",
                "status=SUBMITTED",
                "minAmount=2500",
                "maxAmount=-1",
                "minAmount=0&maxAmount=2500",
                "currency=GNF",
                "currency=EUR",
                "createdBy=" + user,
                "paymentMethod=CASH",
                "hasAttachment=false",
                "sort=amount",
                "sort=-date")) {
            Answer list = desk.client().get("/operations?" + only + "&" + filter);
            assertThat(list.status()).as(filter).isEqualTo(200);
            List<String> lines = desk.download("/exports/operations.csv?" + only + "&" + filter)
                    .lines()
                    .skip(1)
                    .toList();
            List<String> ids = list.body().get("items").findValuesAsString("id").stream()
                    .filter(id -> lines.stream().anyMatch(line -> line.endsWith(";" + id)))
                    .toList();
            assertThat(lines).as(filter).hasSize(list.body().at("/total/count").asInt());
            assertThat(ids).as(filter).hasSameSizeAs(lines);
        }
    }

    @Test
    void anExportedFileIsReadAgainWithTheSameSumWithoutAWord() {
        JsonNode done = imported("Craie;1500", "=1+1;2500", "Avoir;-500");
        String csv =
                desk.download("/exports/operations.csv?import=" + done.get("id").asString());
        String id = desk.upload(csv);
        ObjectNode proposed = (ObjectNode)
                desk.client().get("/imports/" + id + "/proposal").body().get("mapping");
        proposed.putObject("notes").put("value", "relu");
        assertThat(desk.map(id, proposed.toString()).status()).isEqualTo(200);
        JsonNode checked = desk.check(id);
        assertThat(checked.at("/report/faulty").asInt()).as(checked.toString()).isZero();
        assertThat(checked.at("/report/valid").asInt()).isEqualTo(3);
        assertThat(checked.at("/report/amount").asString()).isEqualTo("3500");
    }

    /** Imports rows, and waits until the list has them all. */
    private JsonNode imported(String... rows) {
        StringBuilder file = new StringBuilder("Date;Libellé;Montant;Service\n");
        for (String row : rows) {
            file.append("03/04/2026;").append(row).append(';').append(unit).append('\n');
        }
        JsonNode done = desk.importAll(file.toString(), MAPPING);
        String path = "/operations?import=" + done.get("id").asString();
        Awaitility.await()
                .until(() -> desk.client().get(path).body().at("/total/count").asInt(), count -> count == rows.length);
        return done;
    }

    private List<String> exported(String... rows) {
        StringBuilder file = new StringBuilder("Date;Libellé;Montant;Service\n");
        for (String row : rows) {
            file.append("03/04/2026;")
                    .append(row.startsWith("Craie") ? "\"Craie \"\"rouge\"\"\";5" : row)
                    .append(';')
                    .append(unit)
                    .append('\n');
        }
        JsonNode done = desk.importAll(file.toString(), MAPPING);
        String path = "/exports/operations.csv?import=" + done.get("id").asString();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> desk.download(path).lines().toList(), lines -> lines.size() == rows.length + 1);
    }
}
