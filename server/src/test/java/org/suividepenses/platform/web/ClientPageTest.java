package org.suividepenses.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suividepenses.testing.TestServer;

class ClientPageTest {

    private final TestServer server = TestServer.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/operations", "/operations/0199/modifier", "/connexion"})
    void everyPageOfTheClientIsItsOnePageAskedForAnew(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
        // Without a built client there is no page, and the refusal is the API's.
        assertThat(answer.statusCode()).isEqualTo(getClass().getResource("/client/index.html") == null ? 404 : 200);
    }

    @Test
    void anUnknownPathOfTheApiIsNotThePage() throws Exception {
        HttpResponse<String> answer = get("/api/v1/nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:suivi:problem:not-found");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
