package org.suividepenses.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Durations of the same thing done again and again. */
final class Times {

    private final List<Long> nanoseconds = new ArrayList<>();

    void add(long duration) {
        nanoseconds.add(duration);
    }

    boolean isEmpty() {
        return nanoseconds.isEmpty();
    }

    /** The duration that {@code percent} of them do not exceed, in microseconds. */
    long percentile(int percent) {
        List<Long> sorted = new ArrayList<>(nanoseconds);
        Collections.sort(sorted);
        int place = Math.ceilDiv(sorted.size() * percent, 100) - 1;
        return sorted.get(Math.max(0, place)) / 1_000;
    }

    /** Milliseconds, for a table. */
    String shown(int percent) {
        return isEmpty() ? "–" : milliseconds(percentile(percent));
    }

    static String milliseconds(long microseconds) {
        return String.format(Locale.ROOT, "%d.%02d", microseconds / 1_000, microseconds % 1_000 / 10);
    }
}
