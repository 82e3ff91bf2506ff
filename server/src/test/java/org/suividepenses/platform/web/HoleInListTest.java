package org.suividepenses.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;
import tools.jackson.databind.json.JsonMapper;

/** A null where a list should hold something is the sender's mistake, named by its place, and no error of the server. */
class HoleInListTest {

    private static final ApiClient ADMINISTRATOR = TestServer.shared().as(Role.ADMIN);

    record Hole(String path, String body, String pointer) {}

    static Stream<Hole> holes() {
        return Stream.of(
                new Hole(
                        "/budget-transfers",
                        "{\"fiscalYear\": 2026, \"kind\": \"TRANSFER\", \"reason\": \"R\", \"parts\": [null]}",
                        "/parts/0"),
                new Hole("/carry-forwards", "{\"fromYear\": 2026, \"reason\": \"R\", \"lines\": [null]}", "/lines/0"),
                new Hole(
                        "/users",
                        "{\"email\": \"trou@exemple.org\", \"name\": \"Trou\", \"role\": \"CLERK\", \"password\":"
                                + " \"une longue phrase secrète\", \"unitIds\": [null]}",
                        "/unitIds"),
                new Hole("/budget-lines/validations", "{\"ids\": [null]}", "/ids"),
                new Hole("/operations/submissions", "{\"ids\": [null]}", "/ids/0"));
    }

    @ParameterizedTest
    @MethodSource("holes")
    void isRefusedWithItsPlace(Hole hole) {
        Answer refused = ADMINISTRATOR.post(hole.path(), JsonMapper.shared().readTree(hole.body()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer")).contains(hole.pointer());
    }
}
