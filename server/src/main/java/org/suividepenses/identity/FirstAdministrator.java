package org.suividepenses.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.internal.OneTimeLinkRepository;
import org.suividepenses.identity.internal.Secrets;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** How an empty installation gets its first account: by a link that only its operator has seen. */
@Service
public class FirstAdministrator {

    /** How long the link is valid. */
    public static final Duration VALIDITY = Duration.ofHours(24);

    private static final String PURPOSE = "FIRST_ADMINISTRATOR";

    private final Users users;
    private final OneTimeLinkRepository links;
    private final Secrets secrets;
    private final Clock clock;

    FirstAdministrator(Users users, OneTimeLinkRepository links, Secrets secrets, Clock clock) {
        this.users = users;
        this.links = links;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A new link's token, which ends the earlier ones; empty when somebody has an account. */
    @Transactional
    public Optional<String> newLink() {
        if (!users.none()) {
            return Optional.empty();
        }
        String token = secrets.next();
        Instant now = clock.instant();
        links.replace(PURPOSE, Secrets.hash(token), now, now.plus(VALIDITY));
        return Optional.of(token);
    }

    /** Whether the link may still be used. */
    @Transactional(readOnly = true)
    public boolean awaited() {
        return users.none();
    }

    /**
     * Creates the administrator and uses the link up.
     *
     * @throws ProblemException {@link ProblemType#CONFLICT} when somebody has an account,
     *     {@link ProblemType#VALIDATION} for a bad link or details
     */
    @Transactional
    public User create(String token, String name, String email, String password, Caller caller) {
        if (!users.none()) {
            throw ProblemException.of(ProblemType.CONFLICT, "setup.link.done");
        }
        if (!links.redeem(PURPOSE, Secrets.hash(token), clock.instant())) {
            throw ProblemException.validation("/token", "setup.link.invalid");
        }
        UserDetails details =
                new UserDetails(email, name, Role.ADMIN, caller.language(), true, Set.of(), true, password);
        Caller installer = new Caller(
                null,
                name,
                Set.of(Permission.USER_MANAGE),
                new UnitScope.Everywhere(),
                caller.language(),
                caller.address());
        return users.create(details, installer);
    }
}
