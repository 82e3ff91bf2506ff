package org.suividepenses.identity.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Anyone;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.FirstAdministrator;
import org.suividepenses.identity.InstitutionProfile;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.SignIn;
import org.suividepenses.identity.SignIn.Outcome;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.identity.User;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.web.AnswerNotKept;
import org.suividepenses.platform.web.Languages;

/** Signing in and out, and who one is. */
@RestController
@RequestMapping("/api/v1")
class SessionController {

    private final SignIn signIn;
    private final FirstAdministrator firstAdministrator;
    private final InstitutionProfile institution;

    SessionController(SignIn signIn, FirstAdministrator firstAdministrator, InstitutionProfile institution) {
        this.signIn = signIn;
        this.firstAdministrator = firstAdministrator;
        this.institution = institution;
    }

    /** Everything a client needs before its first screen. */
    @Schema(name = "Session")
    record SessionView(
            @Nullable SessionUser user,
            List<Permission> permissions,
            String csrfToken,
            SetupState setup,
            InstitutionProfile.@Nullable Summary institution) {}

    record SessionUser(
            UUID id, String email, String name, Role role, String language, boolean allUnits, List<UUID> unitIds) {

        static SessionUser of(User user) {
            return new SessionUser(
                    user.id(),
                    user.email(),
                    user.name(),
                    user.role(),
                    user.language().getLanguage(),
                    user.scope() instanceof UnitScope.Everywhere,
                    user.unitIds().stream().sorted().toList());
        }
    }

    @Schema(name = "Setup")
    record SetupState(boolean administratorMissing, boolean institutionMissing) {}

    @Schema(name = "Credentials")
    record CredentialsBody(@Nullable String email, @Nullable String password) {}

    @Schema(name = "NewAdministrator")
    record AdministratorBody(
            @Nullable String token,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password) {}

    @Anyone
    @GetMapping("/session")
    SessionView getSession(@Parameter(hidden = true) CsrfToken csrf, HttpServletRequest request) {
        return body(CallerFilter.callerOf(request).map(Caller::userId).flatMap(signIn::user), csrf);
    }

    @Anyone
    @AnswerNotKept("holds a password, and counts attempts apart; who signs in twice is signed in")
    @PostMapping("/session")
    SessionView signIn(
            @RequestBody CredentialsBody credentials,
            @Parameter(hidden = true) CsrfToken csrf,
            HttpServletRequest request) {
        Outcome outcome =
                signIn.attempt(text(credentials.email()), text(credentials.password()), request.getRemoteAddr());
        return switch (outcome) {
            case Outcome.Accepted(User user) -> body(begin(user, request), csrf);
            case Outcome.Refused() -> throw ProblemException.of(ProblemType.INVALID_CREDENTIALS);
            case Outcome.TooManyFailures tooMany ->
                throw new ProblemException(
                        ProblemType.RATE_LIMITED,
                        "problem.rate-limited.detail",
                        List.of(),
                        List.of(),
                        Map.of("retryAfterSeconds", tooMany.retryAfter().toSeconds()));
            case Outcome.TooManyAtOnce() -> throw ProblemException.of(ProblemType.SIGN_IN_BUSY);
        };
    }

    @Anyone
    @DeleteMapping("/session")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            CallerFilter.callerOf(request)
                    .map(Caller::userId)
                    .ifPresent(userId -> signIn.out(userId, request.getRemoteAddr()));
            session.invalidate();
        }
        return ResponseEntity.noContent().build();
    }

    @Anyone
    @AnswerNotKept("holds a password; the link is good for one account")
    @PostMapping("/setup/administrator")
    ResponseEntity<SessionView> createAdministrator(
            @RequestBody AdministratorBody body, @Parameter(hidden = true) CsrfToken csrf, HttpServletRequest request) {
        Caller visitor = new Caller(
                null,
                "",
                java.util.Set.of(),
                new UnitScope.Only(java.util.Set.of()),
                Languages.of(request),
                request.getRemoteAddr());
        User user = firstAdministrator.create(
                text(body.token()), text(body.name()), text(body.email()), text(body.password()), visitor);
        return ResponseEntity.status(HttpStatus.CREATED).body(body(begin(user, request), csrf));
    }

    /** Starts a session under a new id, so that one planted before is worth nothing. */
    private Optional<User> begin(User user, HttpServletRequest request) {
        HttpSession planted = request.getSession(false);
        if (planted != null) {
            planted.invalidate();
        }
        request.getSession(true)
                .setAttribute(CallerFilter.SESSION_USER, user.id().toString());
        return Optional.of(user);
    }

    private SessionView body(Optional<User> user, CsrfToken csrf) {
        Optional<InstitutionProfile.Summary> summary = institution.summary();
        return new SessionView(
                user.map(SessionUser::of).orElse(null),
                user.map(known -> known.role().permissions().stream().sorted().toList())
                        .orElse(List.of()),
                csrf.getToken(),
                new SetupState(firstAdministrator.awaited(), summary.isEmpty()),
                summary.orElse(null));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
