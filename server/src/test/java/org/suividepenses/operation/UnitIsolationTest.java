package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;

/** Security, threats 1 and 4: what belongs to another unit does not exist. */
class UnitIsolationTest {

    private static final House OURS = House.open("Médecine");
    private static final House THEIRS = House.open("Droit");
    private static final ApiClient OWNER = OURS.clerk();
    private static final ApiClient STRANGER = THEIRS.clerk();
    private static final String NOTHING = "/operations/019a0000-0000-7000-8000-000000000000";

    record Route(String method, String suffix, Map<String, Object> body) {}

    static Stream<Route> routesOfOneOperation() {
        return Stream.of(
                new Route("GET", "", Map.of()),
                new Route("PUT", "", THEIRS.body()),
                new Route("DELETE", "", Map.of()),
                new Route("GET", "/history", Map.of()),
                new Route("POST", "/submission", Map.of()),
                new Route("POST", "/cancellation", Map.of("reason", "curiosité")));
    }

    @ParameterizedTest
    @MethodSource("routesOfOneOperation")
    void anOperationOfAnotherUnitIsAsUnknownAsNone(Route route) {
        Answer entered = OURS.enter(OWNER);
        String path = "/operations/" + entered.text("/id");
        Answer foreign = call(STRANGER, route, path);
        Answer unknown = call(STRANGER, route, NOTHING);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
        Answer untouched = OWNER.get(path);
        assertThat(untouched.body().at("/version").asLong()).isEqualTo(1);
        assertThat(untouched.text("/status")).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @MethodSource("routesOfOneOperation")
    void aUserWithoutUnitsSeesNothing(Route route) {
        String path = "/operations/" + OURS.enter(OWNER).text("/id");
        ApiClient without = OURS.server().as(Role.CLERK, THEIRS.anotherUnit("Nulle part"));
        assertThat(call(without, route, path).status()).isEqualTo(404);
    }

    @Test
    void anOperationDoesNotMoveToAForeignUnit() {
        Answer entered = OURS.enter(OWNER);
        Answer refused =
                OWNER.put("/operations/" + entered.text("/id"), OURS.body("unitId", THEIRS.unit()), entered.etag());
        assertThat(OperationEntryTest.problems(refused)).containsExactly("/unitId unit.unknown");
    }

    @Test
    void manyForeignOperationsAreManyUnknownOnes() {
        String foreign = OURS.enter(OWNER).text("/id");
        for (String action : List.of("submissions", "deletions")) {
            Answer answer = STRANGER.post("/operations/" + action, Map.of("ids", List.of(foreign)));
            assertThat(answer.body().at("/outcomes/0/done").asBoolean()).isFalse();
            assertThat(answer.text("/outcomes/0/problem/type")).isEqualTo("urn:suivi:problem:not-found");
        }
        assertThat(OWNER.get("/operations/" + foreign).text("/status")).isEqualTo("DRAFT");
    }

    @Test
    void noDuplicateOfAnotherUnitIsShown() {
        Map<String, Object> ours = OURS.body("supplierName", "Clinique Pasteur");
        ours.put("reference", "SECRET-1");
        OURS.enter(OWNER, ours);
        Map<String, Object> theirs = THEIRS.body("supplierName", "Clinique Pasteur");
        theirs.put("reference", "SECRET-1");
        Answer first = THEIRS.enter(STRANGER, theirs);
        assertThat(first.body().at("/duplicates").size()).isZero();
        assertThat(OperationEntryTest.duplicates(THEIRS.enter(STRANGER, theirs)))
                .as("their own is shown, and only that")
                .containsExactly(first.text("/id") + " SAME_REFERENCE");
        Answer guess = STRANGER.post("/operations/duplicate-checks", OURS.body("reference", "SECRET-1"));
        assertThat(guess.status()).isEqualTo(200);
        assertThat(guess.body().toString()).doesNotContain("Médecine");
    }

    @Test
    void whoWorksEverywhereSeesBoth() {
        ApiClient finance = OURS.server().as(Role.FINANCE);
        assertThat(finance.get("/operations/" + OURS.enter(OWNER).text("/id")).status())
                .isEqualTo(200);
        assertThat(finance.get("/operations/" + THEIRS.enter(STRANGER).text("/id"))
                        .status())
                .isEqualTo(200);
    }

    private static Answer call(ApiClient client, Route route, String path) {
        Map<String, Object> body =
                route.method().equals("GET") || route.method().equals("DELETE") ? null : route.body();
        return client.send(route.method(), path + route.suffix(), body, Map.of("If-Match", "\"1\""));
    }
}
