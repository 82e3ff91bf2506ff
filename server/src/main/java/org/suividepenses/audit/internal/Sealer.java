package org.suividepenses.audit.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
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
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    /** What may have been written before the newest seal and not be sealed: far more than the longest transaction. */
    private static final Duration LOOKED_BACK = Duration.ofDays(1);

    /** Numbers of a hole that is watched whole. */
    private static final int NARROW = 8;

    private static final Duration BETWEEN_ANCHORS = Duration.ofSeconds(5);

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

    /** Seals everything that is committed now, unless another node is doing so. */
    void catchUp() {
        Instant now = clock.instant();
        Holes known = holes();
        try {
            sealLate(known, now);
            Looked looked;
            do {
                looked = step.seal(known.highest() + 1, Long.MAX_VALUE);
                known.saw(looked.numbers(), now);
            } while (looked.numbers().size() == SealStep.ENTRIES);
        } catch (DuplicateKeyException otherNode) {
            return;
        }
        if (!lastAnchor.plus(BETWEEN_ANCHORS).isAfter(now)) {
            anchor(now);
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
        lastAnchor = now;
    }

    private Holes holes() {
        if (holes == null) {
            holes = new Holes(repository
                    .lastSealed()
                    .map(last -> repository.before(last.minus(LOOKED_BACK)))
                    .orElse(0L));
        }
        return holes;
    }

    /** The ends of a wide hole tell whether it was committed: looking at a million rows not committed yet is dear. */
    private void sealLate(Holes known, Instant now) {
        List<Hole> open = known.open();
        if (open.isEmpty()) {
            return;
        }
        TreeSet<Long> appeared = new TreeSet<>(repository.present(
                open.stream().flatMapToLong(Sealer::watched).boxed().toList()));
        for (Hole hole : open) {
            if (!appeared.subSet(hole.from(), true, hole.to(), true).isEmpty()) {
                seal(known, hole);
            }
        }
        for (Hole old : known.takeThoseBefore(now.minus(LONGEST_TRANSACTION))) {
            step.seal(old.from(), old.to());
        }
    }

    private static LongStream watched(Hole hole) {
        return hole.to() - hole.from() < NARROW
                ? LongStream.rangeClosed(hole.from(), hole.to())
                : LongStream.of(hole.from(), hole.to());
    }

    private void seal(Holes known, Hole hole) {
        Hole rest = hole;
        Looked looked;
        do {
            looked = step.seal(rest.from(), rest.to());
            known.fill(rest, looked.numbers());
            if (looked.numbers().isEmpty()) {
                return;
            }
            rest = new Hole(looked.numbers().getLast() + 1, rest.to(), rest.since());
        } while (looked.numbers().size() == SealStep.ENTRIES && rest.from() <= rest.to());
    }
}
