package org.suividepenses.platform.mariadb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the server wrote into its log since a moment: the only place where it says why it ended. */
record LastWords(List<String> lines) {
    private static final int LIMIT_BYTES = 64 * 1024;
    private static final Pattern STORAGE_FULL = Pattern.compile(
            "No space left|Disk is full|error:? 28\\b|errno:? 28\\b|Disk quota", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_WRITABLE = Pattern.compile(
            "Permission denied|errno:? 13\\b|error:? 13\\b|Read-only file system", Pattern.CASE_INSENSITIVE);

    static long sizeOf(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    static LastWords since(Path log, long position) {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(Math.max(position, channel.size() - LIMIT_BYTES));
            ByteBuffer bytes = ByteBuffer.allocate(LIMIT_BYTES);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return new LastWords(StandardCharsets.UTF_8
                    .decode(bytes.flip())
                    .toString()
                    .lines()
                    .toList());
        } catch (IOException e) {
            return new LastWords(List.of());
        }
    }

    Optional<MariaDbException> storageFull(Path where) {
        return says(STORAGE_FULL) ? Optional.of(new MariaDbException.StorageFull(where, null)) : Optional.empty();
    }

    Optional<MariaDbException> notWritable(Path where) {
        return says(NOT_WRITABLE) ? Optional.of(new MariaDbException.NotWritable(where, null)) : Optional.empty();
    }

    /** The first error: those after it are its consequences. The code of its end when it said nothing. */
    String error(int exit) {
        return lines.stream()
                .filter(line -> line.contains("[ERROR]"))
                .findFirst()
                .or(() -> lines.stream().filter(line -> !line.isBlank()).reduce((before, last) -> last))
                .orElse("exit " + exit);
    }

    private boolean says(Pattern pattern) {
        return lines.stream().anyMatch(line -> pattern.matcher(line).find());
    }
}
