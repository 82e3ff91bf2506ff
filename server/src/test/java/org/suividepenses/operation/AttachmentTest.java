package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.StoredFiles;

/** Supporting documents from the file to the reader: kept once, read back whole or in part, and only by who may. */
class AttachmentTest {

    private static final House OURS = House.open("Pharmacie");
    private static final House THEIRS = House.open("Lettres");
    private static final ApiClient CLERK = OURS.clerk();
    private static final ApiClient STRANGER = THEIRS.clerk();
    private static final String NOTHING = "019a0000-0000-7000-8000-000000000000";

    private static String operation() {
        return "/operations/" + OURS.enter(CLERK).text("/id");
    }

    private static Answer add(String operation, String name, byte[] content) {
        return CLERK.upload(
                "POST",
                operation + "/attachments?kind=INVOICE&name=" + name,
                BodyPublishers.ofByteArray(content),
                Map.of());
    }

    @Test
    void aFileIsKeptListedAndReadBackAsItWas() throws Exception {
        byte[] invoice = Paper.pdf("facture 1");
        String operation = operation();
        Answer added = add(operation, "facture.pdf", invoice);
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        assertThat(CLERK.get(operation).body().at("/attachments").asInt()).isEqualTo(1);
        Answer list = CLERK.get(operation + "/attachments");
        assertThat(list.text("/items/0/name")).isEqualTo("facture.pdf");
        assertThat(list.text("/items/0/mediaType")).isEqualTo("application/pdf");
        assertThat(list.text("/items/0/kind")).isEqualTo("INVOICE");
        assertThat(CLERK.download(operation + "/attachments/" + added.text("/id") + "/content"))
                .isEqualTo(invoice);
        assertThat(Files.readAllBytes(StoredFiles.of(OURS.server(), added.text("/sha256"))))
                .isEqualTo(invoice);
    }

