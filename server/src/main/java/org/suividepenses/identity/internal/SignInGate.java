package org.suividepenses.identity.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets a few attempts to sign in through at once, since each costs memory and time. Of one network address it lets half of them, so that
 * nobody who sends many keeps the others out. Whoever finds no room waits in line, and not for long.
 */
@Component
public final class SignInGate {

    private static final int ATTEMPTS_AT_ONCE = 4;
    private static final int OF_ONE_ADDRESS = 2;

    private final Duration longestWait;
    private final Semaphore all = new Semaphore(ATTEMPTS_AT_ONCE, true);
    /** Of each address while somebody holds it or waits for it. */
    private final LoadingCache<String, Semaphore> ofOneAddress =
            Caffeine.newBuilder().weakValues().build(address -> new Semaphore(OF_ONE_ADDRESS, true));

    SignInGate(@Value("${suivi.sign-in.longest-wait:PT5S}") Duration longestWait) {
        this.longestWait = longestWait;
    }

    /**
     * Makes an attempt as soon as there is room for it.
     *
     * @param address of the network that it comes from
     * @return empty when there was no room in time: then nothing was done
     */
    public <T> Optional<T> pass(String address, Supplier<T> attempt) {
        long end = System.nanoTime() + longestWait.toNanos();
        return holding(ofOneAddress.get(address), end, () -> holding(all, end, () -> Optional.of(attempt.get())));
    }

    private static <T> Optional<T> holding(Semaphore room, long end, Supplier<Optional<T>> work) {
        try {
            if (!room.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
