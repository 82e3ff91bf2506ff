package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.suividepenses.attachment.internal.OrphanSweep;
import org.suividepenses.identity.Role;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.S3Server;
import org.suividepenses.testing.TestServer;

/** Supporting documents in a bucket: as in the directory, and told clearly when the bucket is down or not what it was. */
class AttachmentBucketTest {

    private static final S3Server BUCKET = S3Server.start();
    private static final TestServer SERVER = TestServer.start(BUCKET.options());
    private static final House HOUSE = House.on(SERVER, "Laboratoire");
    private static final ApiClient CLERK = HOUSE.clerk();
    private static final byte[] LARGE = Paper.pdf("x".repeat(400_000));

    private final String operation = "/operations/" + HOUSE.enter(CLERK).text("/id");

    @AfterAll
    static void stop() {
        SERVER.close();
        BUCKET.close();
    }

    private Answer add(byte[] content) {
        return CLERK.upload(
                "POST", operation + "/attachments?name=facture.pdf", BodyPublishers.ofByteArray(content), Map.of());
    }

    private Answer added(byte[] content) {
        Answer added = add(content);
        assertThat(added.status()).as("%s", added).isEqualTo(201);
        return added;
    }

    private String content(Answer added) {
        return operation + "/attachments/" + added.text("/id") + "/content";
    }

