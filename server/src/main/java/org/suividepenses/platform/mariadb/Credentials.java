package org.suividepenses.platform.mariadb;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The passwords of the private server, in a file that only its owner reads.
 *
 * @param password of the account {@value #ACCOUNT}, which owns the databases of the application
 * @param rootPassword of the account {@code root}, for the upgrade of system tables
 * @param applicationPassword of the account {@value #APPLICATION}, which works in them with the rights it needs; empty before
 *     there was one
 */
record Credentials(String password, String rootPassword, String applicationPassword) {
    static final String ACCOUNT = "suivi";
    static final String APPLICATION = "suivi_application";

    static Credentials load(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new MariaDbException.PasswordRefused(file, e);
        }
        return new Credentials(
                read.getProperty("suivi", ""), read.getProperty("root", ""), read.getProperty("application", ""));
    }

    static Credentials random(SecureRandom random) {
        return new Credentials(password(random), password(random), "");
    }

    /** The same with a new account for the application. */
    Credentials withApplication(SecureRandom random) {
        return new Credentials(password, rootPassword, password(random));
    }

    /** Whole or not at all, even when the machine stops meanwhile. */
    void save(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, List.of("suivi=" + password, "root=" + rootPassword, "application=" + applicationPassword));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** 192 bits in hexadecimal, which need no quoting anywhere. */
    private static String password(SecureRandom random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
