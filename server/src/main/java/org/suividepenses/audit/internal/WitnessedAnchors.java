package org.suividepenses.audit.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.audit.BrokenSeal;
import org.suividepenses.audit.internal.AnchorFile.Anchor;

/** The anchors of one source, walked through beside the chain. */
final class WitnessedAnchors implements AutoCloseable {

    private static final int DAMAGED_LINES_NAMED = 10;

    private final String source;
    private final Iterator<Anchor> unread;
    private final List<Long> damagedLines = new ArrayList<>();
    private @Nullable SealHead next;
    private boolean readable;
    private long agreed;
    private long agreedUpTo;
    private long from = -1;
    private long before;

    WitnessedAnchors(String source, Iterator<Anchor> anchors) {
        this.source = source;
        this.unread = anchors;
        advance();
    }

    String source() {
        return source;
    }

    /** How many were found to be what the chain is. */
    long agreed() {
        return agreed;
    }

    /** The link of the last of them; 0 without one. */
    long agreedUpTo() {
        return agreedUpTo;
    }

    /** Whether any of its lines could be read so far. */
    boolean readable() {
        return readable;
    }

    List<Long> damagedLines() {
        return List.copyOf(damagedLines);
    }

    /** With every anchor at this position; the first asked for is where the chain begins. */
    @Nullable BrokenSeal agreement(SealHead now) {
        from = from < 0 ? now.position() : from;
        while (next != null && next.position() <= now.position()) {
            if (next.position() == now.position()) {
                if (!next.hash().equals(now.hash())) {
                    return new BrokenSeal.Rewritten(now.position(), agreedUpTo, source);
                }
                agreed++;
                agreedUpTo = now.position();
            } else if (next.position() < from && before == 0) {
                before = next.position();
            }
            advance();
        }
        return null;
    }

    /** An anchor from before the beginning, with which nothing was compared. */
    @Nullable BrokenSeal before() {
        return before == 0 ? null : new BrokenSeal.NotCompared(before, source);
    }

    /** Anchors beyond the end of the chain: which was cut off. */
    @Nullable BrokenSeal beyond(SealHead end) {
        long farthest = end.position();
        while (next != null) {
            farthest = Math.max(farthest, next.position());
            advance();
        }
        return farthest > end.position() ? new BrokenSeal.Truncated(end.position() + 1, farthest, source) : null;
    }

    @Override
    public void close() {
        if (unread instanceof AnchorFile.Reading file) {
            file.close();
        }
    }

    /** A line that cannot be read, such as the torn one of a killed node, proves nothing and breaks nothing. */
    private void advance() {
        next = null;
        while (next == null && unread.hasNext()) {
            Anchor anchor = unread.next();
            next = anchor.head();
            readable |= next != null;
            if (next == null && damagedLines.size() < DAMAGED_LINES_NAMED) {
                damagedLines.add(anchor.line());
            }
        }
    }
}
