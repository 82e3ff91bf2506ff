package org.suividepenses.platform.mariadb;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A short directory for a socket whose own place has too long a name. */
final class PrivateRuntimeDirectory {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private PrivateRuntimeDirectory() {}

    /**
     * In {@code /tmp}, and not in the user's runtime directory: a service and a login shell of one user must find the same
     * place. Anyone may have been there first, so it is used only when it is a real directory of this user that nobody
     * else may enter.
     */
    static Path named(String name) {
        Path directory = Path.of("/tmp").resolve(name);
        try {
            try {
                Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } catch (FileAlreadyExistsException e) {
                checkOurs(directory);
            }
            return directory;
        } catch (IOException e) {
            throw new MariaDbException.NotWritable(directory, e);
        }
    }

    private static void checkOurs(Path directory) throws IOException {
        PosixFileAttributes found =
                Files.readAttributes(directory, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean ours = found.isDirectory()
                && found.owner().equals(Files.getOwner(Path.of("/proc/self")))
                && found.permissions().equals(OWNER_ONLY);
        if (!ours) {
            throw new MariaDbException.NotWritable(directory, null);
        }
    }
}
