package org.suividepenses.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.ApiToken;
import org.suividepenses.identity.ApiTokens;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.SignedIn;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.web.AnswerNotKept;

/** One's own API tokens. */
@RestController
@RequestMapping(TokenController.PATH)
class TokenController {

    static final String PATH = "/api/v1/tokens";

    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Schema(name = "ApiToken")
    record TokenView(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        static TokenView of(ApiToken token) {
            return new TokenView(token.id(), token.name(), token.createdAt(), token.expiresAt());
        }
    }

    /** The only answer that ever holds the token itself. */
    @Schema(name = "CreatedApiToken")
    record CreatedToken(
            UUID id, String name, String token, @Nullable Instant expiresAt) {}

    @Schema(name = "ApiTokenBody")
    record TokenBody(@Nullable String name, @Nullable Instant expiresAt) {}

    @Schema(name = "ApiTokenList")
    record TokenPage(List<TokenView> items) {}

    @SignedIn
    @GetMapping
    TokenPage listTokens(Caller caller) {
        return new TokenPage(tokens.of(self(caller)).stream().map(TokenView::of).toList());
    }

    @SignedIn
    @AnswerNotKept("the secret is shown once and kept nowhere; a second token is seen in the list, and revoked")
    @PostMapping
    ResponseEntity<CreatedToken> createToken(@RequestBody TokenBody body, Caller caller) {
        String name = body.name() == null ? "" : body.name();
        ApiTokens.Created created = tokens.create(self(caller), name, body.expiresAt(), caller);
        ApiToken token = created.token();
        return ResponseEntity.created(URI.create(PATH + "/" + token.id()))
                .body(new CreatedToken(token.id(), token.name(), created.secret(), token.expiresAt()));
    }

    @SignedIn
    @DeleteMapping("/{id}")
    ResponseEntity<Void> deleteToken(@PathVariable UUID id, Caller caller) {
        tokens.revoke(id, self(caller), caller);
        return ResponseEntity.noContent().build();
    }

    private static UUID self(Caller caller) {
        if (caller.userId() == null) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return caller.userId();
    }
}
