package org.suividepenses.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One user of the API.
 *
 * @param token null for somebody who is not signed in
 */
public record ApiClient(
        String address, UUID userId, @Nullable String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What came back; {@code body} is a JSON null where there is none. */
    public record Answer(int status, JsonNode body, Map<String, String> headers) {

        public String text(String pointer) {
            return body.at(pointer).asString();
        }

        public String etag() {
            return headers.getOrDefault("etag", "");
        }

        /** The last part of a problem's type; empty for anything else. */
        public String problem() {
            return body.path("type").asString("").replace("urn:suivi:problem:", "");
        }
    }

    /** The same user, who asks another node. */
    public ApiClient at(TestServer node) {
        return new ApiClient(node.address(), userId, token);
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** What is saved as a file. */
    public byte[] download(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path));
        Optional.ofNullable(token).ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + ": " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        return send("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    public Answer put(String path, Object body, String etag) {
        return send("PUT", path, body, Map.of("If-Match", etag));
    }

    public Answer delete(String path, String etag) {
        return send("DELETE", path, null, Map.of("If-Match", etag));
    }

    /** @param body anything that JSON can be made of; null for none */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        BodyPublisher content =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + "/api/v1" + path)).method(method, content);
        Optional.ofNullable(token).ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()), firstOf(response));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes as they are. */
    public Answer upload(String method, String path, BodyPublisher content, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .method(method, content)
                .header("Content-Type", "application/octet-stream");
        Optional.ofNullable(token).ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()), firstOf(response));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String body) {
        return body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.nullNode();
    }

    private static Map<String, String> firstOf(HttpResponse<String> response) {
        return response.headers().map().entrySet().stream()
                .filter(header -> !header.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().getFirst()));
    }
}
