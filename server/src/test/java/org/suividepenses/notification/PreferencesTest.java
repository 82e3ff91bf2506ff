package org.suividepenses.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** What one says of how one wants to be told. */
class PreferencesTest {

    private static final TestServer SERVER = TestServer.shared();

    private final ApiClient person = SERVER.as(Role.FINANCE);

    private Answer choose(Map<String, ?> body) {
        return person.send("PUT", "/notifications/preferences", body, Map.of());
    }

    @Test
    void quietHoursStandInTheTrailAsPeopleWriteThem() {
        choose(Map.of("deliveries", Map.of(), "quietFrom", "22:00", "quietTo", "06:00"));
        choose(Map.of("deliveries", Map.of(), "quietFrom", "21:30", "quietTo", "06:00"));
        choose(Map.of("deliveries", Map.of()));
        Answer trail =
                SERVER.as(Role.AUDITOR).get("/audit?subjectType=NOTIFICATION_PREFERENCE&subject=" + person.userId());
        assertThat(trail.body().at("/items").findValues("changes").toString())
                .contains("\"from\":null,\"to\":\"22:00–06:00\"")
                .contains("\"from\":\"22:00–06:00\",\"to\":\"21:30–06:00\"")
                .contains("\"from\":\"21:30–06:00\",\"to\":null")
                .doesNotContain("Quiet");
    }

    @Test
    void aKindWithoutAWayIsNamed() {
        Map<String, Object> deliveries = new HashMap<>();
        deliveries.put("AWAITED", null);
        Answer refused = choose(Map.of("deliveries", deliveries));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/deliveries/AWAITED");
    }

    @Test
    void tooManyAtOnceAreCalledWhatTheyAre() {
        List<String> ids =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(501).toList();
        Answer refused = person.post("/notifications/read", Map.of("ids", ids));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/detail")).isEqualTo("Au plus 500 notifications à la fois.");
    }
}
