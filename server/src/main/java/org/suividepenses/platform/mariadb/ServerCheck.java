package org.suividepenses.platform.mariadb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mariadb.jdbc.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the server itself whether it answers, and for which data: a socket file proves nothing. */
record ServerCheck(MariaDbFiles files) {
    private static final Logger LOG = LoggerFactory.getLogger(ServerCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String ACCESS_DENIED = "28000";

    /**
     * The version of the server that serves these data, or nothing while none does.
     *
     * @throws MariaDbException.PasswordRefused when it serves these data and refuses the password
     */
    Optional<MariaDbVersion> answer() {
        if (!Files.exists(files.socket()) || !Files.exists(files.credentials())) {
            return Optional.empty();
        }
        FutureTask<Optional<MariaDbVersion>> question = new FutureTask<>(this::ask);
        Thread.ofVirtual().name("mariadb-check").start(question);
        try {
            return question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MariaDbException refused) {
                throw refused;
            }
            LOG.debug("No answer on {}", files.socket(), e.getCause());
            return Optional.empty();
        } catch (TimeoutException e) {
            question.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            question.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    JdbcSettings settings() {
        Credentials credentials = Credentials.load(files.credentials());
        return new JdbcSettings(
                JdbcUrl.onSocket(files.socket(), Credentials.ACCOUNT), Credentials.ACCOUNT, credentials.password());
    }

    private Optional<MariaDbVersion> ask() throws SQLException {
        JdbcSettings settings = settings();
        Properties account = new Properties();
        account.setProperty("user", settings.user());
        account.setProperty("password", settings.password());
        try (Connection connection = new Driver().connect(settings.url(), account);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@datadir, @@version")) {
            return row.next() && Path.of(row.getString(1)).normalize().equals(files.data())
                    ? MariaDbVersion.parse(row.getString(2))
                    : Optional.empty();
        } catch (SQLException e) {
            if (ACCESS_DENIED.equals(e.getSQLState())) {
                throw new MariaDbException.PasswordRefused(files.credentials(), e);
            }
            throw e;
        }
    }
}
