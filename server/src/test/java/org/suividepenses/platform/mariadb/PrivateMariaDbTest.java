package org.suividepenses.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.platform.data.DataDirectory;

class PrivateMariaDbTest {
    private static final MariaDbOptions DURABLE = MariaDbOptions.standard().withBufferPool(64);

    @TempDir
    private Path temporary;

    private DataDirectory data;

    PrivateMariaDbTest() {
        this.data = new DataDirectory(Path.of("/"));
    }

    @BeforeEach
    void openData() {
        data = DataDirectory.open(temporary.resolve("data"));
    }

    @Test
    void aCommitIsOnDiskAndNoPortIsOpen() throws SQLException {
        try (PrivateMariaDb database = PrivateMariaDb.open(data, DURABLE)) {
            assertThat(Sql.query(database.jdbc(), """
                            select concat_ws(' ', @@innodb_flush_log_at_trx_commit, @@sync_binlog, @@log_bin,
                                @@skip_networking, @@time_zone, @@character_set_database, @@collation_database)
                            """)).isEqualTo("1 1 ON ON +00:00 utf8mb4 utf8mb4_unicode_ci");
        }
    }

    @Test
    void theServerEndsWithItsLastUser() throws SQLException {
        PrivateMariaDb first = PrivateMariaDb.open(data, DURABLE);
        PrivateMariaDb second = PrivateMariaDb.open(data, DURABLE);
        assertThat(second.pid()).isEqualTo(first.pid());
        first.close();
        first.close();
        assertThat(Sql.query(second.jdbc(), "select 1")).isEqualTo("1");
        second.close();
        assertThat(server()).isEmpty();
    }

    @Test
    void aRestartedServerHasEverything() throws SQLException {
        try (PrivateMariaDb database = PrivateMariaDb.open(data, DURABLE)) {
            Sql.execute(database.jdbc(), "create table kept (name varchar(20))");
            Sql.execute(database.jdbc(), "insert into kept values ('Économat')");
        }
        try (PrivateMariaDb database = PrivateMariaDb.open(data, DURABLE)) {
            assertThat(Sql.query(database.jdbc(), "select name from kept")).isEqualTo("Économat");
        }
    }

    @Test
    void aKilledServerIsStartedAgainWithEveryCommittedRow() throws Exception {
        try (PrivateMariaDb database = PrivateMariaDb.open(data, DURABLE)) {
            long killed = database.pid();
            Sql.execute(database.jdbc(), "create table kept (id int primary key)");
            Sql.execute(database.jdbc(), "insert into kept values (1), (2), (3)");
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(30)).until(() -> database.pid() != killed);
            assertThat(Sql.query(database.jdbc(), "select count(*) from kept")).isEqualTo("3");
        }
    }

    @Test
    void onlyItsOwnerReachesTheSocketAndThePasswords() throws Exception {
        try (PrivateMariaDb database = PrivateMariaDb.open(data, DURABLE)) {
            Path run = data.mariadb().resolve("run");
            assertThat(database.jdbc().url()).contains("localSocket=" + run);
            assertThat(permissions(data.root())).isEqualTo("rwx------");
            assertThat(permissions(run)).isEqualTo("rwx------");
            assertThat(permissions(data.mariadb().resolve("credentials.properties")))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void thePasswordIsAskedForAndNeverPrinted() throws SQLException {
        try (PrivateMariaDb database = PrivateMariaDb.open(data, DURABLE)) {
            JdbcSettings settings = database.jdbc();
            assertThat(settings.toString()).doesNotContain(settings.password());
            for (String account : new String[] {Credentials.ACCOUNT, "root", ""}) {
                JdbcSettings withoutPassword = new JdbcSettings(settings.url(), account, "");
                assertThat(catchThrowable(() -> Sql.query(withoutPassword, "select 1")))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
        }
    }

    @Test
    void aPathTooLongForASocketWorks() throws SQLException {
        DataDirectory deep =
                DataDirectory.open(temporary.resolve("x".repeat(120)).resolve("with a space"));
        try (PrivateMariaDb database = PrivateMariaDb.open(deep, DURABLE)) {
            assertThat(Sql.query(database.jdbc(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aBatchOfMoreStatementsThanTheSocketBuffersGoesThrough() throws SQLException {
        int rows = 5_000;
        try (PrivateMariaDb database = PrivateMariaDb.open(data, DURABLE)) {
            Sql.execute(database.jdbc(), "create table counted (id int primary key, number int not null)");
            try (Connection connection = Sql.connect(database.jdbc())) {
                connection.setAutoCommit(false);
                runBatch(connection, "insert into counted (number, id) values (0, ?)", rows);
                runBatch(connection, "update counted set number = number + 1 where id = ?", rows);
                connection.commit();
            }
            assertThat(Sql.query(database.jdbc(), "select sum(number) from counted"))
                    .isEqualTo(Integer.toString(rows));
        }
    }

    private static void runBatch(Connection connection, String sql, int times) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int id = 0; id < times; id++) {
                statement.setInt(1, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private Optional<ServerProcess> server() {
        return ServerProcess.find(data.mariadb().resolve("data"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
