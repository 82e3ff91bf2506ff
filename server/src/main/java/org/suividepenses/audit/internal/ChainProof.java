package org.suividepenses.audit.internal;

import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.BrokenSeal;
import org.suividepenses.audit.Verification;
import org.suividepenses.audit.internal.AnchorFile.Anchor;
import org.suividepenses.audit.internal.SealRepository.Link;

/** Computes the chain anew, beside what was seen of it from outside. */
@Component
public class ChainProof {

    private static final int LINKS = 1_000;

    private final SealRepository repository;
    private final AnchorFile anchors;

    ChainProof(SealRepository repository, AnchorFile anchors) {
        this.repository = repository;
        this.anchors = anchors;
    }

    /** @param progress told after each thousand links how many are proven */
    public Verification verify(LongConsumer progress) {
        if (!anchors.exists()) {
            return repository.head().position() == 0
                    ? result(SealHead.NONE, null)
                    : result(SealHead.NONE, new BrokenSeal.AnchorsMissing(1));
        }
        try (AnchorFile.Reading reading = anchors.read()) {
            return new Walk(reading).through(progress);
        }
    }

    private Verification result(SealHead proven, @Nullable BrokenSeal broken) {
        return new Verification(proven.position(), proven.hash().toString(), repository.unsealed(), broken);
    }

    /** From the first link to the last, and along the anchors. */
    private final class Walk {

        private final Iterator<Anchor> unread;
        private SealHead proven = SealHead.NONE;
        private @Nullable Anchor next;

        Walk(Iterator<Anchor> anchors) {
            this.unread = anchors;
            advance();
        }

        Verification through(LongConsumer progress) {
            List<Link> links;
            do {
                links = repository.links(proven.position(), LINKS);
                for (Link link : links) {
                    BrokenSeal broken = check(link);
                    if (broken != null) {
                        return result(proven, broken);
                    }
                }
                progress.accept(proven.position());
            } while (links.size() == LINKS);
            return result(proven, beyond());
        }

        private @Nullable BrokenSeal check(Link link) {
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
            if (outside == null) {
                proven = now;
            }
            return outside;
        }

        /** With every anchor at this position. */
        private @Nullable BrokenSeal agreement(SealHead now) {
            while (next != null) {
                SealHead seen = next.head();
                if (seen == null) {
                    return unreadable(next);
                }
                if (seen.position() > now.position()) {
                    return null;
                }
                if (seen.position() == now.position() && !seen.hash().equals(now.hash())) {
                    return new BrokenSeal.Rewritten(now.position());
                }
                advance();
            }
            return null;
        }

        /** Anchors beyond the end of the chain. */
        private @Nullable BrokenSeal beyond() {
            long farthest = proven.position();
            while (next != null) {
                SealHead seen = next.head();
                if (seen == null) {
                    return unread.hasNext() ? unreadable(next) : truncation(farthest);
                }
                farthest = Math.max(farthest, seen.position());
                advance();
            }
            return truncation(farthest);
        }

        private @Nullable BrokenSeal truncation(long farthest) {
            return farthest > proven.position() ? new BrokenSeal.Truncated(proven.position() + 1, farthest) : null;
        }

        private BrokenSeal unreadable(Anchor anchor) {
            return new BrokenSeal.AnchorUnreadable(proven.position() + 1, anchor.line());
        }

        private void advance() {
            next = unread.hasNext() ? unread.next() : null;
        }
    }
}
