package org.suividepenses.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suividepenses.testing.Committed;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Tag("generated")
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void theDescriptionOfTheApiIsTheOneCommitted() throws Exception {
        Committed.file(Path.of("..", "openapi.json"), JSON.writeValueAsString(description()) + "\n");
    }

    @Test
    void everyOperationHasANameOfItsOwnAndAnAnswer() throws Exception {
        JsonNode paths = description().path("paths");
        assertThat(paths.properties()).isNotEmpty();
        paths.forEach(path -> path.forEach(operation -> {
            assertThat(operation.path("operationId").asString()).doesNotContainPattern("_\\d+$");
            assertThat(operation.path("responses").properties()).isNotEmpty();
        }));
    }

    private static ObjectNode description() throws Exception {
        URI address = URI.create(TestServer.shared().address() + "/api/openapi.json");
        String body = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
        ObjectNode description = (ObjectNode) JSON.readTree(body);
        description.remove("servers");
        return description;
    }
}
