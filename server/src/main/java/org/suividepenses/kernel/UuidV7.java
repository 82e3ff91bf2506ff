package org.suividepenses.kernel;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * UUID version 7 of RFC 9562, monotonic in one process: 48 bits of milliseconds, then a 12-bit counter (method 1 of its
 * section 6.2) that borrows from the next millisecond when it runs over, then 62 random bits.
 */
public final class UuidV7 implements IdSource {

    private static final int COUNTER_BITS = 12;

    private final Clock clock;
    private final RandomGenerator random;
    /** Milliseconds and counter together, strictly increasing. */
    private final AtomicLong last = new AtomicLong();

    public UuidV7(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** When an id was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    @Override
    public UUID next() {
        long now = clock.millis() << COUNTER_BITS;
        long tick = last.updateAndGet(previous -> Math.max(previous + 1, now));
        long high = (tick >>> COUNTER_BITS) << 16 | 0x7000L | tick & 0xFFFL;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
