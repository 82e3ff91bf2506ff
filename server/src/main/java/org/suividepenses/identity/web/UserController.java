package org.suividepenses.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Requires;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.User;
import org.suividepenses.identity.UserDetails;
import org.suividepenses.identity.Users;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.platform.web.AnswerNotKept;
import org.suividepenses.platform.web.Versions;

/** The accounts, for administrators. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {

    private final Users users;

    UserController(Users users) {
        this.users = users;
    }

    @Schema(name = "User")
    record UserView(
            UUID id,
            String email,
            String name,
            Role role,
            String language,
            boolean allUnits,
            List<UUID> unitIds,
            boolean active,
            long version) {

        static UserView of(User user) {
            return new UserView(
                    user.id(),
                    user.email(),
                    user.name(),
                    user.role(),
                    user.language().getLanguage(),
                    user.allUnits(),
                    user.unitIds().stream().sorted().toList(),
                    user.active(),
                    user.version());
        }
    }

    record UserBody(
            @Nullable String email,
            @Nullable String name,
            @Nullable Role role,
            @Nullable String language,
            @Nullable Boolean allUnits,
            @Nullable List<@Nullable UUID> unitIds,
            @Nullable Boolean active,
            @Nullable String password) {

        UserDetails details() {
            FieldProblems problems = new FieldProblems();
            if (role == null) {
                problems.add("/role", "field.required");
            }
            Set<UUID> units = new HashSet<>();
            for (UUID unit : unitIds == null ? List.<@Nullable UUID>of() : unitIds) {
                if (unit == null) {
                    problems.add("/unitIds", "field.required");
                } else {
                    units.add(unit);
                }
            }
            problems.refuseIfAny();
            return new UserDetails(
                    email == null ? "" : email,
                    name == null ? "" : name,
                    role == null ? Role.READER : role,
                    language == null ? Locale.FRENCH : Locale.of(language),
                    Boolean.TRUE.equals(allUnits),
                    units,
                    !Boolean.FALSE.equals(active),
                    password);
        }
    }

    @Schema(name = "UserList")
    record UserPage(List<UserView> items) {}

    @Requires(Permission.USER_MANAGE)
    @GetMapping
    UserPage listUsers(Caller caller) {
        return new UserPage(users.all(caller).stream().map(UserView::of).toList());
    }

    @Requires(Permission.USER_MANAGE)
    @GetMapping("/{id}")
    ResponseEntity<UserView> getUser(@PathVariable UUID id, Caller caller) {
        return answer(ResponseEntity.ok(), users.get(id, caller));
    }

    @Requires(Permission.USER_MANAGE)
    @AnswerNotKept("holds a password; an address belongs to one account")
    @PostMapping
    ResponseEntity<UserView> createUser(@RequestBody UserBody body, Caller caller) {
        User user = users.create(body.details(), caller);
        return answer(ResponseEntity.created(URI.create("/api/v1/users/" + user.id())), user);
    }

    @Requires(Permission.USER_MANAGE)
    @PutMapping("/{id}")
    ResponseEntity<UserView> updateUser(
            @PathVariable UUID id,
            @RequestBody UserBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(ResponseEntity.ok(), users.edit(id, body.details(), Versions.required(ifMatch), caller));
    }

    private static ResponseEntity<UserView> answer(ResponseEntity.BodyBuilder response, User user) {
        return response.eTag(Versions.etag(user.version())).body(UserView.of(user));
    }
}
