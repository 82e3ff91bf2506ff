package org.suividepenses.attachment.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.suividepenses.attachment.DocumentRefusal;
import org.suividepenses.attachment.internal.storage.Sha256;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.NoSpace;
import org.suividepenses.platform.data.StorageReserve;

/** Files on their way in, in {@code DATA/attachments/incoming}, under names of our own. */
@Component
public class IncomingFiles {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path directory;
    private final AttachmentLimits limits;
    private final StorageReserve reserve;

    IncomingFiles(DataDirectory data, AttachmentLimits limits) {
        this.directory = data.attachments().resolve("incoming");
        this.limits = limits;
        this.reserve = StorageReserve.of(data.root(), StorageReserve.DEFAULT_BYTES);
    }

    public Path path(UUID id) {
        return directory.resolve(id.toString());
    }

    /** How many bytes of a file are here; none for one that has not begun. */
    public long arrived(UUID id) throws IOException {
        Path file = path(id);
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    /**
     * Appends to a file what a stream holds. What arrived before the stream broke stays.
     *
     * @param limitBytes how large the file may become
     * @throws ProblemException TOO_LARGE as soon as it would become larger; STORAGE_FULL
     */
    public void append(UUID id, InputStream content, long limitBytes) throws IOException {
        DataDirectory.created(directory);
        try (FileChannel file = FileChannel.open(path(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.position(file.size());
            copy(content, Channels.newOutputStream(file), limitBytes - file.size());
            file.force(true);
        } catch (IOException failure) {
            if (NoSpace.causes(failure)) {
                throw ProblemException.of(ProblemType.STORAGE_FULL);
            }
            throw failure;
        }
    }

    private void copy(InputStream content, OutputStream file, long limitBytes) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long left = limitBytes;
        int read;
        while ((read = readFrom(content, buffer)) >= 0) {
            left -= read;
            if (left < 0) {
                throw DocumentRefusal.TOO_LARGE.problem(megabytes(limits.fileBytes()));
            }
            if (reserve.isTouched()) {
                throw ProblemException.of(ProblemType.STORAGE_FULL);
            }
            file.write(buffer, 0, read);
        }
    }

    /** A line that breaks is the sender's affair, and nothing that this server has to mend. */
    private static int readFrom(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException broken) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST, "attachment.broken-off");
        }
    }

    /** SHA-256, 64 lower-case hexadecimal digits. */
    public String hash(UUID id) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream content = Files.newInputStream(path(id))) {
            int read;
            while ((read = content.read(buffer)) >= 0) {
                digest.update(buffer, 0, read);
            }
        }
        return Sha256.digits(digest);
    }

    public void remove(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** Removes what nobody has added to since; younger ones may be at work on any node. */
    void removeUntouchedSince(Instant time) throws IOException {
        DataDirectory.removeUntouchedSince(directory, time);
    }

    /** As a limit is spoken of. */
    public static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
