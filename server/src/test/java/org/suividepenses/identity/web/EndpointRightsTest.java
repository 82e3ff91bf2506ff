package org.suividepenses.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.suividepenses.identity.Anyone;
import org.suividepenses.identity.Requires;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.SignedIn;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.TestServer;

class EndpointRightsTest {

    private static final Set<String> PUBLIC =
            Set.of("GET /session", "POST /session", "DELETE /session", "POST /setup/administrator");

    private final TestServer server = TestServer.shared();

    /** @param upload takes a form with a file: any other content is refused as such, before rights are looked at */
    private record Endpoint(String method, String path, HandlerMethod handler, boolean upload) {
        String name() {
            return method + " " + path;
        }

        String anyPath() {
            return path.replaceAll("\\{[^}]+}", new UUID(0x7000, 0x8000_0000_0000_0000L).toString());
        }
    }

    @Test
    void everyEndpointSaysOnceWhoMayCallIt() {
        assertThat(endpoints())
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(Stream.of(Requires.class, SignedIn.class, Anyone.class)
                                .filter(endpoint.handler()::hasMethodAnnotation)
                                .count())
                        .as(endpoint.name())
                        .isEqualTo(1));
    }

    @Test
    void onlyTheListedEndpointsAreOpenToTheWorld() {
        Set<String> open = endpoints().stream()
                .filter(endpoint -> endpoint.handler().hasMethodAnnotation(Anyone.class))
                .map(Endpoint::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open).isEqualTo(new TreeSet<>(PUBLIC));
    }

    @Test
    void whoIsNotSignedInIsAskedToSignInEverywhereElse() {
        ApiClient nobody = server.asNobody();
        assertThat(endpoints().stream().filter(endpoint -> !PUBLIC.contains(endpoint.name())))
                .allSatisfy(endpoint -> {
                    // An unsafe request of a browser without its CSRF token stops even earlier.
                    int expected = endpoint.method().equals("GET") ? 401 : 403;
                    assertThat(nobody.send(endpoint.method(), endpoint.anyPath(), null, Map.of())
                                    .status())
                            .as(endpoint.name())
                            .isEqualTo(expected);
                });
    }

    @Test
    void aRoleWithoutThePermissionIsRefusedBeforeAnythingIsRead() {
        for (Role role : List.of(Role.READER, Role.CLERK)) {
            ApiClient user = server.as(role, unit());
            assertThat(endpoints().stream().filter(endpoint -> !endpoint.upload() && !allows(role, endpoint)))
                    .isNotEmpty()
                    .allSatisfy(endpoint -> assertThat(user.send(endpoint.method(), endpoint.anyPath(), null, Map.of())
                                    .problem())
                            .as("%s %s", role, endpoint.name())
                            .isEqualTo("forbidden"));
        }
    }

    private static boolean allows(Role role, Endpoint endpoint) {
        Requires requires = endpoint.handler().getMethodAnnotation(Requires.class);
        return requires == null || Stream.of(requires.value()).anyMatch(role.permissions()::contains);
    }

    private UUID unit() {
        ApiClient administrator = server.as(Role.ADMIN);
        return UUID.fromString(administrator
                .post("/units", Map.of("name", "Scolarité " + UUID.randomUUID()))
                .text("/id"));
    }

    private List<Endpoint> endpoints() {
        return server.get(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.suividepenses."))
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .filter(endpoint -> !endpoint.path().startsWith("/api"))
                .toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping, HandlerMethod handler) {
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/"))
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .map(method -> new Endpoint(
                                method,
                                path.substring("/api/v1".length()),
                                handler,
                                !mapping.getConsumesCondition().isEmpty())));
    }
}
