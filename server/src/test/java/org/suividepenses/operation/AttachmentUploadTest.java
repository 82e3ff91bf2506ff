package org.suividepenses.operation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;

/** A file that arrives in parts: what has arrived stays, wherever the line is cut, and becomes one document. */
class AttachmentUploadTest {

    private static final House OURS = House.open("Envois");
    private static final House THEIRS = House.open("Envois d’à côté");
    private static final ApiClient CLERK = OURS.clerk();
    private static final byte[] INVOICE = Paper.pdf("x".repeat(9_000));

    private final String operation = "/operations/" + OURS.enter(CLERK).text("/id");

    private String begin(byte[] content, String sha256) {
        Answer begun = CLERK.post(
                operation + "/attachment-uploads",
                Map.of("name", "facture.pdf", "kind", "INVOICE", "sizeBytes", content.length, "sha256", sha256));
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(201);
        return operation + "/attachment-uploads/" + begun.text("/id");
    }

    private static Answer send(ApiClient client, String upload, long offset, byte[] part) {
        return client.upload(
                "PATCH", upload, BodyPublishers.ofByteArray(part), Map.of("Upload-Offset", Long.toString(offset)));
    }

    private static String hash(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void theLastPartMakesADocumentOfThem() throws Exception {
        String upload = begin(INVOICE, hash(INVOICE));
        Answer first = send(CLERK, upload, 0, Arrays.copyOf(INVOICE, 4_000));
        assertThat(first.body().at("/offset").asLong()).isEqualTo(4_000);
        assertThat(first.body().at("/attachment").isNull()).isTrue();
        Answer last = send(CLERK, upload, 4_000, Arrays.copyOfRange(INVOICE, 4_000, INVOICE.length));
        assertThat(last.text("/attachment/name")).isEqualTo("facture.pdf");
        String document = last.text("/attachment/id");
        assertThat(CLERK.download(operation + "/attachments/" + document + "/content"))
                .isEqualTo(INVOICE);
        assertThat(send(CLERK, upload, 4_000, new byte[10]).text("/attachment/id"))
                .as("who did not hear the answer asks again")
                .isEqualTo(document);
        assertThat(CLERK.get(upload).text("/attachment/id")).isEqualTo(document);
        assertThat(CLERK.get(operation).body().at("/attachments").asInt()).isEqualTo(1);
    }

    @Test
    void whatTheOperationHasAlreadyIsSaidToBeThere() throws Exception {
        String first = begin(INVOICE, hash(INVOICE));
        assertThat(CLERK.get(first).body().at("/alreadyThere").asBoolean()).isFalse();
        Answer made = send(CLERK, first, 0, INVOICE);
        assertThat(made.body().at("/alreadyThere").asBoolean()).isFalse();
        assertThat(CLERK.get(first).body().at("/alreadyThere").asBoolean()).isFalse();
        String second = begin(INVOICE, hash(INVOICE));
        for (Answer there :
                List.of(send(CLERK, second, 0, INVOICE), send(CLERK, second, 0, INVOICE), CLERK.get(second))) {
            assertThat(there.body().at("/alreadyThere").asBoolean())
                    .as("%s", there)
                    .isTrue();
            assertThat(there.text("/attachment/id")).isEqualTo(made.text("/attachment/id"));
        }
    }

    @Test
    void aCutLineLosesNothingThatArrived() throws Exception {
        String upload = begin(INVOICE, hash(INVOICE));
        URI address = URI.create(CLERK.address());
        try (Socket line = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = line.getOutputStream();
            out.write(("PATCH /api/v1" + upload + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + CLERK.token()
                            + "\r\nUpload-Offset: 0\r\nContent-Length: " + INVOICE.length + "\r\n\r\n")
                    .getBytes(US_ASCII));
            out.write(INVOICE, 0, 5_000);
            out.flush();
            await().until(() -> offset(upload) == 5_000);
        }
        await().until(() -> send(CLERK, upload, 5_000, new byte[0]).status() == 200);
        Answer last = send(CLERK, upload, 5_000, Arrays.copyOfRange(INVOICE, 5_000, INVOICE.length));
        assertThat(last.text("/attachment/sha256")).isEqualTo(hash(INVOICE));
    }

    private static long offset(String upload) {
        Answer head = CLERK.send("HEAD", upload, null, Map.of());
        return Long.parseLong(head.headers().get("upload-offset"));
    }

    @Test
    void aPartBeginsWhereTheLastEnded() throws Exception {
        String upload = begin(INVOICE, hash(INVOICE));
        send(CLERK, upload, 0, Arrays.copyOf(INVOICE, 100));
        Answer again = send(CLERK, upload, 0, Arrays.copyOf(INVOICE, 100));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().at("/offset").asLong()).isEqualTo(100);
        Answer more = send(CLERK, upload, 100, INVOICE);
        assertThat(more.status()).as("more than was announced").isEqualTo(413);
    }

