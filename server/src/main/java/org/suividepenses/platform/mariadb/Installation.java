package org.suividepenses.platform.mariadb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.NoSpace;

/**
 * Makes a new database: system tables, accounts, and the empty database of the application. It comes into being in a
 * directory beside and is renamed when whole, so that a start cut short leaves nothing to be taken for a database.
 */
record Installation(MariaDbFiles files, ServerCommand command) {
    private static final Duration LAST_ATTEMPT = Duration.ofSeconds(30);
    private static final List<String> SCRIPTS =
            List.of("system_tables.sql", "performance_tables.sql", "system_tables_data.sql");

    void run() {
        try {
            awaitEndOfLastAttempt();
            Directories.delete(files.installing());
            DataDirectory.created(files.installing());
            Credentials credentials = credentials();
            bootstrap(credentials);
            Files.writeString(files.version(), command.binary().version().toString());
            Files.move(files.installing(), files.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw NoSpace.causes(e)
                    ? new MariaDbException.StorageFull(files.root(), e)
                    : new MariaDbException.NotWritable(files.root(), e);
        }
    }

    /** Its server ends by itself, because nobody feeds it any more. */
    private void awaitEndOfLastAttempt() {
        if (!Waiting.until(() -> ServerProcess.find(files.installing()).isEmpty(), LAST_ATTEMPT)) {
            throw new MariaDbException.DataInUse(files.installing(), LAST_ATTEMPT);
        }
    }

    /** Those of an installation that was cut short are as good as new ones. */
    private Credentials credentials() throws IOException {
        if (!Files.exists(files.credentials())) {
            Credentials.random(new SecureRandom()).save(files.credentials());
        }
        return Credentials.load(files.credentials());
    }

    private void bootstrap(Credentials credentials) throws IOException {
        long logStart = LastWords.sizeOf(files.log());
        Process process = new ProcessBuilder(command.bootstrap(files.installing()))
                .directory(files.root().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(files.log().toFile()))
                .start();
        boolean fed = feed(process, credentials);
        int exit = waitFor(process);
        if (!fed || exit != 0) {
            throw LastWords.since(files.log(), logStart)
                    .storageFull(files.root())
                    .orElseGet(() -> new MariaDbException.InstallFailed(
                            LastWords.since(files.log(), logStart).error(exit), files.log()));
        }
    }

    /** False when the server ended before it had read everything; its log then says why. */
    private boolean feed(Process process, Credentials credentials) throws IOException {
        try (OutputStream statements = process.getOutputStream()) {
            write(statements, "create database mysql;\nuse mysql;\nset @auth_root_socket = null;\n");
            for (String name : SCRIPTS) {
                Optional<Path> script = command.binary().script(name);
                if (script.isPresent()) {
                    Files.copy(script.get(), statements);
                }
            }
            write(statements, accounts(credentials));
            return true;
        } catch (IOException e) {
            if (process.isAlive()) {
                process.destroy();
                throw e;
            }
            return false;
        }
    }

    /**
     * The account of the application owns every database whose name starts with its own, so that tests and copies need no
     * other account. One statement a line: the bootstrap reads no other way.
     */
    private static String accounts(Credentials credentials) {
        return """
                delete from mysql.global_priv where user in ('root', '') and host <> 'localhost';
                flush privileges;
                alter user root@localhost identified by '%s';
                create user %s@localhost identified by '%s';
                grant all on `suivi%%`.* to %s@localhost;
                create database suivi character set utf8mb4 collate utf8mb4_unicode_ci;
                """.formatted(
                        credentials.rootPassword(), Credentials.ACCOUNT, credentials.password(), Credentials.ACCOUNT);
    }

    private static void write(OutputStream target, String statements) throws IOException {
        target.write(statements.getBytes(StandardCharsets.UTF_8));
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
