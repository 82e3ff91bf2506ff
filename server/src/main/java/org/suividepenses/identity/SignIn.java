package org.suividepenses.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.audit.Actor;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.internal.Passwords;
import org.suividepenses.identity.internal.SignInFailureRepository;
import org.suividepenses.identity.internal.UserRepository;

/**
 * Signing in by address and password. An unknown address and a wrong password look and last alike. Failures are counted
 * for the account from one address, and for the address alone: guessing from elsewhere does not lock the owner out.
 */
@Service
public class SignIn {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int ACCOUNT_LIMIT = 8;
    private static final int ADDRESS_LIMIT = 60;
    private static final int ATTEMPTS_AT_ONCE = 4;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_NAME = 200;

    /** So many attempts are under way, and counted as failed until they are known not to be: a school signs in behind one address. */
    private final Semaphore atOnce = new Semaphore(ATTEMPTS_AT_ONCE, true);

    private final UserRepository users;
    private final SignInFailureRepository failures;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(
            UserRepository users,
            SignInFailureRepository failures,
            Passwords passwords,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.users = users;
        this.failures = failures;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of an attempt. */
    public sealed interface Outcome {
        record Accepted(User user) implements Outcome {}

        /** Unknown, closed, or with another password: which of them is not said. */
        record Refused() implements Outcome {}

        /** The password was not even looked at. */
        record TooManyFailures(Duration retryAfter) implements Outcome {}
    }

    /**
     * Tries to sign in; a failure is counted for a quarter of an hour. The attempt is counted before the password is looked at, so that no more
     * are made at the same time than one after the other. No connection to the database is held meanwhile.
     *
     * @param email as typed, in any case
     * @param address of the network that the attempt came from
     */
    public Outcome attempt(String email, String password, String address) {
        atOnce.acquireUninterruptibly();
        try {
            return attemptInTurn(email, password, address);
        } finally {
            atOnce.release();
        }
    }

    private Outcome attemptInTurn(String email, String password, String address) {
        String normalised = UserRules.normalised(email);
        String account = truncated(normalised + " from " + address);
        Instant now = clock.instant();
        Instant since = now.minus(WINDOW);
        List<Long> counted = List.of(failures.insert(account, now), failures.insert(address, now));
        if (failures.countSince(account, since) > ACCOUNT_LIMIT
                || failures.countSince(address, since) > ADDRESS_LIMIT) {
            failures.delete(counted);
            return new Outcome.TooManyFailures(WINDOW);
        }
        Optional<User> user = inOne(() -> users.findByEmail(normalised)).filter(User::active);
        if (user.isPresent() && matches(user.get().id(), password)) {
            failures.delete(counted);
            transaction.executeWithoutResult(status -> record("SIGN_IN", user.get(), address));
            return new Outcome.Accepted(user.get());
        }
        if (user.isEmpty()) {
            passwords.matchNobody(password);
        }
        transaction.executeWithoutResult(status -> audit.record(
                new Actor(null, shortened(normalised, LONGEST_NAME), address),
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

    @Scheduled(fixedDelayString = "PT15M")
    @Transactional
    void forgetOldFailures() {
        failures.purge(clock.instant().minus(WINDOW));
    }

    private static String truncated(String subject) {
        return shortened(subject.toLowerCase(Locale.ROOT), LONGEST_SUBJECT);
    }

    private static String shortened(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
