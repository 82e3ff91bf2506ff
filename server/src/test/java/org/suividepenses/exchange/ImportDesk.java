package org.suividepenses.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone who imports by HTTP, step by step as the screen does. */
public record ImportDesk(ApiClient client) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Set<String> WORKING = Set.of("CHECKING", "RUNNING", "UNDOING");

    /** Sends a file; the answer, whatever it is. */
    HttpResponse<String> send(String name, byte[] content) {
        return send("/imports", name, content);
    }

    /** Sends a file to a path of the API, which may have a query. */
    HttpResponse<String> send(String path, String name, byte[] content) {
        String boundary = "suivi-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return exchange(HttpRequest.newBuilder(URI.create(client.address() + "/api/v1" + path))
                .header("Authorization", "Bearer " + client.token())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** The id of a file that is taken. */
    String upload(String content) {
        HttpResponse<String> answer = send("dépenses.csv", content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer.body()).get("id").asString();
    }

    Answer map(String id, String mapping) {
        return client.send("PUT", "/imports/" + id + "/mapping", json(mapping), Map.of());
    }

    /** The id of a file that is taken and mapped. */
    public String mapped(String content, String mapping) {
        String id = upload(content);
        Answer mapped = map(id, mapping);
        assertThat(mapped.status()).as(mapped.toString()).isEqualTo(200);
        return id;
    }

    JsonNode check(String id) {
        return ended(id, client.post("/imports/" + id + "/check", Map.of()));
    }

    public JsonNode execute(String id, FaultyLines faultyLines, boolean createMissing) {
        return ended(
                id,
                client.post(
                        "/imports/" + id + "/execution",
                        Map.of("faultyLines", faultyLines.name(), "createMissing", createMissing)));
    }

    /** Begins to import, and does not wait. */
    public void begin(String id) {
        Answer begun = client.post(
                "/imports/" + id + "/execution",
                Map.of("faultyLines", FaultyLines.REFUSE_FILE.name(), "createMissing", true));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
    }

    JsonNode undo(String id) {
        return ended(id, client.post("/imports/" + id + "/reversal", Map.of()));
    }

    /** Uploads, maps and imports all of it. */
    JsonNode importAll(String content, String mapping) {
        return execute(mapped(content, mapping), FaultyLines.REFUSE_FILE, true);
    }

    /** A file as it comes, in a language. */
    byte[] bytes(String path, String language) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(client.address() + "/api/v1" + path))
                .header("Authorization", "Bearer " + client.token())
                .header("Accept-Language", language)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String download(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(client.address() + "/api/v1" + path))
                        .header("Authorization", "Bearer " + client.token())
                        .build())
                .body();
    }

    private JsonNode ended(String id, Answer begun) {
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> client.get("/imports/" + id).body(),
                        file -> !WORKING.contains(file.get("status").asString()));
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
