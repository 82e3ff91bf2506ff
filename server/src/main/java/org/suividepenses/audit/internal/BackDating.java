package org.suividepenses.audit.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.audit.Verification.BackDated;
import org.suividepenses.audit.Verification.BackDatedEntry;

/** Looks for entries whose time goes back, in the order of the chain, by more than late commits and clocks of nodes explain. */
final class BackDating {

    private static final int NAMED = 10;

    private final Duration tolerance;
    private final List<BackDatedEntry> first = new ArrayList<>();
    private long count;
    private @Nullable Instant before;

    BackDating(Duration tolerance) {
        this.tolerance = tolerance;
    }

    /** What comes next follows nothing that was seen. */
    void begin() {
        before = null;
    }

    void saw(long position, AuditRow entry) {
        if (before != null && entry.at().isBefore(before.minus(tolerance))) {
            count++;
            if (first.size() < NAMED) {
                first.add(new BackDatedEntry(position, entry.id(), entry.at(), before));
            }
        }
        before = entry.at();
    }

    BackDated found() {
        return new BackDated(count, List.copyOf(first));
    }
}
