package org.suividepenses.crash;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.suividepenses.SuiviApplication;
import org.suividepenses.attachment.internal.OrphanSweep;
import org.suividepenses.operation.Paper;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;

/** Files in parts, when the server that takes them is killed. */
class UploadCrashTest {

    private static final byte[] INVOICE = Paper.pdf("facture ".repeat(300_000));
    private static final int PART = 512 * 1024;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path temporary;

    @Test
    void anUploadGoesOnAfterAKillFromWhatArrivedAndOneThatNeverEndsIsSwept() throws Exception {
        DataDirectory data = DataDirectory.open(temporary.resolve("data"));
        CrashHouse house = CrashHouse.in(data);
        String forgotten;
        try (ApplicationProcess application = ApplicationProcess.start(
                data, temporary.resolve("application.log").toFile())) {
            ApiClient before = client(application, house);
            UUID id = UUID.randomUUID();
            assertThat(before.post("/operations", house.operation(id)).status()).isEqualTo(201);
            String operation = "/operations/" + id;
            forgotten = begin(before, operation, INVOICE.length);
            send(before, operation, forgotten, 0, 10);
            String upload = begin(before, operation, INVOICE.length);
            assertThat(send(before, operation, upload, 0, PART)
                            .body()
                            .at("/offset")
                            .asInt())
                    .isEqualTo(PART);
            int halfway = PART + PART / 2;
            try (Socket line = halfOfAPart(before, path(operation, upload), halfway)) {
                await("the half that was sent").until(() -> offset(before, path(operation, upload)) == halfway);
                application.killAndStartAgain();
                assertThat(line.isConnected()).isTrue();
            }

            ApiClient after = client(application, house);
            int arrived = offset(after, path(operation, upload));
            assertThat(arrived).as("what had arrived is kept").isEqualTo(halfway);
            assertThat(send(after, operation, upload, 0, PART).status())
                    .as("nothing is taken twice")
                    .isEqualTo(409);
            Answer whole = send(after, operation, upload, arrived, INVOICE.length - arrived);
            assertThat(whole.status()).as("%s", whole).isEqualTo(200);
            assertThat(whole.text("/attachment/sha256")).isEqualTo(hash());
            String document = operation + "/attachments/" + whole.text("/attachment/id");
            assertThat(after.download(document + "/content")).isEqualTo(INVOICE);
            assertThat(after.get(operation).body().at("/attachments").asInt()).isEqualTo(1);
        }
        Path incoming = data.attachments().resolve("incoming");
        assertThat(incoming.resolve(forgotten)).exists();
        sweepInADay(data);
        try (var left = Files.list(incoming)) {
            assertThat(left).isEmpty();
        }
    }

    /** A part that stops in its middle, on a line that stays open. */
    private static Socket halfOfAPart(ApiClient client, String path, int to) throws Exception {
        URI address = URI.create(client.address());
        Socket line = new Socket(address.getHost(), address.getPort());
        OutputStream out = line.getOutputStream();
        out.write(("PATCH /api/v1" + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + client.token()
                        + "\r\nUpload-Offset: " + PART + "\r\nContent-Length: " + PART + "\r\n\r\n")
                .getBytes(US_ASCII));
        out.write(INVOICE, PART, to - PART);
        out.flush();
        return line;
    }

    private static String begin(ApiClient client, String operation, int size) throws Exception {
        Answer begun = client.post(
                operation + "/attachment-uploads",
                Map.of("name", "facture.pdf", "kind", "INVOICE", "sizeBytes", size, "sha256", hash()));
        assertThat(begun.status()).as("%s", begun).isEqualTo(201);
        return begun.text("/id");
    }

    private static Answer send(ApiClient client, String operation, String upload, int offset, int bytes) {
        return client.upload(
                "PATCH",
                path(operation, upload),
                BodyPublishers.ofByteArray(Arrays.copyOfRange(INVOICE, offset, offset + bytes)),
                Map.of("Upload-Offset", Integer.toString(offset)));
    }

    private static int offset(ApiClient client, String path) {
        return client.get(path).body().at("/offset").asInt();
    }

    private static String path(String operation, String upload) {
        return operation + "/attachment-uploads/" + upload;
    }

    private static ApiClient client(ApplicationProcess application, CrashHouse house) {
        return new ApiClient(application.address(), house.user(), house.token());
    }

    private static String hash() throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(INVOICE));
    }

    private static void sweepInADay(DataDirectory data) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SuiviApplication.class)
                .web(WebApplicationType.NONE)
                .run("--suivi.data=" + data.root(), "--suivi.database.connections=4")) {
            context.getBean(OrphanSweep.class).sweep(Instant.now().plus(Duration.ofHours(25)));
        }
    }
}
