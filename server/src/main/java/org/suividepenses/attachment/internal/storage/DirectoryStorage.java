package org.suividepenses.attachment.internal.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.DataDirectoryException;

/** Contents as files: {@code content/ab/abcd…}, two digits of the hash to a directory. */
public final class DirectoryStorage implements ContentStorage {

    private final Path directory;

    public DirectoryStorage(Path attachments) {
        this.directory = attachments.resolve("content");
    }

    @Override
    public boolean holds(String sha256, long sizeBytes) throws IOException {
        Path path = path(sha256);
        return Files.isRegularFile(path) && Files.size(path) == sizeBytes;
    }

    /** By a second name for the same bytes, then both directories are forced: a name that is not on disk is no name. */
    @Override
    public void put(String sha256, Path file) throws IOException {
        Path target = path(sha256);
        Path folder = DataDirectory.created(directory.resolve(sha256.substring(0, 2)));
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | FileSystemException noLink) {
            copy(file, target);
        }
        force(folder);
        force(directory);
    }

    /** Where something lies under that name, the file system has no links, or the file lies on another one. */
    private static void copy(Path file, Path target) throws IOException {
        Path partial = Files.createTempFile(target.toAbsolutePath().getParent(), ".part", null);
        try {
            Files.copy(file, partial, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    @Override
    public InputStream open(String sha256, long from, long length) throws IOException {
        try {
            FileChannel channel = FileChannel.open(path(sha256), StandardOpenOption.READ);
            channel.position(from);
            return new BoundedStream(new FileStream(Channels.newInputStream(channel), sha256), length);
        } catch (NoSuchFileException absent) {
            throw absent;
        } catch (IOException failure) {
            throw fault(sha256, failure);
        }
    }

    /** A file that cannot be read says nothing about the others, as long as their directory can. */
    private IOException fault(String sha256, IOException failure) {
        return Files.isDirectory(directory) && Files.isReadable(directory)
                ? new AlteredContent(sha256, failure)
                : new StorageUnavailable(place(), failure);
    }

    /** A file while it is read: a bad sector is found only then. */
    private final class FileStream extends FilterInputStream {

        private final String sha256;

        FileStream(InputStream in, String sha256) {
            super(in);
            this.sha256 = sha256;
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException failure) {
                throw fault(sha256, failure);
            }
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (IOException failure) {
                throw fault(sha256, failure);
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    @Override
    public void mustAnswer() throws IOException {
        try {
            Path folder = DataDirectory.created(directory);
            if (!Files.isReadable(folder) || !Files.isWritable(folder)) {
                throw new StorageUnavailable(place(), new AccessDeniedException(place()));
            }
        } catch (DataDirectoryException closed) {
            throw new StorageUnavailable(place(), closed);
        }
    }

    @Override
    public String place() {
        return directory.toString();
    }

    private Path path(String sha256) {
        return directory.resolve(Sha256.path(sha256));
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
