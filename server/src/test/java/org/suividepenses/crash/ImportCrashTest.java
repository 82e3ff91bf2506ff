package org.suividepenses.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.exchange.FaultyLines;
import org.suividepenses.exchange.ImportDesk;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.testing.ApiClient;
import tools.jackson.databind.JsonNode;

class ImportCrashTest {

    private static final int ROWS = 60_000;
    private static final String MAPPING = """
            {"date": {"column": "Date"}, "amount": {"column": "Montant"}, "description": {"column": "Objet"},
             "supplier": {"column": "Fournisseur"}}""";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path temporary;

    private long furthest;

    @Test
    void anImportThatIsKilledWhileItWritesLeavesNothingSaysSoAndCanBeDoneAgain() throws Exception {
        DataDirectory data = DataDirectory.open(temporary.resolve("data"));
        CrashHouse house = CrashHouse.in(data);
        try (ApplicationProcess application = ApplicationProcess.start(
                data, temporary.resolve("application.log").toFile())) {
            ImportDesk before = desk(application, house);
            String id = before.mapped(file(), MAPPING);
            before.begin(id);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> writing(before.client().get("/imports/" + id).body()));
            application.killAndStartAgain();

            ImportDesk after = desk(application, house);
            JsonNode interrupted = await().atMost(Duration.ofMinutes(1))
                    .until(
                            () -> after.client().get("/imports/" + id).body(),
                            file -> !file.get("status").asString().equals("RUNNING"));
            assertThat(interrupted.get("status").asString()).isEqualTo("FAILED");
            assertThat(interrupted.at("/problem/code").asString()).isEqualTo("import.interrupted");
            assertThat(count(after, "/operations?size=1", "/total/count")).isZero();
            assertThat(after.client()
                            .get("/suppliers?size=1")
                            .body()
                            .get("items")
                            .size())
                    .isZero();

            JsonNode done = after.execute(id, FaultyLines.REFUSE_FILE, true);
            assertThat(done.at("/created/operations").asInt()).isEqualTo(ROWS);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> count(after, "/operations?size=1", "/total/count") == ROWS);
        }
    }

    /** The first pass over the file only looks, and writes come with the second, which counts from the start again. */
    private boolean writing(JsonNode file) {
        assertThat(file.get("status").asString()).isEqualTo("RUNNING");
        long lines = file.at("/progress/lines").asLong();
        furthest = Math.max(furthest, lines);
        return lines > 0 && lines < furthest;
    }

    private static ImportDesk desk(ApplicationProcess application, CrashHouse house) {
        return new ImportDesk(new ApiClient(application.address(), house.user(), house.token()));
    }

    private static int count(ImportDesk desk, String path, String pointer) {
        return desk.client().get(path).body().at(pointer).asInt();
    }

    private static String file() {
        StringBuilder rows = new StringBuilder("Date;Objet;Montant;Fournisseur\n");
        for (int row = 0; row < ROWS; row++) {
            rows.append("03/04/2026;Lot ")
                    .append(row)
                    .append(";1500;F ")
                    .append(row % 50)
                    .append('\n');
        }
        return rows.toString();
    }
}
