package org.suividepenses.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.exchange.internal.reading.FileRefusal;
import org.suividepenses.exchange.internal.reading.ImportLimits;
import org.suividepenses.exchange.internal.reading.RefusedFileException;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.StorageReserve;

class UploadStoreTest {

    private static final ImportId ID = new ImportId(new UUID(1, 2));

    @TempDir
    private Path directory;

    @Test
    void aFullDiskRefusesTheFileAndKeepsNothingOfIt() throws IOException {
        UploadStore store = store(Long.MAX_VALUE);
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> store.keep(ID, new ByteArrayInputStream(new byte[10])));
        assertThat(refused).isNotNull();
        assertThat(refused.type()).isEqualTo(ProblemType.STORAGE_FULL);
        assertThat(files()).isZero();
        assertThat(store(0).keep(ID, new ByteArrayInputStream(new byte[10])).sizeBytes())
                .isEqualTo(10);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aFileBeyondTheLimitLeavesNothing() throws IOException {
        RefusedFileException refused = catchThrowableOfType(
                RefusedFileException.class, () -> store(0).keep(ID, new ByteArrayInputStream(new byte[1_001])));
        assertThat(refused).isNotNull();
        assertThat(refused.refusal()).isEqualTo(new FileRefusal.FileTooLarge(1_000));
        assertThat(files()).isZero();
    }

    @Test
    void halfAFileOfAProcessThatIsGoneIsSweptAndAnotherAtWorkIsNot() throws IOException {
        Path imports = Files.createDirectories(DataDirectory.open(directory).imports());
        Instant limit = Instant.parse("2026-05-01T00:00:00Z");
        Path old = Files.createFile(imports.resolve("old.part"));
        Files.setLastModifiedTime(old, FileTime.from(limit.minusSeconds(1)));
        Path young = Files.createFile(imports.resolve("young.part"));
        store(0).removePartialBefore(limit);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    private UploadStore store(long reserveBytes) {
        return new UploadStore(
                DataDirectory.open(directory),
                ImportLimits.standard().withFileBytes(1_000),
                StorageReserve.of(directory, reserveBytes));
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(DataDirectory.open(directory).imports())) {
            return files.count();
        }
    }
}
