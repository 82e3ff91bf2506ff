package org.suividepenses.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

class UserApiTest {

    private static final String PASSWORD = "une longue phrase de passe";

    @Test
    void theLastAdministratorStays() {
        try (TestServer server = TestServer.start()) {
            ApiClient only = server.as(Role.ADMIN);
            Answer itself = only.get("/users/" + only.userId());
            Map<String, Object> closed = body(itself.text("/email"), "active", false);
            Answer refused = only.put("/users/" + only.userId(), closed, itself.etag());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(only.get("/users").status()).isEqualTo(200);

            ApiClient second = server.as(Role.ADMIN);
            assertThat(second.put("/users/" + only.userId(), closed, itself.etag())
                            .status())
                    .isEqualTo(200);
            assertThat(only.get("/users").status()).isEqualTo(401);
        }
    }

    @Test
    void anAddressBelongsToOneAccountHoweverItIsWritten() {
        ApiClient administrator = TestServer.shared().as(Role.ADMIN);
        assertThat(administrator
                        .post("/users", body("une.seule@exemple.org", "active", true))
                        .status())
                .isEqualTo(201);
        Answer again = administrator.post("/users", body("Une.Seule@Exemple.org ", "active", true));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("/errors/0/code")).isEqualTo("user.email.taken");
    }

    @Test
    void aLanguageThatNoScreenHasIsRefused() {
        ApiClient administrator = TestServer.shared().as(Role.ADMIN);
        Answer refused = administrator.post("/users", body("langue@exemple.org", "language", "de"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/language");
        Answer english = administrator.post("/users", body("langue@exemple.org", "language", "en"));
        assertThat(english.text("/language")).isEqualTo("en");
    }

    private static Map<String, Object> body(String email, String field, Object value) {
        Map<String, Object> body =
                new HashMap<>(Map.of("email", email, "name", "Fatou Camara", "role", "ADMIN", "password", PASSWORD));
        body.put(field, value);
        return body;
    }
}
