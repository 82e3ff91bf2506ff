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
    private long nextWatched;

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
            joinTheLowest();
        }
    }

    List<Hole> open() {
        return List.copyOf(open.values());
    }

    /**
     * The parts of holes to look at now.
     *
     * @param numbers how many at most; when there are more, the next call goes on behind them
     */
    List<Hole> watched(long numbers) {
        List<Hole> parts = new ArrayList<>();
        long left = numbers;
        for (Hole hole : open.values()) {
            long from = Math.max(hole.from(), nextWatched);
            if (from <= hole.to()) {
                long to = Math.min(hole.to(), from + left - 1);
                parts.add(new Hole(from, to, hole.since()));
                left -= to - from + 1;
                if (left == 0) {
                    nextWatched = to + 1;
                    return parts;
                }
            }
        }
        nextWatched = 0;
        return parts;
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

    /** Those passed over before that time: their transactions were surely rolled back, or have committed by now. */
    List<Hole> passedOverBefore(Instant time) {
        return open.values().stream()
                .filter(hole -> hole.since().isBefore(time))
                .toList();
    }

    /** Nothing appears there any more. */
    void giveUp(Hole hole) {
        open.subMap(hole.from(), true, hole.to(), true).clear();
    }

    /** Numbers between them that are sealed are looked at again, which does no harm. */
    private void joinTheLowest() {
        Hole lowest = open.pollFirstEntry().getValue();
        Hole next = open.pollFirstEntry().getValue();
        add(new Hole(lowest.from(), next.to(), next.since()));
    }

    private void add(Hole hole) {
        if (hole.from() <= hole.to()) {
            open.put(hole.from(), hole);
        }
    }
}
