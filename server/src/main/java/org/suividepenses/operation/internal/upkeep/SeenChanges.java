package org.suividepenses.operation.internal.upkeep;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Which notes have been read. Numbers are given when a note is written, and seen when its transaction commits, so a
 * lower number may appear after a higher one: numbers passed over stay missing until they appear, or until every
 * transaction that could bring them is surely over. For one thread.
 */
final class SeenChanges {

    /** Of a larger hole only the end is waited for: so many transactions are not under way at once. */
    static final int MISSING_LIMIT = 1_000;

    private long highest;
    private final TreeMap<Long, Instant> missing = new TreeMap<>();

    /** @param sequence every note up to this one is read */
    SeenChanges(long sequence) {
        highest = sequence;
    }

    long highest() {
        return highest;
    }

    /** Notes that have a higher number than all before, in order. */
    void read(List<Change> changes, Instant now) {
        for (Change change : changes) {
            long firstMissing = Math.max(highest + 1, change.sequence() - MISSING_LIMIT);
            for (long sequence = firstMissing; sequence < change.sequence(); sequence++) {
                missing.put(sequence, now);
            }
            highest = change.sequence();
        }
        while (missing.size() > MISSING_LIMIT) {
            missing.pollFirstEntry();
        }
    }

    /** The numbers passed over. */
    List<Long> missing() {
        return List.copyOf(missing.keySet());
    }

    /** Notes that were missing and are read now. */
    void found(Collection<Change> changes) {
        changes.forEach(change -> missing.remove(change.sequence()));
    }

    /** Gives up the numbers that were passed over before that time: their transactions were rolled back. */
    void giveUpBefore(Instant time) {
        missing.values().removeIf(since -> since.isBefore(time));
    }

    /** Every note up to here is read, or will never be there. */
    long watermark() {
        return missing.isEmpty() ? highest : missing.firstKey() - 1;
    }
}
