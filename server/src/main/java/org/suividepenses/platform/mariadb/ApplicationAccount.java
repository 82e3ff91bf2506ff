package org.suividepenses.platform.mariadb;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The account under which the application works: it has no right on any table until the owner of the tables grants some, and
 * can never change their shape. Made once, also for a database that is older than the account.
 */
record ApplicationAccount(MariaDbFiles files) {

    /** How to reach the server under it. Its caller holds the start lock, and the server answers. */
    JdbcSettings ensured() {
        Credentials credentials = Credentials.load(files.credentials());
        if (credentials.applicationPassword().isEmpty()) {
            credentials = credentials.withApplication(new SecureRandom());
            create(credentials);
            save(credentials);
        }
        return new JdbcSettings(
                JdbcUrl.onSocket(files.socket(), Credentials.ACCOUNT),
                Credentials.APPLICATION,
                credentials.applicationPassword());
    }

    private void create(Credentials credentials) {
        try (Connection root = DriverManager.getConnection(
                        JdbcUrl.onSocket(files.socket(), "mysql"), "root", credentials.rootPassword());
                Statement statement = root.createStatement()) {
            statement.execute("create or replace user %s@localhost identified by '%s'"
                    .formatted(Credentials.APPLICATION, credentials.applicationPassword()));
            statement.execute(
                    "grant all on `suivi%%`.* to %s@localhost with grant option".formatted(Credentials.ACCOUNT));
        } catch (SQLException e) {
            throw new MariaDbException.PasswordRefused(files.credentials(), e);
        }
    }

    private void save(Credentials credentials) {
        try {
            credentials.save(files.credentials());
        } catch (IOException e) {
            throw new MariaDbException.NotWritable(files.root(), e);
        }
    }
}
