package org.suividepenses.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.suividepenses.SuiviApplication;
import org.suividepenses.identity.ApiTokens;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.User;
import org.suividepenses.identity.UserDetails;
import org.suividepenses.identity.Users;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.platform.cli.Services;
import org.suividepenses.platform.mariadb.JdbcSettings;

/**
 * The whole application on a port and a database of its own, with an institution that keeps its books in GNF. Tests speak
 * to it by HTTP, each as some user.
 */
public final class TestServer implements AutoCloseable {

    public static final Caller MACHINE = Caller.commandLine("test");

    private static final String PASSWORD = "une phrase assez longue pour un essai";

    private final AtomicInteger users = new AtomicInteger();
    private final StatementLog statements = new StatementLog();
    private final JdbcSettings jdbc;
    private final ConfigurableApplicationContext context;

    private TestServer(JdbcSettings jdbc, String... options) {
        this.jdbc = jdbc;
        JdbcSettings application = TestDatabase.application(jdbc);
        List<String> all = new ArrayList<>(List.of(
                "--SUIVI_DB_URL=" + jdbc.url(),
                "--SUIVI_DB_USER=" + application.user(),
                "--SUIVI_DB_PASSWORD=" + application.password(),
                "--SUIVI_DB_OWNER_USER=" + jdbc.user(),
                "--SUIVI_DB_OWNER_PASSWORD=" + jdbc.password(),
                "--suivi.data=" + temporaryDirectory(),
                "--suivi.document.wait=PT2S",
                "--server.port=0",
                "--management.server.port=0"));
        all.addAll(List.of(options));
        this.context = new SpringApplicationBuilder(SuiviApplication.class)
                .initializers(starting -> {
                    ConfigurableListableBeanFactory beans = starting.getBeanFactory();
                    beans.registerSingleton("trailGuard", new DefaultExecuteListenerProvider(new TrailGuard()));
                    beans.registerSingleton("statementLog", new DefaultExecuteListenerProvider(statements));
                })
                .run(all.toArray(String[]::new));
    }

    /** Started once for all tests that share it; each makes its own units and users. */
    public static TestServer shared() {
        return Shared.SERVER;
    }

    /** @param options beside those of every test, such as {@code --suivi.import.file-size=1MB} */
    public static TestServer start(String... options) {
        TestServer server = startEmpty(options);
        server.get(Institutions.class).adopt(MACHINE, Currency.getInstance("GNF"));
        return server;
    }

    /** Without an institution, as after an installation. */
    public static TestServer startEmpty(String... options) {
        return new TestServer(TestDatabase.createDatabase(), options);
    }

    /** Another node on the same database, with an index of its own. Its users are made on this one. */
    public TestServer anotherNode(String... options) {
        return new TestServer(jdbc, options);
    }

    /** What is asked of the database while something is done. */
    public List<String> statements(Runnable deed) {
        return statements.during(deed);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** As a command sees it, which leaves it running. */
    public Services services() {
        return new Services() {
            @Override
            public <T> T get(Class<T> type) {
                return TestServer.this.get(type);
            }

            @Override
            public void close() {
                // the tests go on with it
            }
        };
    }

    /** One of several of that type. */
    public <T> T get(Class<T> type, String name) {
        return context.getBean(name, type);
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** A new user of a role who works in some units. */
    public ApiClient as(Role role, UUID... units) {
        int number = users.incrementAndGet();
        User user = get(Users.class)
                .create(
                        new UserDetails(
                                "user" + number + "@example.org",
                                role + " " + number,
                                role,
                                Locale.FRENCH,
                                false,
                                Set.of(units),
                                true,
                                PASSWORD),
                        MACHINE);
        String token =
                get(ApiTokens.class).create(user.id(), "test", null, MACHINE).secret();
        return new ApiClient(address(), user.id(), token);
    }

    /** Somebody who is not signed in. */
    public ApiClient asNobody() {
        return new ApiClient(address(), new UUID(0, 0), null);
    }

    /** A statement of whoever owns the database, past the application. */
    public void asOwner(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbc.url(), jdbc.user(), jdbc.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "server");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        /** Whoever finds no room to sign in is told so soon. */
        private static final TestServer SERVER = start("--suivi.sign-in.longest-wait=PT1S");

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }
}
