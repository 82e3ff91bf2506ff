package org.suividepenses.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suividepenses.kernel.UuidV7;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.mariadb.JdbcSettings;
import org.suividepenses.platform.mariadb.MariaDbOptions;
import org.suividepenses.platform.mariadb.PrivateMariaDb;
import org.suividepenses.testing.ApiClient;

/** {@code ./suivi test --only crash} makes the long run of it. */
class CrashTest {
    private static final Logger LOG = LoggerFactory.getLogger(CrashTest.class);
    private static final int ROUNDS = Integer.getInteger("suivi.crash.rounds", 4);
    private static final int CLIENTS = 8;
    private static final int BETWEEN_KILLS = 40;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path temporary;

    /** The last start follows a kill too, so that the index has to find by itself what it missed. */
    @Test
    void everyAcknowledgedOperationIsThereOnceAfterKillsOfApplicationAndDatabase() throws Exception {
        DataDirectory data = DataDirectory.open(temporary.resolve("data"));
        CrashHouse house = CrashHouse.in(data);
        Set<UUID> acknowledged;
        try (ApplicationProcess application = ApplicationProcess.start(
                data, temporary.resolve("application.log").toFile())) {
            Writers writers =
                    new Writers(application::address, house, new UuidV7(Clock.systemUTC(), new SecureRandom()));
            writers.start(CLIENTS);
            for (int round = 0; round < ROUNDS; round++) {
                writers.awaitMore(BETWEEN_KILLS);
                if (round % 2 == 0) {
                    killDatabase(data);
                } else {
                    application.killAndStartAgain();
                }
            }
            writers.awaitMore(BETWEEN_KILLS);
            acknowledged = writers.stop();
            assertThat(writers.refusals()).isEmpty();
            application.killAndStartAgain();
            Ledger ledger = new Ledger(acknowledged, operations(data));
            LOG.info("After {} kills: {}", ROUNDS + 1, ledger);
            assertThat(ledger.present()).containsExactlyInAnyOrderElementsOf(acknowledged);
            awaitListOf(acknowledged.size(), new ApiClient(application.address(), house.user(), house.token()));
        }
    }

    /** The index has seen what the database has. */
    private static void awaitListOf(int count, ApiClient client) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            ApiClient.Answer answer = client.get("/operations?size=1");
            assertThat(answer.status()).as(answer::toString).isEqualTo(200);
            assertThat(answer.body().at("/total/count").asInt()).isEqualTo(count);
        });
    }

    private static void killDatabase(DataDirectory data) throws Exception {
        Path pid = data.mariadb().resolve("run").resolve("mariadb.pid");
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                .orElseThrow()
                .destroyForcibly();
    }

    /** The operations by what their clients wrote into them, as often as they are there. */
    private static List<UUID> operations(DataDirectory data) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (PrivateMariaDb database = PrivateMariaDb.open(data, MariaDbOptions.standard());
                Connection connection = connect(database.jdbc());
                ResultSet rows = connection.createStatement().executeQuery("select description from operation")) {
            while (rows.next()) {
                found.add(CrashHouse.idIn(rows.getString(1)));
            }
        }
        return found;
    }

    private static Connection connect(JdbcSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    /** What was promised to clients beside what the database holds. */
    private record Ledger(Set<UUID> acknowledged, List<UUID> present) {
        @Override
        public String toString() {
            Set<UUID> distinct = new HashSet<>(present);
            Set<UUID> lost = new HashSet<>(acknowledged);
            lost.removeAll(distinct);
            return "%d acknowledged, %d present, %d lost, %d duplicated"
                    .formatted(acknowledged.size(), present.size(), lost.size(), present.size() - distinct.size());
        }
    }
}
