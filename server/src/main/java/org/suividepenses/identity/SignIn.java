package org.suividepenses.identity;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.internal.Passwords;
import org.suividepenses.identity.internal.SignInGate;
import org.suividepenses.identity.internal.SignInLimits;
import org.suividepenses.identity.internal.UserRepository;

/**
 * Signing in by address and password. An unknown address and a wrong password look and last alike. Failures have limits
 * ({@link SignInLimits}), and only a few attempts are made at once ({@link SignInGate}).
 */
@Service
public class SignIn {

    private static final int LONGEST_NAME = 200;

    private final UserRepository users;
    private final SignInGate gate;
    private final SignInLimits limits;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    SignIn(
            UserRepository users,
            SignInGate gate,
            SignInLimits limits,
            Passwords passwords,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.users = users;
        this.gate = gate;
        this.limits = limits;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What came of an attempt. */
    public sealed interface Outcome {
        record Accepted(User user) implements Outcome {}

        /** Unknown, closed, or with another password: which of them is not said. */
        record Refused() implements Outcome {}

        /** The password was not even looked at. */
        record TooManyFailures(Duration retryAfter) implements Outcome {}

        /** There was no room for the attempt in time; it counts for nothing. */
        record TooManyAtOnce() implements Outcome {}
    }

    /**
     * Tries to sign in; a failure is counted for a quarter of an hour. Who is over the limits is refused before waiting for room, and whoever
     * waited is looked at again. No connection to the database is held meanwhile.
     *
     * @param email as typed, in any case
     * @param address of the network that the attempt came from
     */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome attempt(String email, String password, String address) {
        String normalised = UserRules.normalised(email);
        if (limits.reached(normalised, address)) {
            return new Outcome.TooManyFailures(SignInLimits.WINDOW);
        }
        return gate.pass(address, () -> attemptInTurn(normalised, password, address))
                .orElseGet(Outcome.TooManyAtOnce::new);
    }

    private Outcome attemptInTurn(String normalised, String password, String address) {
        Optional<SignInLimits.Attempt> counted = limits.begin(normalised, address);
        if (counted.isEmpty()) {
            return new Outcome.TooManyFailures(SignInLimits.WINDOW);
        }
        Optional<User> user = inOne(() -> users.findByEmail(normalised)).filter(User::active);
        if (user.isPresent() && matches(user.get().id(), password)) {
            limits.takeBack(counted.get());
            transaction.executeWithoutResult(status -> record("SIGN_IN", user.get(), address));
            return new Outcome.Accepted(user.get());
        }
        if (user.isEmpty()) {
            passwords.matchNobody(password);
        }
        transaction.executeWithoutResult(status -> audit.record(
                new Actor(null, shortened(normalised), address),
                "SIGN_IN_REFUSED",
                "USER",
                user.map(User::id).orElse(AuditTrail.NOTHING),
                Changes.none()));
        return new Outcome.Refused();
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** Notes that somebody leaves. */
    @Transactional
    public void out(UUID userId, String address) {
        users.find(userId).ifPresent(user -> record("SIGN_OUT", user, address));
    }

    /** The account of someone who is signed in; empty when it is closed. */
    @Transactional(readOnly = true)
    public Optional<User> user(UUID userId) {
        return users.find(userId).filter(User::active);
    }

    private boolean matches(UUID id, String password) {
        return inOne(() -> users.passwordHash(id))
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
    }

    private void record(String action, User user, String address) {
        Actor actor = new Actor(user.id(), user.name(), address);
        audit.record(actor, action, "USER", user.id(), Changes.none());
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
