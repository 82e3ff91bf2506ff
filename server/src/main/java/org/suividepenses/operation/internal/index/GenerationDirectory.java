package org.suividepenses.operation.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The directory that holds the generations of the index, one directory each, and the file {@code CURRENT} that names
 * the one in use. A new generation is in use once that file names it: at any moment the name in it is whole.
 */
final class GenerationDirectory {

    private static final String CURRENT = "CURRENT";
    private static final String PREFIX = "generation-";
    private static final String COPY = "copy-";
    private static final int COPY_ATTEMPTS = 5;

    private final Path root;

    GenerationDirectory(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    /** The generation in use; empty when there is none. */
    Optional<Path> current() throws IOException {
        Path file = root.resolve(CURRENT);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String name = Files.readString(file, StandardCharsets.UTF_8).strip();
        Path generation = root.resolve(name);
        boolean ours = name.startsWith(PREFIX) && root.equals(generation.getParent());
        return ours && Files.isDirectory(generation) ? Optional.of(generation) : Optional.empty();
    }

    /** A directory for a generation in the making. */
    Path begin() throws IOException {
        return Files.createDirectory(root.resolve(PREFIX + UUID.randomUUID()));
    }

    /** A directory for a generation that only this process uses, and removes. */
    Path beginCopy() throws IOException {
        return Files.createDirectory(root.resolve(COPY + ProcessHandle.current().pid() + "-" + UUID.randomUUID()));
    }

    /** Puts a finished generation in use. */
    void use(Path generation) throws IOException {
        Path prepared = root.resolve(CURRENT + ".new");
        Files.writeString(prepared, generation.getFileName() + "\n", StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(prepared, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(
                prepared, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The last commit of a generation that another process writes to, in a directory of this process. The files are
     * linked, not copied: Lucene never changes a file it has written.
     */
    Path copy(Path generation) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path copy = beginCopy();
            try (Directory committed = FSDirectory.open(generation)) {
                for (String file : SegmentInfos.readLatestCommit(committed).files(true)) {
                    linkOrCopy(generation.resolve(file), copy.resolve(file));
                }
                return copy;
            } catch (NoSuchFileException committedAgain) {
                remove(copy);
                if (attempt == COPY_ATTEMPTS) {
                    throw committedAgain;
                }
            }
        }
    }

    private static void linkOrCopy(Path file, Path copy) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (UnsupportedOperationException notOnThisFileSystem) {
            Files.copy(file, copy);
        }
    }

    private static boolean abandonedCopy(Path entry) {
        String name = String.valueOf(entry.getFileName());
        if (!name.startsWith(COPY)) {
            return false;
        }
        String pid = name.substring(COPY.length()).split("-", 2)[0];
        return !pid.matches("\\d{1,18}")
                || ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }

    /** Removes a generation that is closed. */
    static void remove(Path generation) throws IOException {
        try (Stream<Path> files = Files.walk(generation)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Removes what interrupted builds and ended commands left behind. Only for the owner of the directory. */
    void removeAllBut(Optional<Path> kept) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            List<Path> abandoned = entries.filter(entry -> isGeneration(entry) || abandonedCopy(entry))
                    .filter(entry -> !entry.equals(kept.orElse(null)))
                    .toList();
            for (Path generation : abandoned) {
                remove(generation);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static boolean isGeneration(Path entry) {
        return String.valueOf(entry.getFileName()).startsWith(PREFIX);
    }
}