    /** More at once than there are connections: none may hold one while it waits for the next, to note a content before it is kept. */
    @Test
    void filesWithIdempotencyKeysLeaveConnectionsToOthers() throws Exception {
        String documents = operation() + "/attachments?name=recu.pdf";
        byte[] receipt = Paper.pdf("reçu");
        Callable<Integer> sent = () -> CLERK.upload(
                        "POST",
                        documents,
                        BodyPublishers.ofByteArray(receipt),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Content-Type", "application/json"))
                .status();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(40, sent))) {
                assertThat(answer.get()).isIn(200, 201);
            }
        }
    }

    @Test
    void whoSavesADocumentIsInTheTrailAndWhoLooksAtItIsNot() throws Exception {
        String operation = operation();
        String document = add(operation, "recu.png", Paper.png(1)).text("/id");
        content(operation, document, "?inline=true", Map.of());
        assertThat(saved(document)).isZero();
        content(operation, document, "", Map.of());
        assertThat(saved(document)).isEqualTo(1);
    }

    @Test
    void whateverIsTakenAwayIsInTheTrailInWhateverWayItIsAskedFor() throws Exception {
        String operation = operation();
        String sheet = add(operation, "devis.xlsx", Paper.xlsx("sorti")).text("/id");
        content(operation, sheet, "?inline=true", Map.of());
        assertThat(saved(sheet)).as("no browser shows it").isEqualTo(1);
        String document = add(operation, "recu.png", Paper.png(1)).text("/id");
        List<String> ranges = List.of("bytes=0-", "bytes=00-", "bytes=-9999999", "bytes=1-", "bytes=0-3,5-9");
        for (String range : ranges) {
            content(operation, document, "", Map.of("Range", range));
        }
        assertThat(saved(document)).isEqualTo(ranges.size());
        URI spelt = URI.create(CLERK.address() + "/api/v1" + operation + "/attachments/" + document + "/%63ontent");
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(spelt)
                                .header("Authorization", "Bearer " + CLERK.token())
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(saved(document)).isEqualTo(ranges.size() + 1);
    }

    private static int saved(String document) {
        return OURS.server()
                .get(DSLContext.class)
                .fetchSingle(
                        "select count(*) from audit_entry where action = 'EXPORT' and changes like ?",
                        "%" + document + "/content%")
                .get(0, Integer.class);
    }

    @Test
    void aDownloadSaysWhatItIsAndRunsNowhere() throws Exception {
        String operation = operation();
        String document =
                add(operation, "re%C3%A7u%20n%C2%B01.png", Paper.png(1)).text("/id");
        HttpResponse<byte[]> saved = content(operation, document, "", Map.of());
        assertThat(header(saved, "content-type")).isEqualTo("image/png");
        assertThat(header(saved, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(saved, "content-disposition"))
                .startsWith("attachment;")
                .contains("re%C3%A7u");
        assertThat(header(saved, "content-security-policy"))
                .contains("default-src 'none'")
                .contains("sandbox");
        HttpResponse<byte[]> shown = content(operation, document, "?inline=true", Map.of());
        assertThat(header(shown, "content-disposition")).startsWith("inline;");
        assertThat(header(shown, "content-security-policy")).contains("sandbox").contains("frame-ancestors 'self'");
        String sheet = add(operation, "devis.xlsx", Paper.xlsx("devis")).text("/id");
        assertThat(header(content(operation, sheet, "?inline=true", Map.of()), "content-disposition"))
                .as("what no browser shows is saved all the same")
                .startsWith("attachment;");
    }

    @Test
    void aPartIsAnsweredAsAskedFor() throws Exception {
        byte[] invoice = Paper.pdf("facture en deux fois");
        String operation = operation();
        String document = add(operation, "a.pdf", invoice).text("/id");
        HttpResponse<byte[]> rest = content(operation, document, "", Map.of("Range", "bytes=10-"));
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(invoice, 10, invoice.length));
        assertThat(header(rest, "content-range")).isEqualTo("bytes 10-" + (invoice.length - 1) + "/" + invoice.length);
        HttpResponse<byte[]> some = content(operation, document, "", Map.of("Range", "bytes=0-3"));
        assertThat(new String(some.body(), StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        HttpResponse<byte[]> beyond = content(operation, document, "", Map.of("Range", "bytes=999999-"));
        assertThat(beyond.statusCode()).isEqualTo(416);
    }

    @Test
    void theSameFileTwiceIsThereOnce() {
        String operation = operation();
        byte[] receipt = Paper.jpeg(17);
        Answer first = add(operation, "a.jpg", receipt);
        Answer second = add(operation, "b.jpg", receipt);
        assertThat(List.of(first.status(), second.status())).containsExactly(201, 200);
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(CLERK.get(operation).body().at("/attachments").asInt()).isEqualTo(1);
    }

    @Test
    void aFileThatWasDamagedIsMendedByWhoSendsItAgain() throws Exception {
        String operation = operation();
        byte[] receipt = Paper.jpeg(18);
        Answer added = add(operation, "recu.jpg", receipt);
        StoredFiles.damage(StoredFiles.of(OURS.server(), added.text("/sha256")));
        String content = operation + "/attachments/" + added.text("/id") + "/content";
        assertThat(CLERK.get(content).problem()).isEqualTo("document-unreadable");
        assertThat(add(operation(), "autre.jpg", receipt).status()).isEqualTo(201);
        assertThat(CLERK.download(content)).isEqualTo(receipt);
    }

    @Test
    void aFormBringsAFileToo() throws Exception {
        String operation = operation();
        String boundary = "suivi-boundary";
        byte[] body = Paper.joined(
                Paper.joined(
                        ("--" + boundary
                                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bon.odt\"\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8),
                        Paper.openDocument("text", "bon de livraison")),
                ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest form = HttpRequest.newBuilder(
                        URI.create(CLERK.address() + "/api/v1" + operation + "/attachments?kind=DELIVERY_NOTE"))
                .header("Authorization", "Bearer " + CLERK.token())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(form, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("bon.odt").contains("DELIVERY_NOTE");
    }

    @Test
    void aDraftLosesADocumentAndASubmittedOperationOnlyStrikesItOut() {
        String operation = operation();
        String wrong = operation + "/attachments/"
                + add(operation, "faux.pdf", Paper.pdf("faux")).text("/id");
        assertThat(CLERK.send("DELETE", wrong, null, Map.of()).status()).isEqualTo(204);
        assertThat(CLERK.get(wrong).status()).isEqualTo(404);
        String right = operation + "/attachments/"
                + add(operation, "vrai.pdf", Paper.pdf("vrai")).text("/id");
        assertThat(CLERK.post(operation + "/submission", Map.of()).status()).isEqualTo(200);
        assertThat(CLERK.send("DELETE", right, null, Map.of()).status()).isEqualTo(409);
        assertThat(CLERK.post(right + "/strike", Map.of("reason", " ")).status())
                .isEqualTo(422);
        Answer struck = CLERK.post(right + "/strike", Map.of("reason", "Facture d’un autre achat"));
        assertThat(struck.text("/struck/reason")).isEqualTo("Facture d’un autre achat");
        assertThat(CLERK.get(operation + "/attachments").body().at("/items").size())
                .as("it is kept")
                .isEqualTo(1);
        assertThat(CLERK.get(operation).body().at("/attachments").asInt()).isZero();
        assertThat(actions(operation)).containsExactly("CREATE", "ATTACH", "DETACH", "ATTACH", "SUBMIT", "STRIKE");
    }

    private static List<String> actions(String operation) {
        return CLERK.get(operation + "/history")
                .body()
                .at("/items")
                .valueStream()
                .map(entry -> entry.at("/action").asString())
                .toList();
    }

    record Route(String method, String suffix, Object body) {}

    static Stream<Route> routesOfOneDocument() {
        return Stream.of(
                new Route("GET", "", Map.of()),
                new Route("GET", "/content", Map.of()),
                new Route("PUT", "/kind", Map.of("kind", "RECEIPT")),
                new Route("DELETE", "", Map.of()),
                new Route("POST", "/strike", Map.of("reason", "curiosité")));
    }

    @ParameterizedTest
    @MethodSource("routesOfOneDocument")
    void aDocumentOfAnotherUnitIsAsUnknownAsNone(Route route) {
        String operation = operation();
        String document = add(operation, "x.pdf", Paper.pdf("secret")).text("/id");
        Answer foreign = send(STRANGER, route, operation + "/attachments/" + document);
        Answer unknown = send(STRANGER, route, "/operations/" + NOTHING + "/attachments/" + NOTHING);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
        Answer own = THEIRS.enter(STRANGER);
        assertThat(send(STRANGER, route, "/operations/" + own.text("/id") + "/attachments/" + document)
                        .status())
                .as("nor by way of an operation of one's own")
                .isEqualTo(404);
        assertThat(CLERK.get(operation).body().at("/attachments").asInt()).isEqualTo(1);
    }

    private static Answer send(ApiClient client, Route route, String path) {
        return client.send(
                route.method(), path + route.suffix(), "GET".equals(route.method()) ? null : route.body(), Map.of());
    }

    @Test
    void whoOnlyReadsAddsNothing() {
        String operation = operation();
        ApiClient reader = OURS.server().as(Role.READER, OURS.unit());
        Answer refused =
                reader.upload("POST", operation + "/attachments", BodyPublishers.ofByteArray(Paper.pdf("r")), Map.of());
        assertThat(refused.status()).isEqualTo(403);
        Answer foreign = STRANGER.upload(
                "POST", operation + "/attachments", BodyPublishers.ofByteArray(Paper.pdf("r")), Map.of());
        assertThat(foreign.status()).isEqualTo(404);
    }

    @Test
    void aCancelledOperationTakesNothing() {
        String operation = operation();
        CLERK.post(operation + "/submission", Map.of());
        CLERK.post(operation + "/cancellation", Map.of("reason", "Double"));
        Answer refused = add(operation, "a.pdf", Paper.pdf("trop tard"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("annulée");
    }

    private static HttpResponse<byte[]> content(
            String operation, String document, String query, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        CLERK.address() + "/api/v1" + operation + "/attachments/" + document + "/content" + query))
                .header("Authorization", "Bearer " + CLERK.token());
        headers.forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }
}
