package org.suividepenses.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suividepenses.platform.data.StartException;
import org.suividepenses.platform.database.AccountGrants.Excess;
import org.suividepenses.platform.mariadb.JdbcSettings;

/**
 * After a migration, the owner of the tables grants the account of the application what it needs on each, and no more: it
 * reads and writes rows, but to some it only adds ({@link AddedTo}), and of the list of migrations it only reads.
 * Wider rights on this database that somebody gave it are taken away.
 */
final class ApplicationRights implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationRights.class);

    private final JdbcSettings application;

    ApplicationRights(JdbcSettings application) {
        this.application = application;
    }

    /** The owner may not grant, or the account is not there. */
    static final class Refused extends StartException {
        Refused(JdbcSettings application, SQLException cause) {
            super("database.rights-refused", List.of(application.user(), String.valueOf(cause.getMessage())), cause);
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Connection theirs =
                DriverManager.getConnection(application.onServer().url(), application.user(), application.password())) {
            Connection owner = context.getConnection();
            String database = owner.getCatalog();
            List<Excess> excess = AccountGrants.excess(theirs, database);
            SortedSet<String> missing = tables(owner, database);
            if (excess.stream().noneMatch(wide -> wide.onDatabase(database))) {
                missing.removeAll(tables(theirs, database));
            }
            String account = account(theirs);
            grant(missing, account, owner);
            revoke(excess, database, account, owner);
        } catch (SQLException e) {
            throw new Refused(application, e);
        }
    }

    @Override
    public String getCallbackName() {
        return "rights of the application";
    }

    private static void grant(SortedSet<String> tables, String account, Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : tables) {
                statement.execute("grant %s on `%s` to %s".formatted(rights(table), table, account));
            }
        }
    }

    /** Rights on the whole server, or on more than this database, are not the owner's to take; {@link TrailRights} tells. */
    private static void revoke(List<Excess> excess, String database, String account, Connection owner)
            throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (Excess wide : excess) {
                if (wide.onTable()) {
                    statement.execute("revoke %s on %s from %s"
                            .formatted(String.join(", ", wide.rights()), wide.scope(), account));
                    statement.execute(
                            "grant %s on %s to %s".formatted(AddedTo.rights(wide.table()), wide.scope(), account));
                } else if (wide.onDatabase(database)) {
                    statement.execute("revoke all privileges on %s from %s".formatted(wide.scope(), account));
                    if (wide.rights().contains("GRANT OPTION")) {
                        statement.execute("revoke grant option on %s from %s".formatted(wide.scope(), account));
                    }
                }
            }
        } catch (SQLException e) {
            LOG.warn(
                    "The account {} keeps rights on what is only added to that the owner of the tables may not revoke",
                    account,
                    e);
        }
    }

    private static String rights(String table) {
        if (AddedTo.holds(table)) {
            return AddedTo.rights(table);
        }
        return table.startsWith("flyway_") ? "select" : "select, insert, update, delete";
    }

    /** Those that an account sees: the ones it has some right on. */
    private static SortedSet<String> tables(Connection connection, String database) throws SQLException {
        try (ResultSet rows = connection.getMetaData().getTables(database, null, "%", new String[] {"TABLE"})) {
            SortedSet<String> names = new TreeSet<>();
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
            return names;
        }
    }

    /** With the host by which the server knows it. */
    private static String account(Connection theirs) throws SQLException {
        try (Statement statement = theirs.createStatement();
                ResultSet row = statement.executeQuery("select current_user()")) {
            row.next();
            return "'" + row.getString(1).replace("@", "'@'") + "'";
        }
    }
}
