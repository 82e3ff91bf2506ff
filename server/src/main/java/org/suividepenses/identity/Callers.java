package org.suividepenses.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.internal.Secrets;
import org.suividepenses.identity.internal.TokenRepository;
import org.suividepenses.identity.internal.UserRepository;

/** Says who asks and with which rights, as they stand at this moment. */
@Service
@Transactional(readOnly = true)
public class Callers {

    private final UserRepository users;
    private final TokenRepository tokens;
    private final Clock clock;

    Callers(UserRepository users, TokenRepository tokens, Clock clock) {
        this.users = users;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * The user with the rights held now; empty for one who may no longer come in.
     *
     * @param address from which the user asks; null where there is none
     */
    public Optional<Caller> ofUser(UUID userId, @Nullable String address) {
        return users.find(userId).filter(User::active).map(user -> caller(user, address));
    }

    /**
     * The user of an API token with the rights held now; empty when the token is not or no longer valid, or its user may
     * no longer come in.
     *
     * @param address as in {@link #ofUser}
     */
    public Optional<Caller> ofToken(String secret, @Nullable String address) {
        return secret.startsWith(ApiTokens.PREFIX)
                ? tokens.userOf(Secrets.hash(secret), clock.instant()).flatMap(userId -> ofUser(userId, address))
                : Optional.empty();
    }

    private static Caller caller(User user, @Nullable String address) {
        return new Caller(user.id(), user.name(), user.role().permissions(), user.scope(), user.language(), address);
    }
}
