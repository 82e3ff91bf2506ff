package org.suividepenses.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;

class OperationExportTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final String MAPPING = """
            {"date": {"column": "Date"}, "amount": {"column": "Montant"}, "description": {"column": "Libellé"},
             "unit": {"column": "Service"}}""";

    private final String unit = "Export " + SERVER.get(IdSource.class).next();
    private final ImportDesk desk = new ImportDesk(SERVER.as(Role.FINANCE));

    @Test
    void formulasAreInertAndNegativeAmountsStayNumbers() {
        List<String> lines = exported("=1+1;-1500", "+33;-2", "@SUM(A1);3", "-x;4", "Craie \"rouge\";5");
        assertThat(lines)
                .anyMatch(line -> line.contains(";'=1+1;") && line.contains(";-1500;GNF;"))
                .anyMatch(line -> line.contains(";'+33;"))
                .anyMatch(line -> line.contains(";'@SUM(A1);"))
                .anyMatch(line -> line.contains(";'-x;"))
                .anyMatch(line -> line.contains("\"Craie \"\"rouge\"\"\""));
    }

    @Test
    void anUnknownFilterIsRefused() {
        assertThat(desk.client().get("/exports/operations.csv?unite=x").status())
                .isEqualTo(400);
        assertThat(desk.client().get("/exports/operations.csv?from=hier").status())
                .isEqualTo(400);
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
