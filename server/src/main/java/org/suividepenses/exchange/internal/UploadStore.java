package org.suividepenses.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.exchange.internal.reading.FileRefusal;
import org.suividepenses.exchange.internal.reading.ImportLimits;
import org.suividepenses.exchange.internal.reading.RefusedFileException;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.NoSpace;
import org.suividepenses.platform.data.StorageReserve;

/** The files given for import, in {@code DATA/imports}, named by their import: a sender's file name is never a path. */
@Component
public class UploadStore {

    private final DataDirectory data;
    private final ImportLimits limits;
    private final StorageReserve reserve;

    /** @param reserve room on the disk that an upload leaves to the database */
    UploadStore(DataDirectory data, ImportLimits limits, StorageReserve reserve) {
        this.data = data;
        this.limits = limits;
        this.reserve = reserve;
    }

    /** What has been kept. */
    public record Kept(long sizeBytes, String sha256) {}

    public Path path(ImportId id) {
        return data.imports().resolve(id.toString());
    }

    /**
     * Keeps a file, on disk before this returns; on any failure nothing of it is left.
     *
     * @throws RefusedFileException when it is larger than allowed, as soon as that shows
     * @throws ProblemException STORAGE_FULL when there is no room
     */
    public Kept keep(ImportId id, InputStream content) throws IOException {
        DataDirectory.created(data.imports());
        Path partial = data.imports().resolve(id + ".part");
        try {
            Kept kept = copy(content, partial);
            Files.move(partial, path(id), StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } catch (IOException failure) {
            if (NoSpace.causes(failure)) {
                throw ProblemException.of(ProblemType.STORAGE_FULL);
            }
            throw failure;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Removes what a process left that ended in the middle of taking a file; younger ones may be another's at work. */
    void removePartialBefore(Instant time) throws IOException {
        if (!Files.isDirectory(data.imports())) {
            return;
        }
        try (DirectoryStream<Path> partial = Files.newDirectoryStream(data.imports(), "*.part")) {
            for (Path file : partial) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    public void remove(ImportId id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Kept copy(InputStream content, Path target) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(target)) {
            int read;
            while ((read = content.read(buffer)) >= 0) {
                size += read;
                if (size > limits.fileBytes()) {
                    throw new RefusedFileException(new FileRefusal.FileTooLarge(limits.fileBytes()));
                }
                if (reserve.isTouched()) {
                    throw ProblemException.of(ProblemType.STORAGE_FULL);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return new Kept(size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }
}