    @RepeatedTest(5)
    void theLastPartTwiceAtTheSameTimeMakesOneDocument() throws Exception {
        String upload = begin(INVOICE, hash(INVOICE));
        send(CLERK, upload, 0, Arrays.copyOf(INVOICE, 4_000));
        byte[] last = Arrays.copyOfRange(INVOICE, 4_000, INVOICE.length);
        byte[] nothing = new byte[0];
        List<Callable<Answer>> senders = List.of(
                () -> sendWhenFree(upload, 4_000, last),
                () -> sendWhenFree(upload, 4_000, last),
                () -> send(CLERK, upload, INVOICE.length, nothing),
                () -> send(CLERK, upload, INVOICE.length, nothing));
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(senders.size())) {
            for (Future<Answer> answer : threads.invokeAll(senders)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 409);
        String document = CLERK.get(upload).text("/attachment/id");
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .allMatch(answer -> answer.text("/attachment/id").equals(document));
        assertThat(CLERK.get(operation).body().at("/attachments").asInt()).isEqualTo(1);
    }

    /** Who comes while another part is arriving asks again, as clients do. */
    private static Answer sendWhenFree(String upload, long offset, byte[] part) {
        Answer answer;
        do {
            answer = send(CLERK, upload, offset, part);
        } while (answer.status() == 409 && answer.body().at("/offset").isMissingNode());
        return answer;
    }

    @Test
    void whatArrivesIsWhatWasAnnouncedOrNothing() throws Exception {
        String upload = begin(INVOICE, hash(Paper.pdf("autre")));
        Answer altered = send(CLERK, upload, 0, INVOICE);
        assertThat(altered.status()).isEqualTo(409);
        assertThat(altered.text("/reason")).isEqualTo("ALTERED");
        assertThat(CLERK.get(upload).status()).isEqualTo(404);
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(US_ASCII);
        Answer refused = send(CLERK, begin(page, hash(page)), 0, page);
        assertThat(refused.text("/reason")).isEqualTo("ACTIVE");
        assertThat(CLERK.get(operation).body().at("/attachments").asInt()).isZero();
    }

    @Test
    void anAnnouncementBeyondTheLimitIsRefused() {
        List<Integer> statuses = Stream.of(0L, 26L << 20)
                .map(size -> CLERK.post(operation + "/attachment-uploads", Map.of("name", "a.pdf", "sizeBytes", size))
                        .status())
                .toList();
        assertThat(statuses).containsExactly(415, 413);
    }

    record Route(String method, Map<String, String> headers) {}

    static Stream<Route> routesOfOneUpload() {
        return Stream.of(
                new Route("GET", Map.of()),
                new Route("PATCH", Map.of("Upload-Offset", "0")),
                new Route("DELETE", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("routesOfOneUpload")
    void anUploadIsItsSendersAlone(Route route) throws Exception {
        String upload = begin(INVOICE, hash(INVOICE));
        for (ApiClient other : List.of(THEIRS.clerk(), OURS.clerk())) {
            Answer answer = other.upload(route.method(), upload, BodyPublishers.ofByteArray(INVOICE), route.headers());
            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(CLERK.get(upload).body().at("/offset").asLong()).isZero();
    }

    @Test
    void anAbandonedUploadIsGone() throws Exception {
        String upload = begin(INVOICE, hash(INVOICE));
        assertThat(CLERK.send("DELETE", upload, null, Map.of()).status()).isEqualTo(204);
        assertThat(CLERK.get(upload).status()).isEqualTo(404);
    }
}
