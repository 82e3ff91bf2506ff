package org.suividepenses.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.mariadb.DatabaseLocation;
import org.suividepenses.platform.mariadb.JdbcSettings;
import org.suividepenses.platform.mariadb.MariaDbOptions;
import org.suividepenses.platform.mariadb.PrivateMariaDb;

/**
 * The database server of all integration tests of a JVM: a private MariaDB in {@code target/test-mariadb}, installed once
 * and started once per JVM, or the server that {@code SUIVI_TEST_DB_URL}, {@code _USER} and {@code _PASSWORD} name.
 */
public final class TestDatabase {
    private static final String PREFIX = "suivi_test_";
    private static final AtomicInteger CREATED = new AtomicInteger();

    private TestDatabase() {}

    /** A new, empty database that no other test knows. It goes away with the first test run after this JVM's end. */
    public static JdbcSettings createDatabase() {
        String name = PREFIX + ProcessHandle.current().pid() + "_" + CREATED.incrementAndGet();
        execute("create database " + name + " character set utf8mb4 collate utf8mb4_unicode_ci");
        return on(name);
    }

    /** The account of the application on a database, whose owner is another but on a server that somebody named. */
    public static JdbcSettings application(JdbcSettings owner) {
        return Server.OURS
                .map(PrivateMariaDb::applicationJdbc)
                .map(account -> new JdbcSettings(owner.url(), account.user(), account.password()))
                .orElse(owner);
    }

    private static JdbcSettings on(String database) {
        JdbcSettings server = Server.SETTINGS;
        return new JdbcSettings(
                server.url().replaceFirst("^(jdbc:[a-z:]+//[^/]+/)[^?]*", "$1" + database),
                server.user(),
                server.password());
    }

    private static void execute(String sql) {
        try (Connection connection = connect(Server.SETTINGS);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connect(JdbcSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    /** Started by the first test that asks. */
    private static final class Server {
        private static final Optional<JdbcSettings> NAMED = external();
        private static final Optional<PrivateMariaDb> OURS =
                NAMED.isPresent() ? Optional.empty() : Optional.of(start());
        private static final JdbcSettings SETTINGS =
                NAMED.orElseGet(() -> OURS.orElseThrow().jdbc());

        private static Optional<JdbcSettings> external() {
            return Optional.ofNullable(System.getenv("SUIVI_TEST_DB_URL"))
                    .map(url -> DatabaseLocation.external(
                            url,
                            System.getenv().getOrDefault("SUIVI_TEST_DB_USER", ""),
                            System.getenv().getOrDefault("SUIVI_TEST_DB_PASSWORD", "")));
        }

        private static PrivateMariaDb start() {
            PrivateMariaDb server = PrivateMariaDb.open(
                    DataDirectory.open(Path.of("target", "test-mariadb")), MariaDbOptions.forTests());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            dropThoseOfEndedRuns(server.jdbc());
            return server;
        }

        private static void dropThoseOfEndedRuns(JdbcSettings settings) {
            try (Connection connection = connect(settings);
                    Statement statement = connection.createStatement()) {
                List<String> names = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("show databases like '" + PREFIX + "%'")) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
                for (String name : names) {
                    long pid = Long.parseLong(name.substring(PREFIX.length()).split("_", -1)[0]);
                    if (ProcessHandle.of(pid).isEmpty()) {
                        statement.execute("drop database if exists " + name);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("cannot clean the test server", e);
            }
        }
    }
}
