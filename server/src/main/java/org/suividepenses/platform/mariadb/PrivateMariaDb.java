package org.suividepenses.platform.mariadb;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.suividepenses.platform.data.DataDirectory;

/**
 * The private MariaDB of a data directory, in use. While any process has it open the server runs, and is started again
 * when it ends; the last to close it stops it cleanly. A process that dies without closing leaves the server running for
 * the next one.
 */
public final class PrivateMariaDb implements AutoCloseable {
    private static final Map<DataDirectory, Use> IN_USE = new HashMap<>();

    private final DataDirectory data;
    private final SharedServer server;
    private boolean closed;

    private PrivateMariaDb(DataDirectory data, SharedServer server) {
        this.data = data;
        this.server = server;
    }

    /** Whether the data directory holds a whole database, running or not; nothing is created. */
    public static boolean isIn(DataDirectory data) {
        return Files.isDirectory(MariaDbFiles.dataIn(data));
    }

    /**
     * Finds the running server of the data directory, or creates its database and starts it.
     *
     * @param options how to run it, when it does not run yet
     * @throws MariaDbException when it cannot run, with the reason
     */
    public static PrivateMariaDb open(DataDirectory data, MariaDbOptions options) {
        return open(data, options, BinaryFinder.ofThisMachine());
    }

    static PrivateMariaDb open(DataDirectory data, MariaDbOptions options, BinaryFinder finder) {
        synchronized (IN_USE) {
            Use use = IN_USE.get(data);
            if (use == null) {
                use = new Use(new SharedServer(MariaDbFiles.in(data), finder, options));
                IN_USE.put(data, use);
            }
            use.count++;
            return new PrivateMariaDb(data, use.server);
        }
    }

    /** How the owner of the database {@code suivi} reaches it; the account may create others named {@code suivi…}. */
    public JdbcSettings jdbc() {
        return server.settings();
    }

    /** How the application reaches it: with the rights that the owner has granted on each table. */
    public JdbcSettings applicationJdbc() {
        return server.application();
    }

    /** The account of the owner on another database of the server. */
    public JdbcSettings jdbc(String database) {
        return server.settings(database);
    }

    /** The process of the server; another one after a restart. */
    public long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        synchronized (IN_USE) {
            if (closed) {
                return;
            }
            closed = true;
            Use use = IN_USE.get(data);
            if (use != null && --use.count == 0) {
                IN_USE.remove(data);
                use.server.close();
            }
        }
    }

    /** The server as the parts of this JVM share it. */
    private static final class Use {
        private final SharedServer server;
        private int count;

        private Use(SharedServer server) {
            this.server = server;
        }
    }
}
