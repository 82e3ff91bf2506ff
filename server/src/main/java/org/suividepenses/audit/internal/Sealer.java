package org.suividepenses.audit.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.suividepenses.audit.internal.Holes.Hole;
import org.suividepenses.audit.internal.SealStep.Looked;

/**
 * Seals what is committed: entries in the order in which they are seen, also those that commit late with lower numbers. Each
 * node has one; of two that meet, one gives way and comes back. What a node may have missed is found by its next start. For one
 * thread.
 */
final class Sealer {

    /** Longer than any transaction lasts. */
    static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    /** Numbers passed over that are looked at each time: more are not written at once, and these take milliseconds. */
    private static final long WATCHED = 50_000;

    static final Duration BETWEEN_ANCHORS = Duration.ofSeconds(5);

    private final SealRepository repository;
    private final SealStep step;
    private final AnchorFile anchors;
    private final Clock clock;
    private @Nullable Holes holes;
    private long anchored;
    private Instant lastAnchor = Instant.EPOCH;

    Sealer(SealRepository repository, SealStep step, AnchorFile anchors, Clock clock) {
        this.repository = repository;
        this.step = step;
        this.anchors = anchors;
        this.clock = clock;
        this.anchored = anchors.lastPosition();
    }

    /** Seals everything that is committed now, unless another node is doing so, and anchors it when it is time. */
    void catchUp() {
        Instant now = clock.instant();
        if (sealed(now) && !lastAnchor.plus(BETWEEN_ANCHORS).isAfter(now)) {
            anchor(now);
        }
    }

    /** @return false when another node is doing so */
    private boolean sealed(Instant now) {
        Holes known = holes();
        try {
            sealLate(known, now);
            Looked looked;
            do {
                looked = step.seal(known.highest() + 1, Long.MAX_VALUE);
                known.saw(looked.numbers(), now);
            } while (looked.numbers().size() == SealStep.ENTRIES);
            return true;
        } catch (DuplicateKeyException otherNode) {
            return false;
        }
    }

    /** Seals and anchors what is there, as the last thing. */
    void finish() {
        catchUp();
        anchor(clock.instant());
    }

    private void anchor(Instant now) {
        SealHead head = repository.head();
        if (head.position() > anchored) {
            anchors.append(head, now);
            anchored = head.position();
        }
        // The first link is anchored at once: a chain without any anchor is suspect.
        lastAnchor = head.position() == 0 ? Instant.EPOCH : now;
    }

    private Holes holes() {
        if (holes == null) {
            holes = new Holes(repository
                    .lastSealed()
                    .map(last -> repository.before(last.minus(LONGEST_TRANSACTION)))
                    .orElse(0L));
        }
        return holes;
    }

    private void sealLate(Holes known, Instant now) {
        List<Hole> watched = known.watched(WATCHED);
        if (watched.isEmpty()) {
            return;
        }
        TreeSet<Long> appeared = new TreeSet<>(repository.unsealed(watched, SealStep.ENTRIES));
        boolean more = appeared.size() == SealStep.ENTRIES;
        for (Hole hole : known.open()) {
            SortedSet<Long> here = appeared.subSet(hole.from(), true, hole.to(), true);
            if (!here.isEmpty()) {
                seal(known, hole, here.first(), more ? hole.to() : here.last());
            }
        }
        for (Hole old : known.passedOverBefore(now.minus(LONGEST_TRANSACTION))) {
            seal(known, old, old.from(), old.to());
            known.giveUp(old);
        }
    }

    /** A hole is given up, or narrowed, when what was in it is sealed, and not before: another node may come between. */
    private void seal(Holes known, Hole hole, long from, long to) {
        Hole rest = hole;
        Looked looked;
        do {
            looked = step.seal(Math.max(from, rest.from()), to);
            known.fill(rest, looked.numbers());
            if (looked.numbers().isEmpty()) {
                return;
            }
            rest = new Hole(looked.numbers().getLast() + 1, hole.to(), hole.since());
        } while (looked.numbers().size() == SealStep.ENTRIES && rest.from() <= to);
    }
}
