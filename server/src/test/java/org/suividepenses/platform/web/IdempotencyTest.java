package org.suividepenses.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suividepenses.platform.internal.db.Tables.IDEMPOTENCY_KEY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

class IdempotencyTest {

    private final ApiClient administrator = TestServer.shared().as(Role.ADMIN);

    @Test
    void theSameRequestTwiceTakesEffectOnceAndIsAnsweredAlike() {
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("name", "Magasin " + key);
        Answer first = administrator.post("/units", body, key);
        Answer second = administrator.post("/units", body, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(second.headers()).containsEntry("location", first.headers().get("location"));
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        String key = UUID.randomUUID().toString();
        administrator.post("/units", Map.of("name", "Atelier " + key), key);
        Answer other = administrator.post("/units", Map.of("name", "Cantine " + key), key);
        assertThat(other.problem()).isEqualTo("idempotency-mismatch");
    }

    @Test
    void twentyAtOnceMakeOne() throws Exception {
        String key = UUID.randomUUID().toString();
        Set<String> ids = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Runnable> requests = IntStream.range(0, 20)
                    .<Runnable>mapToObj(i -> () -> {
                        Answer answer = administrator.post("/units", Map.of("name", "Internat " + key), key);
                        assertThat(answer.status()).isEqualTo(201);
                        ids.add(answer.text("/id"));
                    })
                    .toList();
            for (var future : requests.stream().map(threads::submit).toList()) {
                future.get();
            }
        }
        assertThat(ids).hasSize(1);
    }

    /** Whoever gives the key back leaves those who wait for it in each other's way: none may notice. */
    @Test
    void fortyAtOnceAreAllRefusedForTheSameReason() throws Exception {
        String key = UUID.randomUUID().toString();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> administrator.post("/units", Map.of("name", ""), key)))
                    .toList();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().problem()).isEqualTo("validation");
            }
        }
    }

    @Test
    void aRefusedRequestMayBeMendedUnderItsKey() {
        String key = UUID.randomUUID().toString();
        assertThat(administrator.post("/units", Map.of("name", ""), key).problem())
                .isEqualTo("validation");
        assertThat(administrator
                        .post("/units", Map.of("name", "Garage " + key), key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theSameKeyForAnotherQuestionOfTheSamePathIsRefused() {
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("name", "Dortoir " + key);
        administrator.post("/units", body, key);
        assertThat(administrator.post("/units?name=other", body, key).problem()).isEqualTo("idempotency-mismatch");
    }

    /** On a server of their own: failures of one address are counted. */
    @Test
    void aRefusedSignInIsInTheTrailWhateverKeyComesWithIt() {
        try (TestServer server = TestServer.start()) {
            String unknown = "personne@example.org";
            Answer refused = server.as(Role.ADMIN)
                    .post("/session", credentials(unknown), UUID.randomUUID().toString());
            assertThat(refused.status()).isEqualTo(401);
            assertThat(server.get(DSLContext.class)
                            .fetchValue(
                                    "SELECT COUNT(*) FROM audit_entry WHERE action = 'SIGN_IN_REFUSED' AND actor_name = ?",
                                    unknown))
                    .isEqualTo(1L);
        }
    }

    /** More at once than there are connections: none of them may hold one while it waits for another. */
    @Test
    void signingInWithKeysLeavesConnectionsToOthers() throws Exception {
        try (TestServer server = TestServer.start()) {
            ApiClient reader = server.as(Role.ADMIN);
            Callable<String> attempt = () -> reader.post(
                            "/session",
                            credentials(UUID.randomUUID() + "@example.org"),
                            UUID.randomUUID().toString())
                    .problem();
            assertThat(together(40, attempt)).isSubsetOf("invalid-credentials", "rate-limited", "sign-in-busy");
        }
    }

    private static Map<String, String> credentials(String email) {
        return Map.of("email", email, "password", "un mot de passe deviné");
    }

    private static List<String> together(int times, Callable<String> request) throws Exception {
        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> answer : threads.invokeAll(Collections.nCopies(times, request))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void thePasswordOfANewUserIsKeptInNoFormThatCanBeGuessedFast() {
        String key = UUID.randomUUID().toString();
        Map<String, String> user = Map.of(
                "email",
                key + "@example.org",
                "name",
                "Fatou Camara",
                "role",
                "ADMIN",
                "password",
                "une longue phrase de passe");
        assertThat(administrator.post("/users", user, key).status()).isEqualTo(201);
        assertThat(kept(key)).isEmpty();
        Answer again = administrator.post("/users", user, key);
        assertThat(again.text("/errors/0/code")).as("its address is its own").isEqualTo("user.email.taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tokens", "/%74okens"})
    void theSecretOfANewTokenIsKeptNowhere(String path) {
        String key = UUID.randomUUID().toString();
        Answer created = administrator.post(path, Map.of("name", "Tableur"), key);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/token")).startsWith("sdp_");
        assertThat(kept(key)).isEmpty();
    }

    private static List<byte[]> kept(String key) {
        return TestServer.shared()
                .get(DSLContext.class)
                .select(IDEMPOTENCY_KEY.REQUEST_HASH)
                .from(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.REQUEST_KEY.eq(key))
                .fetch(IDEMPOTENCY_KEY.REQUEST_HASH);
    }
}
