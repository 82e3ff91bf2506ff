package org.suividepenses.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.internal.Secrets;
import org.suividepenses.identity.internal.TokenRepository;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.kernel.WrittenText;

/** Makes, lists and revokes API tokens. A token never has more rights than its user has now. */
@Service
public class ApiTokens {

    /** By which a leaked token is recognised. */
    public static final String PREFIX = "sdp_";

    private static final int NAME_LIMIT = 120;

    private final TokenRepository repository;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final IdSource ids;
    private final Clock clock;

    ApiTokens(TokenRepository repository, Secrets secrets, AuditTrail audit, IdSource ids, Clock clock) {
        this.repository = repository;
        this.secrets = secrets;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new token with its secret. */
    public record Created(ApiToken token, String secret) {}

    /**
     * @param expiresAt null for a token that lasts until it is revoked
     * @throws ProblemException {@link ProblemType#VALIDATION}
     */
    @Transactional
    public Created create(UUID userId, String name, @Nullable Instant expiresAt, Caller caller) {
        FieldProblems problems = new FieldProblems();
        WrittenText.checkRequired("/name", name, NAME_LIMIT, problems);
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            problems.add("/expiresAt", "token.expiry.past");
        }
        problems.refuseIfAny();
        ApiToken token = new ApiToken(ids.next(), userId, name.strip(), clock.instant(), expiresAt);
        String secret = PREFIX + secrets.next();
        repository.insert(token, Secrets.hash(secret));
        Changes changes = Changes.none().field("name", null, token.name()).field("expiresAt", null, expiresAt);
        audit.record(caller.actor(), "CREATE", "API_TOKEN", token.id(), changes);
        return new Created(token, secret);
    }

    @Transactional(readOnly = true)
    public List<ApiToken> of(UUID userId) {
        return repository.of(userId);
    }

    /** @throws ProblemException {@link ProblemType#NOT_FOUND} when the user has no such token */
    @Transactional
    public void revoke(UUID id, UUID userId, Caller caller) {
        if (!repository.delete(id, userId)) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        audit.record(caller.actor(), "DELETE", "API_TOKEN", id, Changes.none());
    }
}
