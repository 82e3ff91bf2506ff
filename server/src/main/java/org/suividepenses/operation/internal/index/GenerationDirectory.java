package org.suividepenses.operation.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The directory that holds the generations of the index, one directory each, and the file {@code CURRENT} that names
 * the one in use. A new generation is in use once that file names it: at any moment the name in it is whole.
 */
final class GenerationDirectory {

    private static final String CURRENT = "CURRENT";
    private static final String PREFIX = "generation-";

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

    /** Removes a generation that is closed. */
    static void remove(Path generation) throws IOException {
        try (Stream<Path> files = Files.walk(generation)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Removes what an interrupted build left behind. */
    void removeAllBut(Optional<Path> kept) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            List<Path> abandoned = entries.filter(
                            entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .filter(entry -> !entry.equals(kept.orElse(null)))
                    .toList();
            for (Path generation : abandoned) {
                remove(generation);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
