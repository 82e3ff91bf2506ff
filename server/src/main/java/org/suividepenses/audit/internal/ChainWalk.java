package org.suividepenses.audit.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suividepenses.audit.BrokenSeal;
import org.suividepenses.audit.internal.AnchorFile.Anchor;
import org.suividepenses.audit.internal.SealRepository.Link;

/** Along the links of the chain, part by part, and along the anchors. */
final class ChainWalk {

    private static final int DAMAGED_LINES_NAMED = 10;

    private final AnchorFile.Reading unread;
    private final List<Long> damagedLines = new ArrayList<>();
    private final Set<Long> joints = new HashSet<>();
    private final Map<Long, SealHash> joined = new HashMap<>();
    private SealHead proven = SealHead.NONE;
    private boolean atStart = true;
    private @Nullable SealHead next;
    private boolean anchored;

    ChainWalk(AnchorFile.Reading anchors) {
        this.unread = anchors;
        advance();
    }

    SealHead proven() {
        return proven;
    }

    /** Before the first part begins. */
    boolean atStart() {
        return atStart;
    }

    List<Long> damagedLines() {
        return List.copyOf(damagedLines);
    }

    /** Another part begins, or ends, at this link. */
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
        joined.put(start.position(), start.hash());
        return agreement(start);
    }

    /** A part says that it ends here. */
    @Nullable BrokenSeal end(SealHead end) {
        if (!end.equals(proven)) {
            return new BrokenSeal.ArchiveCut(proven.position() + 1);
        }
        joinsAt(end.position());
        joined.put(end.position(), end.hash());
        return null;
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
        return null;
    }

    /** With every anchor at this position. */
    private @Nullable BrokenSeal agreement(SealHead now) {
        while (next != null && next.position() <= now.position()) {
            if (next.position() == now.position() && !next.hash().equals(now.hash())) {
                return new BrokenSeal.Rewritten(now.position());
            }
            advance();
        }
        return null;
    }

    /** Anchors beyond the end of the chain. */
    @Nullable BrokenSeal beyond() {
        long farthest = proven.position();
        while (next != null) {
            farthest = Math.max(farthest, next.position());
            advance();
        }
        if (farthest > proven.position()) {
            return new BrokenSeal.Truncated(proven.position() + 1, farthest);
        }
        return anchored || proven.position() == 0 ? null : new BrokenSeal.AnchorsMissing(1);
    }

    /** A line that cannot be read, such as the torn one of a killed node, proves nothing and breaks nothing. */
    private void advance() {
        next = null;
        while (next == null && unread.hasNext()) {
            Anchor anchor = unread.next();
            next = anchor.head();
            anchored |= next != null;
            if (next == null && damagedLines.size() < DAMAGED_LINES_NAMED) {
                damagedLines.add(anchor.line());
            }
        }
    }
}
