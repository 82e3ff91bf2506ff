package org.suividepenses.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many attempts to sign in may fail within a quarter of an hour: for the account from one network address, and for the address alone.
 * Guessing from elsewhere does not lock the owner out.
 */
@Component
public class SignInLimits {

    public static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int ACCOUNT_LIMIT = 8;
    private static final int ADDRESS_LIMIT = 60;
    private static final int LONGEST_SUBJECT = 300;

    private final SignInFailureRepository failures;
    private final Clock clock;

    SignInLimits(SignInFailureRepository failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** An attempt, counted as failed until it is taken back. */
    public record Attempt(List<Long> numbers) {}

    /**
     * Whether so many have failed that no password is looked at; counts nothing.
     *
     * @param email normalised
     */
    public boolean reached(String email, String address) {
        Instant since = clock.instant().minus(WINDOW);
        return failures.countSince(account(email, address), since) >= ACCOUNT_LIMIT
                || failures.countSince(address, since) >= ADDRESS_LIMIT;
    }

    /**
     * Counts an attempt before its password is looked at, so that of those made at the same time no more get so far than one after the other.
     *
     * @param email normalised
     * @return empty, and not counted, beyond the limits
     */
    public Optional<Attempt> begin(String email, String address) {
        Instant now = clock.instant();
        Instant since = now.minus(WINDOW);
        String account = account(email, address);
        Attempt attempt = new Attempt(List.of(failures.insert(account, now), failures.insert(address, now)));
        if (failures.countSince(account, since) > ACCOUNT_LIMIT
                || failures.countSince(address, since) > ADDRESS_LIMIT) {
            takeBack(attempt);
            return Optional.empty();
        }
        return Optional.of(attempt);
    }

    /** It did not fail. */
    public void takeBack(Attempt attempt) {
        failures.delete(attempt.numbers());
    }

    @Scheduled(fixedDelayString = "PT15M")
    @Transactional
    void forgetOldFailures() {
        failures.purge(clock.instant().minus(WINDOW));
    }

    private static String account(String email, String address) {
        String subject = (email + " from " + address).toLowerCase(Locale.ROOT);
        return subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT));
    }
}
