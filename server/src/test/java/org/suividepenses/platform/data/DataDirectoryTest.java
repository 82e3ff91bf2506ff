package org.suividepenses.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
}
