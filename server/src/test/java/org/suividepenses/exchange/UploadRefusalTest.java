package org.suividepenses.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suividepenses.exchange.internal.reading.WorkbookBuilder;
import org.suividepenses.identity.Role;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.testing.TestServer;

/** Files that are not what they say, or more than there is room for: a clear word each, and nothing of them stays. */
class UploadRefusalTest {

    private static final TestServer SERVER = TestServer.start("--suivi.import.file-size=1MB");
    private static final String TABLE = "Date;Libellé;Montant\n03/04/2026;Craie;1500\n";
    private static final String BOUNDARY = "suivi-boundary";
    private static final String PART =
            "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";

    private final ImportDesk desk = new ImportDesk(SERVER.as(Role.FINANCE));

    @TempDir
    private Path directory;

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aFileIsKnownByWhatItHoldsAndNotByItsName() throws IOException {
        Path workbook = new WorkbookBuilder()
                .rows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Date</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>46115</v></c></row>")
                .write(directory.resolve("book"));
        HttpResponse<String> asCsv = desk.send("dépenses.csv", Files.readAllBytes(workbook));
        assertThat(asCsv.statusCode()).as(asCsv.body()).isEqualTo(201);
        assertThat(asCsv.body()).contains("\"format\":\"XLSX\"");
        HttpResponse<String> asWorkbook = desk.send("dépenses.xlsx", TABLE.getBytes(UTF_8));
        assertThat(asWorkbook.statusCode()).isEqualTo(201);
        assertThat(asWorkbook.body()).contains("\"format\":\"CSV\"");
    }

    @Test
    void otherKindsAreRefusedByTheirKind() throws IOException {
        Set<String> before = kept();
        assertRefused("facture.csv", "%PDF-1.7\n%âãÏÓ\n".getBytes(UTF_8), 415, "PDF");
        assertRefused("ancien.xlsx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, 415, "XLS");
        assertRefused("photo.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 415, "image");
        byte[] noise = new byte[4_096];
        new Random(7).nextBytes(noise);
        System.arraycopy("Date;Montant\n".getBytes(UTF_8), 0, noise, 0, 13);
        assertRefused("bruit.csv", noise, 415, "octet");
        assertRefused("large.csv", "a;".repeat(20_000).getBytes(UTF_8), 415, "colonnes");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void aFileBeyondTheLimitIsRefusedByItsDeclaredLengthBeforeAnyOfItIsSent() throws IOException {
        Set<String> before = kept();
        URI address = URI.create(SERVER.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                            + desk.client().token() + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY
                            + "\r\nContent-Length: 2147483648\r\n\r\n" + PART)
                    .getBytes(UTF_8));
            out.flush();
            String answer = new String(socket.getInputStream().readNBytes(16), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413");
        }
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void aFileBeyondTheLimitIsRefusedWhileItStreams() throws Exception {
        Set<String> before = kept();
        Set<String> temporary = temporary();
        HttpRequest endless = HttpRequest.newBuilder(URI.create(SERVER.address() + "/api/v1/imports"))
                .header("Authorization", "Bearer " + desk.client().token())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofInputStream(UploadRefusalTest::threeMegabytes))
                .build();
        HttpResponse<String> refused = HttpClient.newHttpClient().send(endless, BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("Le fichier dépasse 1");
        assertThat(kept()).isEqualTo(before);
        assertThat(temporary()).isEqualTo(temporary);
    }

    private void assertRefused(String name, byte[] content, int status, String word) {
        HttpResponse<String> answer = desk.send(name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(word);
    }

    private static InputStream threeMegabytes() {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        rows.writeBytes("Date;Libellé;Montant\n".getBytes(UTF_8));
        while (rows.size() < 3 << 20) {
            rows.writeBytes("03/04/2026;Craie;1500\n".getBytes(UTF_8));
        }
        return new SequenceInputStream(
                new ByteArrayInputStream(PART.getBytes(UTF_8)),
                new SequenceInputStream(
                        new ByteArrayInputStream(rows.toByteArray()),
                        new ByteArrayInputStream(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8))));
    }

    private static Set<String> kept() throws IOException {
        return names(SERVER.get(DataDirectory.class).imports(), "");
    }

    /** Where the container writes what it receives. */
    private static Set<String> temporary() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> servers = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path server : servers.filter(
                            path -> path.getFileName().toString().startsWith("tomcat."))
                    .toList()) {
                names.addAll(names(server, ".tmp"));
            }
        }
        return names;
    }

    private static Set<String> names(Path directory, String ending) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(ending))
                    .collect(Collectors.toSet());
        }
    }
}
