package org.suividepenses.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path temporary;

    @Test
    void aNewDirectoryIsForItsOwnerOnly() throws IOException {
        DataDirectory data = DataDirectory.open(temporary.resolve("new").resolve("data"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                .isEqualTo("rwx------");
        assertThat(data.root()).isEmptyDirectory();
    }

    @Test
    void twoNamesOfOneDirectoryAreOne() throws IOException {
        DataDirectory data = DataDirectory.open(temporary.resolve("data"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), data.root());
        assertThat(DataDirectory.open(link)).isEqualTo(data);
        assertThat(DataDirectory.open(temporary.resolve("other").resolve("..").resolve("data")))
                .isEqualTo(data);
    }

    @Test
    void aFileIsRefused() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatExceptionOfType(DataDirectoryException.class)
                .isThrownBy(() -> DataDirectory.open(file))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("data.not-a-directory"));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefused() {
        assertThatExceptionOfType(DataDirectoryException.class)
                .isThrownBy(() -> DataDirectory.open(Path.of("/proc/self/data")))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("data.not-writable"));
    }

    @Test
    void whatNobodyTouchedIsRemovedButNoDirectory() throws IOException {
        Path kept = Files.createDirectories(temporary.resolve("lost+found"));
        Path old = Files.createFile(temporary.resolve("ancien"));
        Path young = Files.createFile(temporary.resolve("récent"));
        Files.createFile(kept.resolve("trouvé"));
        Instant since = Instant.parse("2026-03-01T08:00:00Z");
        for (Path aged : List.of(kept, old)) {
            Files.setLastModifiedTime(aged, FileTime.from(since.minusSeconds(1)));
        }
        Files.setLastModifiedTime(young, FileTime.from(since));
        DataDirectory.removeUntouchedSince(temporary, since);
        assertThat(temporary.toFile().list()).containsExactlyInAnyOrder("lost+found", "récent");
    }
}
