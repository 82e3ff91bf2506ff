package org.suividepenses.audit.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suividepenses.audit.BrokenSeal;
import org.suividepenses.audit.internal.SealRepository.Link;

/**
 * Along the links of the chain, part by part, and along the anchors of each source: the installation's own first, which whoever
 * has the machine may have written anew, then those that were kept elsewhere.
 */
final class ChainWalk {

    private final List<WitnessedAnchors> anchors;
    private final BackDating backDating;
    private final Set<Long> joints = new HashSet<>();
    private final Map<Long, SealHash> joined = new HashMap<>();
    private SealHead proven = SealHead.NONE;
    private boolean atStart = true;

    ChainWalk(List<WitnessedAnchors> anchors, BackDating backDating) {
        this.anchors = anchors;
        this.backDating = backDating;
    }

    SealHead proven() {
        return proven;
    }

    /** Before the first part begins. */
    boolean atStart() {
        return atStart;
    }

    /** Another part begins, or ends, at this link: said of all of them before the first, so that parts which overlap are compared. */
    void joinsAt(long position) {
        joints.add(position);
    }

    /** A part begins after this link: the first where it says, any other at a link that is proven. */
    @Nullable BrokenSeal begin(SealHead start) {
        boolean first = atStart;
        atStart = false;
        boolean known = start.position() == 0
                ? start.hash().equals(SealHash.NONE)
                : first || start.hash().equals(joined.get(start.position()));
        if (!known) {
            return new BrokenSeal.NotJoined(Math.min(proven.position(), start.position()) + 1);
        }
        proven = start;
        backDating.begin();
        joined.putIfAbsent(start.position(), start.hash());
        return agreement(start);
    }

    /** A part says that it ends here, which was said before. */
    @Nullable BrokenSeal end(SealHead end) {
        return end.equals(proven) && joints.contains(end.position())
                ? null
                : new BrokenSeal.ArchiveCut(proven.position() + 1);
    }

    @Nullable BrokenSeal check(Link link) {
        long position = proven.position() + 1;
        if (link.position() != position) {
            return new BrokenSeal.LinkRemoved(position);
        }
        if (link.entry() == null) {
            return new BrokenSeal.Removed(position, link.entryId());
        }
        SealHead now = proven.then(link.entry());
        if (!now.hash().equals(link.hash())) {
            return new BrokenSeal.Altered(position, link.entryId());
        }
        BrokenSeal outside = agreement(now);
        if (outside != null) {
            return outside;
        }
        if (joints.contains(position)) {
            SealHash other = joined.putIfAbsent(position, now.hash());
            if (other != null && !other.equals(now.hash())) {
                return new BrokenSeal.NotJoined(position);
            }
        }
        proven = now;
        backDating.saw(position, link.entry());
        return null;
    }

    /** With every anchor at this position. */
    private @Nullable BrokenSeal agreement(SealHead now) {
        for (WitnessedAnchors source : anchors) {
            BrokenSeal broken = source.agreement(now);
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    /** Anchors from before the chain's first part, of those that were kept elsewhere: its own go on through every removal. */
    @Nullable BrokenSeal before() {
        return anchors.stream()
                .skip(1)
                .map(WitnessedAnchors::before)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Anchors beyond the end of the chain, or none at all. */
    @Nullable BrokenSeal beyond() {
        for (WitnessedAnchors source : anchors) {
            BrokenSeal broken = source.beyond(proven);
            if (broken != null) {
                return broken;
            }
        }
        boolean anchored = anchors.stream().anyMatch(WitnessedAnchors::readable);
        return anchored || proven.position() == 0 ? null : new BrokenSeal.AnchorsMissing(1);
    }
}