    private static HttpResponse<byte[]> part(String path, String range) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(CLERK.address() + "/api/v1" + path))
                                .header("Authorization", "Bearer " + CLERK.token())
                                .header("Range", range)
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static List<Path> files(String folder) throws IOException {
        Path directory = SERVER.get(DataDirectory.class).attachments().resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aFileIsKeptInTheBucketAloneAndReadBackWholeAndInPart() throws Exception {
        byte[] invoice = Paper.pdf("facture");
        Answer added = added(invoice);
        assertThat(Files.readAllBytes(BUCKET.object(added.text("/sha256")))).isEqualTo(invoice);
        assertThat(files("content")).isEmpty();
        HttpResponse<byte[]> part = part(content(added), "bytes=10-19");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(invoice, 10, 20));
        assertThat(CLERK.download(content(added))).isEqualTo(invoice);
        assertThat(add(invoice).status()).as("once").isEqualTo(200);
    }

    @Test
    void partsStayHereUntilTheLastAndThenGoToTheBucket() throws Exception {
        byte[] invoice = Paper.pdf("facture en deux fois");
        String upload = begin(invoice.length);
        assertThat(send(upload, 0, Arrays.copyOf(invoice, 100)).status()).isEqualTo(200);
        assertThat(files("incoming")).extracting(Files::size).containsExactly(100L);
        Answer last = send(upload, 100, Arrays.copyOfRange(invoice, 100, invoice.length));
        assertThat(Files.readAllBytes(BUCKET.object(last.text("/attachment/sha256"))))
                .isEqualTo(invoice);
        assertThat(files("incoming")).isEmpty();
    }

    private String begin(int size) {
        Answer begun = CLERK.post(operation + "/attachment-uploads", Map.of("name", "facture.pdf", "sizeBytes", size));
        return operation + "/attachment-uploads/" + begun.text("/id");
    }

    private static Answer send(String upload, int offset, byte[] part) {
        return CLERK.upload(
                "PATCH", upload, BodyPublishers.ofByteArray(part), Map.of("Upload-Offset", Integer.toString(offset)));
    }

    @Test
    void whatNothingNamesAnyMoreLeavesTheBucket() throws IOException {
        Answer added = added(Paper.pdf("retirée"));
        CLERK.send("DELETE", operation + "/attachments/" + added.text("/id"), null, Map.of());
        SERVER.get(OrphanSweep.class).sweep(SERVER.get(Clock.class).instant().plus(Duration.ofHours(25)));
        assertThat(BUCKET.object(added.text("/sha256"))).doesNotExist();
    }

    @Test
    void aContentThatIsNoLongerWhatWasStoredIsNotGiven() throws Exception {
        Answer small = added(Paper.pdf("petite"));
        BUCKET.damage(small.text("/sha256"));
        Answer refused = CLERK.get(content(small));
        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.problem()).isEqualTo("document-unreadable");
        assertThat(refused.text("/detail")).contains("n’est plus celui qui a été déposé");
        assertThat(part(content(small), "bytes=0-9").statusCode())
                .as("nor a part of it, however sound")
                .isEqualTo(500);
        Answer shortened = added(Paper.pdf("écourtée"));
        BUCKET.shorten(shortened.text("/sha256"));
        assertThat(CLERK.get(content(shortened)).problem()).isEqualTo("document-unreadable");
    }

    @Test
    void aLargeOneThatWasChangedIsBrokenOffBeforeItsEnd() throws IOException {
        added(Paper.jpeg(200));
        Answer large = added(LARGE);
        assertThat(CLERK.download(content(large))).isEqualTo(LARGE);
        BUCKET.damage(large.text("/sha256"));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> CLERK.download(content(large)));
        Answer sound = added(Paper.pdf("y".repeat(300_000)));
        assertThat(CLERK.get(operation + "/dossier.pdf").problem())
                .as("nor is there a dossier with it")
                .isEqualTo("document-unreadable");
        assertThat(CLERK.download(content(sound))).hasSizeGreaterThan(300_000);
        Files.write(BUCKET.object(large.text("/sha256")), LARGE);
        assertThat(CLERK.download(operation + "/dossier.pdf")).hasSizeGreaterThan(1_000);
    }

    @Test
    void aContentThatIsGoneIsToldAsSuchAndComesBackWhenItIsSentAgain() throws IOException {
        byte[] invoice = Paper.pdf("perdue");
        Answer added = added(invoice);
        Files.delete(BUCKET.object(added.text("/sha256")));
        Answer refused = CLERK.get(content(added));
        assertThat(refused.problem()).isEqualTo("document-unreadable");
        assertThat(refused.text("/detail")).contains("n’est plus dans le stockage");
        assertThat(add(invoice).status()).isEqualTo(200);
        assertThat(CLERK.download(content(added))).isEqualTo(invoice);
    }

    @Test
    void aContentThatWasChangedComesBackWhenItIsSentAgain() throws Exception {
        byte[] invoice = Paper.pdf("changée");
        Answer added = added(invoice);
        BUCKET.damage(added.text("/sha256"));
        assertThat(CLERK.get(content(added)).problem()).isEqualTo("document-unreadable");
        assertThat(add(invoice).status()).isEqualTo(200);
        assertThat(CLERK.download(content(added))).isEqualTo(invoice);
        BUCKET.damage(added.text("/sha256"));
        assertThat(send(begin(invoice.length), 0, invoice).status()).isEqualTo(200);
        assertThat(CLERK.download(content(added))).as("in parts, too").isEqualTo(invoice);
        BUCKET.shorten(added.text("/sha256"));
        assertThat(add(invoice).status()).isEqualTo(200);
        assertThat(CLERK.download(content(added))).isEqualTo(invoice);
    }

    @Test
    void whileTheBucketIsDownNothingIsNamedAndEverythingElseGoesOn() throws Exception {
        byte[] invoice = Paper.pdf("avant la panne");
        Answer before = added(invoice);
        String number = submitted(operation);
        String another = "/operations/" + HOUSE.enter(CLERK).text("/id");
        CLERK.upload("POST", another + "/attachments", BodyPublishers.ofByteArray(invoice), Map.of());
        String second = submitted(another);
        String bare = submitted("/operations/" + HOUSE.enter(CLERK).text("/id"));
        byte[] late = Paper.pdf("pendant la panne");
        String upload = begin(late.length);
        BUCKET.stop();
        try {
            Answer refused = add(Paper.pdf("refusée"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("documents-unavailable");
            assertThat(refused.text("/detail"))
                    .contains("n’a pas été enregistré")
                    .contains("Réessayez");
            assertThat(refused.headers()).containsKey("retry-after");
            assertThat(CLERK.get(content(before)).problem()).isEqualTo("documents-unavailable");
            assertThat(CLERK.get(operation + "/dossier.pdf").problem()).isEqualTo("documents-unavailable");
            assertThat(send(upload, 0, late).status()).isEqualTo(503);
            assertThat(CLERK.get(operation).body().at("/attachments").asInt()).isEqualTo(1);
            Map<String, String> archive = archive();
            assertThat(archive)
                    .containsOnlyKeys(
                            number + "-MANQUANT.txt", second + "-MANQUANT.txt", bare + ".pdf", "LISEZ-MOI.txt");
            assertThat(archive.get(number + "-MANQUANT.txt"))
                    .contains("n’a pas répondu pour «\u202ffacture.pdf\u202f»");
            assertThat(health())
                    .contains("\"status\":\"UP\"")
                    .contains("IMPAIRED")
                    .contains("s3://pieces/");
        } finally {
            BUCKET.up();
        }
        assertThat(CLERK.download(content(before))).isEqualTo(invoice);
        assertThat(send(upload, late.length, new byte[0]).text("/attachment/name"))
                .as("what had arrived is not sent again")
                .isEqualTo("facture.pdf");
        assertThat(archive()).containsOnlyKeys(number + ".pdf", second + ".pdf", bare + ".pdf");
    }

    /** The number it gets. */
    private static String submitted(String operation) {
        Answer submitted = CLERK.post(operation + "/submission", Map.of());
        assertThat(submitted.status()).as("%s", submitted).isEqualTo(200);
        return submitted.text("/number");
    }

    /** The texts of the archive of this unit, by name; of other files the name alone. */
    private Map<String, String> archive() throws IOException {
        String filters = "?from=2026-03-14&to=2026-03-14&status=SUBMITTED&unit=" + HOUSE.unit();
        Map<String, String> entries = new LinkedHashMap<>();
        byte[] archive = SERVER.as(Role.FINANCE, HOUSE.unit()).download("/operations/dossiers.zip" + filters);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static String health() throws Exception {
        String port = SERVER.get(Environment.class).getProperty("local.management.port");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
