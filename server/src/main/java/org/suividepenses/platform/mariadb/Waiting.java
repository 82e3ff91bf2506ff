package org.suividepenses.platform.mariadb;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does: there is nobody to notify us, so we look again and again. */
final class Waiting {
    private static final Duration POLL = Duration.ofMillis(20);

    private Waiting() {}

    /** True as soon as the condition holds, false when it does not hold in time. */
    static boolean until(BooleanSupplier condition, Duration patience) {
        return forValue(() -> condition.getAsBoolean() ? Optional.of(true) : Optional.<Boolean>empty(), patience)
                .isPresent();
    }

    /** The first value that there is, or nothing when there is none in time. Looks at least once. */
    static <T> Optional<T> forValue(Supplier<Optional<T>> attempt, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> value = attempt.get();
            if (value.isPresent() || System.nanoTime() - deadline > 0) {
                return value;
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for MariaDB", e);
            }
        }
    }
}
