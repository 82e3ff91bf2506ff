package org.suividepenses.operation.internal.upkeep;

import java.time.Duration;

/**
 * Lets a list wait for the writes of this process that were committed before it: who saves an operation finds it in the
 * next list. Writes themselves do not wait for the index.
 */
final class LocalWrites {

    private long committed;
    private long indexed;
    private boolean awake;

    /** A transaction with notes has ended. */
    synchronized void committed() {
        committed++;
        awake = true;
        notifyAll();
    }

    /** How many there were; what is indexed after this call includes them. */
    synchronized long count() {
        awake = false;
        return committed;
    }

    /** Those counted then are in the index now, or cannot be for the moment. */
    synchronized void indexed(long counted) {
        indexed = Math.max(indexed, counted);
        notifyAll();
    }

    /** Waits until what was committed before this call is indexed, but no longer than a user would. */
    synchronized void await(Duration limit) {
        long wanted = committed;
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (indexed < wanted) {
                long remaining = (end - System.nanoTime()) / 1_000_000;
                if (remaining <= 0) {
                    return;
                }
                wait(remaining);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sleeps until something is committed, at most as long as given. */
    synchronized void sleep(Duration limit) throws InterruptedException {
        if (!awake) {
            wait(limit.toMillis());
        }
    }

    /** Ends a sleep. */
    synchronized void wake() {
        awake = true;
        notifyAll();
    }
}
