package org.suividepenses.platform.data;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;

/**
 * The directory that holds everything of one installation: database, index, uploads, logs. Only its owner may enter it.
 *
 * @param root absolute, with symbolic links resolved, so that every process names it alike
 */
public record DataDirectory(Path root) {
    /** Where the data lie when nobody says otherwise, relative to the working directory. */
    public static final Path DEFAULT = Path.of("data");

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /**
     * Opens the directory, and creates it when it is missing.
     *
     * @throws DataDirectoryException when it is not a directory, or cannot be created or written
     */
    public static DataDirectory open(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        DataDirectory directory = new DataDirectory(created(absolute));
        directory.checkWritable();
        return directory;
    }

    /** Of the private database. */
    public Path mariadb() {
        return root.resolve("mariadb");
    }

    /** Of the search index; disposable. */
    public Path index() {
        return root.resolve("index");
    }

    /** Of the files uploaded for import. */
    public Path imports() {
        return root.resolve("imports");
    }

    /** Of supporting documents: those stored, and those on their way in. */
    public Path attachments() {
        return root.resolve("attachments");
    }

    /** Of files that are made, read once and thrown away. */
    public Path passing() {
        return root.resolve("tmp");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** Removes the files of a directory that nobody has written to since then, none of its directories; there need be no such directory. */
    public static void removeUntouchedSince(Path directory, Instant time) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (isFileUntouchedSince(file, time)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isFileUntouchedSince(Path file, Instant time) throws IOException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile() && found.lastModifiedTime().toInstant().isBefore(time);
        } catch (NoSuchFileException takenBack) {
            return false;
        }
    }

    /**
     * Creates a directory, and the missing ones above it, for the owner only.
     *
     * @return its real path
     * @throws DataDirectoryException when it is not a directory, or cannot be created
     */
    public static Path created(Path directory) {
        try {
            Files.createDirectories(directory, OWNER_ONLY);
            return directory.toRealPath();
        } catch (FileAlreadyExistsException e) {
            throw DataDirectoryException.notADirectory(directory);
        } catch (IOException e) {
            throw NoSpace.causes(e)
                    ? DataDirectoryException.storageFull(directory, e)
                    : DataDirectoryException.notWritable(directory, e);
        }
    }

    /** Writes and deletes a small file: permissions alone say nothing of a read-only mount or a full disk. */
    private void checkWritable() {
        try {
            Path probe = Files.createTempFile(root, ".writable", null);
            try {
                Files.write(probe, new byte[4096]);
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            throw NoSpace.causes(e)
                    ? DataDirectoryException.storageFull(root, e)
                    : DataDirectoryException.notWritable(root, e);
        }
    }
}
