package org.suividepenses.attachment.internal.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents as files of the data directory. */
class ContentStorageTest {

    private static final byte[] CONTENT = "Reçu de la papeterie".getBytes(UTF_8);
    private static final String SHA256 = hash(CONTENT);

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private ContentStorage storage = new DirectoryStorage(file);

    @BeforeEach
    void open() throws IOException {
        file = Files.write(folder.resolve("incoming"), CONTENT);
        storage = new DirectoryStorage(folder.resolve("attachments"));
    }

    private static String hash(byte[] content) {
        var digest = Sha256.digest();
        digest.update(content);
        return Sha256.digits(digest);
    }

    private Path stored() {
        return folder.resolve("attachments").resolve("content").resolve(Sha256.path(SHA256));
    }

    @Test
    void whatIsStoredIsReadBackWholeAndInPart() throws IOException {
        storage.put(SHA256, file);
        storage.put(SHA256, file);
        assertThat(storage.holds(SHA256, CONTENT.length)).isTrue();
        assertThat(Files.readAllBytes(stored())).isEqualTo(CONTENT);
        try (InputStream part = storage.open(SHA256, CONTENT.length - 9, 100)) {
            assertThat(new String(part.readAllBytes(), UTF_8)).isEqualTo("papeterie");
        }
        try (InputStream part = storage.open(SHA256, 0, 2)) {
            assertThat(new String(part.readAllBytes(), UTF_8)).isEqualTo("Re");
        }
    }

    @Test
    void whatWasCutShortIsNotThereAndIsReplaced() throws IOException {
        Files.createDirectories(stored().getParent());
        Files.write(stored(), new byte[3]);
        assertThat(storage.holds(SHA256, CONTENT.length)).isFalse();
        storage.put(SHA256, file);
        assertThat(Files.readAllBytes(stored())).isEqualTo(CONTENT);
    }

    @Test
    void whatHasOtherBytesIsReplacedAndItsReadersGoOn() throws IOException {
        Files.createDirectories(stored().getParent());
        byte[] damaged = CONTENT.clone();
        damaged[3] ^= 1;
        Files.write(stored(), damaged);
        try (InputStream reader = storage.open(SHA256, 0, CONTENT.length)) {
            storage.put(SHA256, file);
            assertThat(reader.readAllBytes()).isEqualTo(damaged);
        }
        assertThat(Files.readAllBytes(stored())).isEqualTo(CONTENT);
        try (Stream<Path> beside = Files.list(stored().getParent())) {
            assertThat(beside).containsExactly(stored());
        }
    }

    @Test
    void whatIsNotThereIsToldAsSuch() throws IOException {
        assertThat(storage.holds(SHA256, CONTENT.length)).isFalse();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> storage.open(SHA256, 0, 1));
        storage.delete(SHA256);
        storage.put(SHA256, file);
        storage.delete(SHA256);
        assertThat(stored()).doesNotExist();
        assertThat(file).as("what it was stored from stays").exists();
    }

    /** A directory stands for a file with a bad sector: it can be opened, and fails when it is read. */
    @Test
    void aFileThatCannotBeReadIsItsOwnFaultWhileItsPlaceAnswers() throws IOException {
        Files.createDirectories(stored());
        try (InputStream unreadable = storage.open(SHA256, 0, 10)) {
            assertThatExceptionOfType(AlteredContent.class)
                    .isThrownBy(() -> unreadable.readNBytes(10))
                    .withMessageContaining(SHA256);
            assertThatExceptionOfType(AlteredContent.class).isThrownBy(unreadable::read);
        }
        try (InputStream unreadable = storage.open(SHA256, 0, 10)) {
            Files.move(folder.resolve("attachments"), folder.resolve("unmounted"));
            assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(unreadable::read);
        }
    }

    @Test
    void aPlaceThatIsNoDirectoryDoesNotAnswer() throws IOException {
        storage.mustAnswer();
        Files.write(folder.resolve("file"), CONTENT);
        ContentStorage nowhere = new DirectoryStorage(folder.resolve("file"));
        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(nowhere::mustAnswer);
    }

    @Test
    void onlyHashesAreNames() {
        for (String name : new String[] {"", "../../etc/passwd", SHA256.toUpperCase(java.util.Locale.ROOT)}) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> storage.holds(name, 1));
        }
    }
}
