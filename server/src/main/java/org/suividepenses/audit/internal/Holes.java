package org.suividepenses.audit.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Numbers of entries that were passed over: they are given when an entry is written and seen when its transaction commits,
 * so a lower one may appear after a higher one, also a million together. For one thread.
 */
final class Holes {

    /** More than there are transactions at once. */
    static final int LIMIT = 1_000;

    private final TreeMap<Long, Hole> open = new TreeMap<>();
    private long highest;

    /** @param since when it was passed over */
    record Hole(long from, long to, Instant since) {}

    /** @param highest every entry up to this one is done with */
    Holes(long highest) {
        this.highest = highest;
    }

    /** The highest number seen. */
    long highest() {
        return highest;
    }

    /** Entries with higher numbers than all before, ascending. */
    void saw(Collection<Long> numbers, Instant now) {
        for (long number : numbers) {
            add(new Hole(highest + 1, number - 1, now));
            highest = number;
        }
        while (open.size() > LIMIT) {
            open.pollFirstEntry();
        }
    }

    List<Hole> open() {
        return List.copyOf(open.values());
    }

    /** Some of a hole's numbers have appeared, ascending. */
    void fill(Hole hole, Collection<Long> appeared) {
        open.remove(hole.from());
        long from = hole.from();
        for (long number : appeared) {
            add(new Hole(from, number - 1, hole.since()));
            from = number + 1;
        }
        add(new Hole(from, hole.to(), hole.since()));
    }

    /** Those passed over before that time: their transactions were surely rolled back. */
    List<Hole> takeThoseBefore(Instant time) {
        List<Hole> old = new ArrayList<>();
        open.values().removeIf(hole -> hole.since().isBefore(time) && old.add(hole));
        return old;
    }

    private void add(Hole hole) {
        if (hole.from() <= hole.to()) {
            open.put(hole.from(), hole);
        }
    }
}
