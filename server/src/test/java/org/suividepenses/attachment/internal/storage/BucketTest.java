package org.suividepenses.attachment.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.testing.S3Server;

/** Contents in a bucket, over a line that may break, to a server that may be down or refuse. */
class BucketTest {

    private static final S3Server SERVER = S3Server.start();
    private static final BucketStorage BUCKET = open(SERVER.settings());

    @TempDir
    private Path folder;

    @AfterAll
    static void stop() {
        BUCKET.close();
        SERVER.close();
    }

    private static BucketStorage open(Map<String, String> settings) {
        return BucketStorage.of(BucketSettings.chosenBy(settings).orElseThrow());
    }

    private static BucketStorage with(String name, String value) {
        Map<String, String> settings = SERVER.settings();
        settings.put(name, value);
        return open(settings);
    }

    private static byte[] content(long seed, int size) {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        return content;
    }

    private static String hash(byte[] content) {
        var digest = Sha256.digest();
        digest.update(content);
        return Sha256.digits(digest);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "content", null), content);
    }

    private String put(byte[] content) throws IOException {
        String sha256 = hash(content);
        BUCKET.put(sha256, file(content));
        return sha256;
    }

    private static byte[] read(ContentStorage storage, String sha256, long from, long length) throws IOException {
        try (InputStream in = storage.open(sha256, from, length)) {
            return in.readAllBytes();
        }
    }

    @Test
    void whatIsStoredIsReadBackWholeAndInPart() throws IOException {
        byte[] content = content(1, 100_000);
        String sha256 = put(content);
        assertThat(BUCKET.holds(sha256, content.length)).isTrue();
        assertThat(BUCKET.holds(sha256, content.length + 1)).isFalse();
        assertThat(read(BUCKET, sha256, 0, content.length)).isEqualTo(content);
        assertThat(read(BUCKET, sha256, 70_000, 1_000)).isEqualTo(Arrays.copyOfRange(content, 70_000, 71_000));
        assertThat(read(BUCKET, sha256, 99_999, 50)).as("less, where it ends").hasSize(1);
        assertThat(Files.readAllBytes(SERVER.object(sha256))).isEqualTo(content);
    }

    @Test
    void aLargeOneGoesInParts() throws IOException {
        byte[] content = content(2, 40_000_000);
        String sha256 = put(content);
        assertThat(BUCKET.holds(sha256, content.length)).isTrue();
        assertThat(hash(read(BUCKET, sha256, 0, content.length))).isEqualTo(sha256);
        assertThat(read(BUCKET, sha256, 16_777_200, 32))
                .as("across the seam of two parts")
                .isEqualTo(Arrays.copyOfRange(content, 16_777_200, 16_777_232));
    }

    @Test
    void whatHasOtherBytesIsReplaced() throws IOException {
        for (int size : List.of(1_000, 20_000_000)) {
            byte[] content = content(13, size);
            String sha256 = put(content);
            SERVER.damage(sha256);
            assertThat(hash(read(BUCKET, sha256, 0, size))).isNotEqualTo(sha256);
            put(content);
            assertThat(hash(read(BUCKET, sha256, 0, size))).isEqualTo(sha256);
        }
    }

    @Test
    void whatIsNotThereIsToldAsSuch() throws IOException {
        String unknown = hash(content(3, 10));
        assertThat(BUCKET.holds(unknown, 10)).isFalse();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> BUCKET.open(unknown, 0, 10));
        BUCKET.delete(unknown);
        String sha256 = put(content(4, 10));
        BUCKET.delete(sha256);
        assertThat(BUCKET.holds(sha256, 10)).isFalse();
    }

    @Test
    void aFileThatIsNotItsHashIsNotStored() throws IOException {
        for (int size : List.of(1_000, 20_000_000)) {
            String other = hash(content(5, size - 1));
            Path file = file(content(5, size));
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> BUCKET.put(other, file));
            assertThat(BUCKET.holds(other, size)).isFalse();
        }
    }

    @Test
    void theSameContentFromManyAtOnceIsThereOnce() throws IOException, InterruptedException, ExecutionException {
        byte[] content = content(6, 300_000);
        List<Future<String>> all = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int one = 0; one < 8; one++) {
                all.add(many.submit(() -> put(content)));
            }
        }
        for (Future<String> one : all) {
            assertThat(read(BUCKET, one.get(), 0, content.length)).isEqualTo(content);
        }
    }

    @Test
    void whereTheLineIsCutItGoesOnAtTheNextByte() throws IOException {
        byte[] content = content(7, 1_000_000);
        String sha256 = put(content);
        try (CuttingLine line = CuttingLine.to(SERVER.port(), 300_000, 3);
                BucketStorage cut = with("SUIVI_ATTACHMENT_S3_ENDPOINT", line.address())) {
            assertThat(read(cut, sha256, 0, content.length)).isEqualTo(content);
            assertThat(line.cutsLeft()).isZero();
        }
    }

    @Test
    void aLineThatBreaksAlwaysIsGivenUp() throws IOException {
        byte[] content = content(8, 1_000_000);
        String sha256 = put(content);
        try (CuttingLine line = CuttingLine.to(SERVER.port(), 100_000, 1_000);
                BucketStorage cut = with("SUIVI_ATTACHMENT_S3_ENDPOINT", line.address())) {
            assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> read(cut, sha256, 0, content.length));
        }
    }

    @Test
    void whoIsNotLetInIsTold() throws IOException {
        String sha256 = put(content(9, 10));
        Path file = file(content(10, 10));
        try (BucketStorage stranger = with("SUIVI_ATTACHMENT_S3_SECRET_KEY", "un autre")) {
            assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(stranger::mustAnswer);
            assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> stranger.holds(sha256, 10));
            assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> stranger.open(sha256, 0, 10));
            assertThatExceptionOfType(StorageUnavailable.class)
                    .isThrownBy(() -> stranger.put(hash(content(10, 10)), file))
                    .withMessageContaining("403")
                    .withMessageNotContaining("un autre");
        }
    }

    @Test
    void aBucketThatIsNotThereIsNoMissingContent() throws IOException {
        String sha256 = put(content(11, 10));
        Path file = file(content(11, 10));
        try (BucketStorage nowhere = with("SUIVI_ATTACHMENT_S3_BUCKET", "nulle-part")) {
            assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(nowhere::mustAnswer);
            assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> nowhere.open(sha256, 0, 10));
            assertThatExceptionOfType(StorageUnavailable.class)
                    .isThrownBy(() -> nowhere.put(sha256, file))
                    .withMessageContaining("nulle-part");
        }
    }

    @Test
    void whatWasThereBeforeTheServerWentDownIsThereAfterwards() throws IOException {
        byte[] content = content(12, 1_000);
        String sha256 = put(content);
        SERVER.stop();
        try {
            assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(BUCKET::mustAnswer);
            assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> BUCKET.open(sha256, 0, 10));
            assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> BUCKET.delete(sha256));
        } finally {
            SERVER.up();
        }
        BUCKET.mustAnswer();
        assertThat(read(BUCKET, sha256, 0, content.length)).isEqualTo(content);
    }
}
