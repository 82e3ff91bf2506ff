package org.suividepenses.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Durations of the same thing done again and again. */
final class Times {

    private final List<Long> nanoseconds = new ArrayList<>();

    synchronized void add(long duration) {
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

    /** How many times longer than another, by their medians, for a table. */
    String times(Times other) {
        return isEmpty() || other.isEmpty()
                ? "–"
                : String.format(Locale.ROOT, "× %.1f", (double) percentile(50) / Math.max(1, other.percentile(50)));
    }

    static String milliseconds(long microseconds) {
        return String.format(Locale.ROOT, "%d.%02d", microseconds / 1_000, microseconds % 1_000 / 10);
    }
}
