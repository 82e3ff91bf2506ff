package org.suividepenses.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suividepenses.audit.AuditEntry;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.User;
import org.suividepenses.identity.UserDetails;
import org.suividepenses.identity.Users;
import org.suividepenses.identity.internal.SignInGate;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.TestServer;

class SessionTest {

    private static final String PASSWORD = "un long mot de passe";

    private final TestServer server = TestServer.shared();
    private final Browser browser = new Browser();

    /** Keeps cookies and sends the CSRF token, as a browser with our client does. */
    private final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> send(String method, String path, String body, boolean withToken) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1" + path))
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body));
            if (withToken) {
                cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
            }
            return http.send(request.build(), BodyHandlers.ofString());
        }

        HttpResponse<String> signIn(String email, String password) throws Exception {
            send("GET", "/session", "", false);
            String body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
            return send("POST", "/session", body, true);
        }

        Optional<String> cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(HttpCookie::getValue)
                    .findFirst();
        }
    }

    /** The next to sign in with the same browser may see other things, and take other steps. */
    @Test
    void aBrowserKeepsNoAnswerForSomebodyElse() {
        ApiClient somebody = server.as(Role.FINANCE);
        assertThat(somebody.get("/session").headers()).containsEntry("cache-control", "no-store");
        assertThat(somebody.get("/operations").headers()).containsEntry("cache-control", "no-store");
    }

    @Test
    void whoSignsInIsKnownUntilTheySignOut() throws Exception {
        User user = user();
        assertThat(browser.signIn(user.email().toUpperCase(Locale.ROOT), PASSWORD)
                        .body())
                .contains(user.email(), "USER_MANAGE");
        assertThat(browser.send("GET", "/users", "", false).statusCode()).isEqualTo(200);
        assertThat(browser.send("DELETE", "/session", "", true).statusCode()).isEqualTo(204);
        assertThat(browser.send("GET", "/users", "", false).statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownAddressAndAWrongPasswordLookAlike() throws Exception {
        HttpResponse<String> wrong = browser.signIn(user().email(), "not the password");
        HttpResponse<String> unknown = browser.signIn("personne-" + UUID.randomUUID() + "@example.org", PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void guessingIsStoppedForTheAccount() throws Exception {
        User user = user();
        for (int attempt = 0; attempt < 8; attempt++) {
            assertThat(browser.signIn(user.email(), "guess number " + attempt).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> stopped = browser.signIn(user.email(), PASSWORD);
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void guessingAtTheSameTimeIsStoppedAsSoon() throws Exception {
        User user = user();
        List<Callable<Integer>> guesses = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(nth -> () -> new Browser()
                        .signIn(user.email(), "guess number " + nth)
                        .statusCode())
                .toList();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(guesses.size())) {
            for (Future<Integer> answer : threads.invokeAll(guesses)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).as("503: no room in time").isSubsetOf(401, 429, 503);
        assertThat(answers)
                .filteredOn(status -> status == 401)
                .as("passwords that were looked at")
                .hasSizeLessThanOrEqualTo(8);
    }

    /** All the room is taken by others, and stays so. */
    @Test
    void whoIsStoppedIsToldAtOnceAndNobodyWaitsWithoutEnd() throws Exception {
        User stopped = user();
        for (int attempt = 0; attempt < 8; attempt++) {
            browser.signIn(stopped.email(), "guess number " + attempt);
        }
        User user = user();
        CountDownLatch inside = new CountDownLatch(4);
        CountDownLatch leave = new CountDownLatch(1);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String address : List.of("192.0.2.1", "192.0.2.1", "192.0.2.2", "192.0.2.2")) {
                others.submit(() -> server.get(SignInGate.class).pass(address, () -> {
                    inside.countDown();
                    return uninterrupted(leave);
                }));
            }
            try {
                assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
                assertThat(browser.signIn(stopped.email(), PASSWORD).statusCode())
                        .as("limits are looked at before the line")
                        .isEqualTo(429);
                HttpResponse<String> busy = browser.signIn(user.email(), PASSWORD);
                assertThat(busy.statusCode()).isEqualTo(503);
                assertThat(busy.body()).contains("urn:suivi:problem:sign-in-busy", "Trop de connexions à la fois");
                assertThat(busy.headers().firstValue("Retry-After")).contains("5");
            } finally {
                leave.countDown();
            }
        }
        assertThat(browser.signIn(user.email(), PASSWORD).statusCode()).isEqualTo(200);
    }

    private static boolean uninterrupted(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void whoSignsInOftenIsNotTakenForOneWhoGuesses() throws Exception {
        User user = user();
        for (int time = 0; time < 10; time++) {
            assertThat(browser.signIn(user.email(), PASSWORD).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aSessionPlantedBeforeSigningInIsWorthNothing() throws Exception {
        User user = user();
        browser.signIn(user.email(), PASSWORD);
        String first = browser.cookie("SUIVI").orElseThrow();
        browser.signIn(user.email(), PASSWORD);
        assertThat(browser.cookie("SUIVI")).isPresent().get().isNotEqualTo(first);
    }

    @Test
    void aWriteWithoutTheCsrfTokenIsRefused() throws Exception {
        browser.signIn(user().email(), PASSWORD);
        HttpResponse<String> answer = browser.send("POST", "/units", "{\"name\":\"Bibliothèque\"}", false);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:suivi:problem:csrf");
    }

    @Test
    void aRightTakenAwayIsGoneAtTheNextRequest() throws Exception {
        server.as(Role.ADMIN); // one administrator must remain
        User user = user();
        browser.signIn(user.email(), PASSWORD);
        server.get(Users.class).edit(user.id(), details(user.email(), Role.FINANCE, true), 1, TestServer.MACHINE);
        assertThat(browser.send("GET", "/users", "", false).statusCode()).isEqualTo(403);
        server.get(Users.class).edit(user.id(), details(user.email(), Role.FINANCE, false), 2, TestServer.MACHINE);
        assertThat(browser.send("GET", "/units", "", false).statusCode()).isEqualTo(401);
    }

    @Test
    void comingGoingAndFailingAreInTheTrail() throws Exception {
        User user = user();
        browser.signIn(user.email(), "un autre mot de passe");
        browser.signIn(user.email(), PASSWORD);
        browser.send("DELETE", "/session", "", true);
        assertThat(server.get(AuditTrail.class).history("USER", user.id()))
                .extracting(AuditEntry::action)
                .containsExactly("CREATE", "SIGN_IN_REFUSED", "SIGN_IN", "SIGN_OUT");
    }

    private User user() {
        String email = "administration-" + UUID.randomUUID() + "@example.org";
        return server.get(Users.class).create(details(email, Role.ADMIN, true), TestServer.MACHINE);
    }

    private static UserDetails details(String email, Role role, boolean active) {
        return new UserDetails(email, "Administration", role, Locale.FRENCH, true, Set.of(), active, PASSWORD);
    }
}
