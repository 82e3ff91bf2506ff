package org.suividepenses.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.platform.data.DataDirectory;

class PrivateMariaDbTest {
    private static final MariaDbOptions DURABLE = MariaDbOptions.standard().withBufferPool(64);

    @TempDir
    private Path temporary;

    @Test
    void startsAndStopsWithItsOnlyUser() throws SQLException {
        DataDirectory data = DataDirectory.open(temporary.resolve("data"));
        long pid;
        try (PrivateMariaDb database = PrivateMariaDb.open(data, DURABLE)) {
            pid = database.pid();
            assertThat(
                            query(
                                    database.jdbc(),
                                    "select concat_ws(' ', @@innodb_flush_log_at_trx_commit, @@sync_binlog, @@log_bin, @@skip_networking, @@time_zone, @@character_set_database)"))
                    .isEqualTo("1 1 ON ON +00:00 utf8mb4");
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void aSecondOpenerOfThisProcessSharesTheServerUntilTheLastCloses() throws SQLException {
        DataDirectory data = DataDirectory.open(temporary.resolve("data"));
        PrivateMariaDb first = PrivateMariaDb.open(data, DURABLE);
        try (PrivateMariaDb second = PrivateMariaDb.open(data, DURABLE)) {
            assertThat(second.pid()).isEqualTo(first.pid());
            first.close();
            assertThat(query(second.jdbc(), "select 1")).isEqualTo("1");
        }
        assertThat(ProcessHandle.of(first.pid())).isEmpty();
    }

    @Test
    void aKilledServerIsRestartedWithEveryCommittedRow() throws Exception {
        DataDirectory data = DataDirectory.open(temporary.resolve("data"));
        try (PrivateMariaDb database = PrivateMariaDb.open(data, DURABLE)) {
            long killed = database.pid();
            execute(database.jdbc(), "create table kept (id int primary key)");
            execute(database.jdbc(), "insert into kept values (1), (2), (3)");
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(30)).until(() -> database.pid() != killed);
            assertThat(query(database.jdbc(), "select count(*) from kept")).isEqualTo("3");
        }
    }

    @Test
    void onlyItsOwnerReachesTheSocketAndThePasswords() throws Exception {
        DataDirectory data = DataDirectory.open(temporary.resolve("data"));
        try (PrivateMariaDb database = PrivateMariaDb.open(data, DURABLE)) {
            assertThat(database.jdbc().url())
                    .contains("localSocket=" + data.mariadb().resolve("run"));
            assertThat(permissions(data.mariadb().resolve("run"))).isEqualTo("rwx------");
            assertThat(permissions(data.mariadb().resolve("credentials.properties")))
                    .isEqualTo("rw-------");
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    static String query(JdbcSettings settings, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void execute(JdbcSettings settings, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
