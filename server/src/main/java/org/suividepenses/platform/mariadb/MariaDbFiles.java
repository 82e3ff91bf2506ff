package org.suividepenses.platform.mariadb;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.suividepenses.platform.data.DataDirectory;

/**
 * Where the private database keeps what.
 *
 * @param root {@code DATA/mariadb}, absolute and real
 * @param socket where its server listens
 */
record MariaDbFiles(Path root, Path socket) {
    /** {@code sun_path} holds 108 bytes with the closing zero; some are kept for the file names beside. */
    private static final int SOCKET_PATH_LIMIT_BYTES = 100;

    private static final String DATA = "data";

    /** Creates the directories that are missing. */
    static MariaDbFiles in(DataDirectory data) {
        Path root = DataDirectory.created(data.mariadb());
        MariaDbFiles files = new MariaDbFiles(root, socketFor(root));
        DataDirectory.created(files.temporary());
        DataDirectory.created(files.run());
        return files;
    }

    /** Where the database of a data directory is, if it has one; nothing is created. */
    static Path dataIn(DataDirectory directory) {
        return directory.mariadb().resolve(DATA);
    }

    Path data() {
        return root.resolve(DATA);
    }

    /** A new database until it is whole. */
    Path installing() {
        return root.resolve("installing");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    Path run() {
        return root.resolve("run");
    }

    Path pid() {
        return run().resolve("mariadb.pid");
    }

    Path log() {
        return root.resolve("error.log");
    }

    Path credentials() {
        return root.resolve("credentials.properties");
    }

    /** The release series that last used the data. */
    Path version() {
        return root.resolve("server-version");
    }

    /** Held while the server is started, stopped or looked for. */
    Path startLock() {
        return root.resolve("start.lock");
    }

    /** Shared by every process that uses the server: the last one stops it. */
    Path leaseLock() {
        return root.resolve("lease.lock");
    }

    private static Path socketFor(Path root) {
        Path beside = root.resolve("run").resolve("mariadb.sock");
        String path = beside.toString();
        if (path.length() <= SOCKET_PATH_LIMIT_BYTES && path.matches("[A-Za-z0-9/._-]+")) {
            return beside;
        }
        return PrivateRuntimeDirectory.named("suivi-" + fingerprint(path)).resolve("mariadb.sock");
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
