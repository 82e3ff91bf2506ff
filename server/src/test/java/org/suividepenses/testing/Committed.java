package org.suividepenses.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Something generated that is committed. It must be what would be generated now; {@code ./suivi build --refresh} writes
 * it anew.
 */
public final class Committed {

    private Committed() {}

    /** One file. */
    public static void file(Path committed, String generated) throws IOException {
        if (refreshing()) {
            Files.writeString(committed, generated);
        }
        assertThat(Files.readString(committed))
                .as("%s, after ./suivi build --refresh", committed)
                .isEqualTo(generated);
    }

    /** All files of a directory, and no others. */
    public static void directory(Path committed, Path generated) throws IOException {
        if (refreshing()) {
            replace(committed, generated);
        }
        assertThat(contents(committed))
                .as("%s, after ./suivi build --refresh", committed)
                .isEqualTo(contents(generated));
    }

    private static boolean refreshing() {
        return Boolean.getBoolean("suivi.refresh");
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(directory.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static void replace(Path committed, Path generated) throws IOException {
        for (String stale : contents(committed).keySet()) {
            Files.delete(committed.resolve(stale));
        }
        for (Map.Entry<String, String> file : contents(generated).entrySet()) {
            Path target = committed.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }
}
