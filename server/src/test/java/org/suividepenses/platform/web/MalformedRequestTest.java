package org.suividepenses.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.util.RawValue;

/** Requests that no client of ours sends: each is the sender's mistake, and none is an error of the server. */
class MalformedRequestTest {

    private static final ApiClient ADMINISTRATOR = TestServer.shared().as(Role.ADMIN);

    @ParameterizedTest
    @ValueSource(strings = {"q=%ED%A0%80", "q=%C3", "%FF=1"})
    void aQueryThatIsNoTextIsRefused(String query) {
        Answer refused = ADMINISTRATOR.get("/operations?" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid-request");
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        Answer refused = ADMINISTRATOR.post(
                "/operations/duplicate-checks", new RawValue("{\"unitPrice\": \"1\", \"unitPrice\": \"1000000\"}"));
        assertThat(refused.status()).isEqualTo(400);
    }

    record Written(String path, String body, String pointer) {}

    static Stream<Written> texts() {
        return Stream.of(
                new Written(
                        "/budget-transfers",
                        "{\"fiscalYear\": 2026, \"kind\": \"AMENDMENT\", \"reason\": \"TEXT\", \"parts\": []}",
                        "/reason"),
                new Written(
                        "/budget-lines",
                        "{\"fiscalYear\": 2026, \"unitId\": \"01a20000-0000-7000-8000-000000000001\","
                                + " \"amount\": \"1\", \"notes\": \"TEXT\"}",
                        "/notes"),
                new Written("/tokens", "{\"name\": \"TEXT\"}", "/name"),
                new Written(
                        "/users",
                        "{\"email\": \"masque@exemple.org\", \"name\": \"TEXT\", \"role\": \"ADMIN\", \"password\":"
                                + " \"une longue phrase secrète\"}",
                        "/name"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextThatLooksLikeAnotherOneIsRefused(Written written) {
        for (String unfit : new String[] {"abc\\u202Egpj", "half \\uD800", "nul \\u0000"}) {
            Answer refused = ADMINISTRATOR.post(
                    written.path(), new RawValue(written.body().replace("TEXT", unfit)));
            assertThat(refused.status()).as(unfit).isEqualTo(422);
            assertThat(refused.body().at("/errors").findValuesAsString("pointer"))
                    .contains(written.pointer());
            assertThat(refused.body().at("/errors").findValuesAsString("code")).contains("field.control-character");
        }
    }
}
