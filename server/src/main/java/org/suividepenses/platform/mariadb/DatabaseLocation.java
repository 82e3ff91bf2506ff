package org.suividepenses.platform.mariadb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.StartException;

/** Where the truth is kept. */
public sealed interface DatabaseLocation {
    /** The server of the data directory, which the application runs itself. */
    record PrivateServer(DataDirectory data) implements DatabaseLocation {}

    /**
     * A server that somebody else runs.
     *
     * @param owner who makes and changes tables: the account of the application itself when no other is given
     */
    record ExternalServer(JdbcSettings jdbc, JdbcSettings owner) implements DatabaseLocation {}

    /** An external server whose settings are not understood. */
    final class Misconfigured extends StartException {
        private Misconfigured(String reason, List<String> arguments) {
            super("database." + reason, arguments, null);
        }
    }

    /**
     * The choice of the environment: {@code SUIVI_DB_URL}, {@code SUIVI_DB_USER}, {@code SUIVI_DB_PASSWORD}, or the
     * private server when there is no address. {@code SUIVI_DB_OWNER_USER} and {@code SUIVI_DB_OWNER_PASSWORD} name another
     * account of the same server for changes of tables.
     *
     * @throws Misconfigured when the address is not one of MariaDB or MySQL, or an account is given without one
     */
    static DatabaseLocation chosenBy(Map<String, String> environment, DataDirectory data) {
        Optional<String> url = value(environment, "SUIVI_DB_URL");
        if (url.isEmpty()) {
            if (value(environment, "SUIVI_DB_USER").isPresent()) {
                throw new Misconfigured("url-missing", List.of());
            }
            return new PrivateServer(data);
        }
        JdbcSettings application = external(
                url.get(),
                value(environment, "SUIVI_DB_USER").orElse(""),
                environment.getOrDefault("SUIVI_DB_PASSWORD", ""));
        JdbcSettings owner = value(environment, "SUIVI_DB_OWNER_USER")
                .map(user -> new JdbcSettings(
                        application.url(), user, environment.getOrDefault("SUIVI_DB_OWNER_PASSWORD", "")))
                .orElse(application);
        return new ExternalServer(application, owner);
    }

    /** Accepts {@code jdbc:mariadb:} and {@code jdbc:mysql:} addresses. */
    static JdbcSettings external(String url, String user, String password) {
        if (!JdbcUrl.isKnown(url)) {
            throw new Misconfigured("url-unknown", List.of("jdbc:mariadb://…", "jdbc:mysql://…"));
        }
        return new JdbcSettings(JdbcUrl.external(url), user, password);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
