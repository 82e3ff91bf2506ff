package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.suividepenses.attachment.Attachments;
import org.suividepenses.attachment.ReceivedFile;
import org.suividepenses.attachment.internal.OrphanSweep;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.StoredFiles;
import org.suividepenses.testing.TestServer;

/** Files that nothing names go after a day; those that are named, or about to be, stay. */
class OrphanSweepTest {

    private static final TestServer SERVER = TestServer.start();
    private static final House HOUSE = House.on(SERVER, "Archives");
    private static final ApiClient CLERK = HOUSE.clerk();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Path stored(String sha256) {
        return StoredFiles.of(SERVER, sha256);
    }

    private static void sweepIn(Duration later) throws IOException {
        Instant now = SERVER.get(Clock.class).instant();
        SERVER.get(OrphanSweep.class).sweep(now.plus(later));
    }

    private static ReceivedFile received(String text) throws IOException {
        return SERVER.get(Attachments.class).receive("a.pdf", new ByteArrayInputStream(Paper.pdf(text)));
    }

    @Test
    void whatWasReceivedAndNeverNamedGoesADayLater() throws IOException {
        ReceivedFile forgotten = received("oublié");
        sweepIn(Duration.ofHours(23));
        assertThat(stored(forgotten.sha256()))
                .as("somebody may be about to name it")
                .exists();
        sweepIn(Duration.ofHours(25));
        assertThat(stored(forgotten.sha256())).doesNotExist();
        assertThat(received("oublié").sha256()).isEqualTo(forgotten.sha256());
        assertThat(stored(forgotten.sha256()))
                .as("and comes back when it is sent again")
                .exists();
    }

    /** As a dossier leaves one behind whose server is killed. */
    @Test
    void aFileThatWasOnlyPassingGoesADayLater() throws IOException {
        Path passing = DataDirectory.created(SERVER.get(DataDirectory.class).passing());
        Path bound = Files.createTempFile(passing, "bound", ".pdf");
        sweepIn(Duration.ofHours(23));
        assertThat(bound).exists();
        sweepIn(Duration.ofHours(25));
        assertThat(bound).doesNotExist();
    }

    @Test
    void aNamedFileStaysAsLongAsOneDocumentNamesIt() throws IOException {
        byte[] receipt = Paper.pdf("gardé");
        String first = "/operations/" + HOUSE.enter(CLERK).text("/id");
        String second = "/operations/" + HOUSE.enter(CLERK).text("/id");
        Answer one = add(first, receipt);
        Answer two = add(second, receipt);
        CLERK.send("DELETE", first + "/attachments/" + one.text("/id"), null, Map.of());
        sweepIn(Duration.ofHours(25));
        assertThat(stored(one.text("/sha256"))).exists();
        assertThat(CLERK.download(second + "/attachments/" + two.text("/id") + "/content"))
                .isEqualTo(receipt);
        CLERK.send("DELETE", second, null, Map.of("If-Match", CLERK.get(second).etag()));
        sweepIn(Duration.ofHours(25));
        assertThat(stored(one.text("/sha256")))
                .as("its draft is gone, and so is the last name")
                .doesNotExist();
    }

    @Test
    void whatIsHalfSentGoesWithItsUpload() throws IOException {
        String operation = "/operations/" + HOUSE.enter(CLERK).text("/id");
        Answer begun = CLERK.post(operation + "/attachment-uploads", Map.of("name", "a.pdf", "sizeBytes", 1000));
        String upload = operation + "/attachment-uploads/" + begun.text("/id");
        CLERK.upload("PATCH", upload, BodyPublishers.ofByteArray(new byte[10]), Map.of("Upload-Offset", "0"));
        Path half = SERVER.get(DataDirectory.class)
                .attachments()
                .resolve("incoming")
                .resolve(begun.text("/id"));
        assertThat(Files.size(half)).isEqualTo(10);
        sweepIn(Duration.ofHours(25));
        assertThat(half).doesNotExist();
        assertThat(CLERK.get(upload).status()).isEqualTo(404);
    }

    @Test
    void oneThatCannotBeRemovedKeepsNobodyFromRemovingTheOthers() throws IOException {
        List<Path> files = Stream.of(
                        received("a").sha256(),
                        received("b").sha256(),
                        received("c").sha256())
                .sorted()
                .map(OrphanSweepTest::stored)
                .toList();
        Path stuck = files.getFirst();
        Files.delete(stuck);
        Files.createFile(Files.createDirectory(stuck).resolve("occupied"));
        sweepIn(Duration.ofHours(25));
        assertThat(files.subList(1, 3)).noneMatch(Files::exists);
        assertThat(stuck).exists();
        Files.delete(stuck.resolve("occupied"));
        sweepIn(Duration.ofHours(25));
        assertThat(stuck).as("tried again").doesNotExist();
    }

    private static Answer add(String operation, byte[] content) {
        return CLERK.upload("POST", operation + "/attachments", BodyPublishers.ofByteArray(content), Map.of());
    }
}
