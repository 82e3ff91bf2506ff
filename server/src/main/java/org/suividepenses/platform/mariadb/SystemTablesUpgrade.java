package org.suividepenses.platform.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the system tables to the series of a newer server, once. */
record SystemTablesUpgrade(MariaDbFiles files, BinaryFinder finder) {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTablesUpgrade.class);

    /** The series that last used the data; nothing when there are no data yet. */
    Optional<MariaDbVersion> recorded() {
        try {
            return Files.exists(files.version())
                    ? MariaDbVersion.parse(Files.readString(files.version()).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new MariaDbException.NotWritable(files.version(), e);
        }
    }

    void to(MariaDbVersion running) {
        Optional<MariaDbVersion> recorded = recorded();
        if (recorded.isPresent() && recorded.get().equals(running)) {
            return;
        }
        MariaDbVersion from = recorded.orElse(MariaDbVersion.OLDEST);
        LOG.info("Bringing the system tables from MariaDB {} to {}", from, running);
        try {
            Optional<Path> tool = finder.find(recorded).tool("mariadb-upgrade");
            if (tool.isPresent()) {
                upgrade(tool.get(), from, running);
            } else {
                LOG.warn("This MariaDB comes without mariadb-upgrade; its system tables stay those of {}", from);
            }
            Files.writeString(files.version(), running.toString());
        } catch (IOException e) {
            throw new MariaDbException.NotWritable(files.root(), e);
        }
    }

    private void upgrade(Path tool, MariaDbVersion from, MariaDbVersion running) throws IOException {
        Path account = Files.createTempFile(
                files.temporary(),
                "upgrade",
                ".cnf",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Credentials credentials = Credentials.load(files.credentials());
            Files.write(
                    account,
                    List.of(
                            "[client]",
                            "user=root",
                            "password=" + credentials.rootPassword(),
                            "socket=" + files.socket()));
            Process process = new ProcessBuilder(tool.toString(), "--defaults-file=" + account, "--silent")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new MariaDbException.UpgradeFailed(from, running, files.log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(account);
        }
    }
}
