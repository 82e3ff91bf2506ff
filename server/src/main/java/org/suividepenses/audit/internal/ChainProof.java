package org.suividepenses.audit.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.BrokenSeal;
import org.suividepenses.audit.Verification;
import org.suividepenses.audit.internal.AnchorFile.Anchor;
import org.suividepenses.audit.internal.SealRepository.Link;
import org.suividepenses.audit.internal.SealStep.Looked;

/** Computes the chain anew, beside what was seen of it from outside. */
@Component
public class ChainProof {

    private static final int LINKS = 1_000;
    private static final int DAMAGED_LINES_NAMED = 10;

    /** Beyond the longest transaction: the clocks of nodes differ, and sealing takes its time. */
    private static final Duration SURELY_SEALED = Sealer.LONGEST_TRANSACTION.plus(Duration.ofMinutes(15));

    private final SealRepository repository;
    private final SealStep step;
    private final AnchorFile anchors;
    private final Clock clock;

    ChainProof(SealRepository repository, SealStep step, AnchorFile anchors, Clock clock) {
        this.repository = repository;
        this.step = step;
        this.anchors = anchors;
        this.clock = clock;
    }

    /** @param progress told after each thousand links how many are proven */
    public Verification verify(LongConsumer progress) {
        sealWhatAKilledNodeLeft();
        if (!anchors.exists()) {
            Walk blind = new Walk(null);
            return repository.head().position() == 0 ? blind.result(null) : blind.result(blind.withoutAnchors());
        }
        try (AnchorFile.Reading reading = anchors.read()) {
            return new Walk(reading).through(progress);
        }
    }

    /** What stays unsealed after this for long has no excuse. What lies before the last number sealed is left to the nodes. */
    private void sealWhatAKilledNodeLeft() {
        try {
            long from = repository.highestSealed() + 1;
            Looked looked;
            do {
                looked = step.seal(from, Long.MAX_VALUE);
                from = looked.numbers().isEmpty() ? from : looked.numbers().getLast() + 1;
            } while (looked.numbers().size() == SealStep.ENTRIES);
        } catch (DuplicateKeyException node) {
            // A node that runs is sealing it at this moment.
            return;
        }
    }

    /** From the first link to the last, and along the anchors. */
    private final class Walk {

        private final AnchorFile.@Nullable Reading unread;
        private final List<Long> damagedLines = new ArrayList<>();
        private SealHead proven = SealHead.NONE;
        private @Nullable SealHead next;
        private boolean anchored;

        Walk(AnchorFile.@Nullable Reading anchors) {
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
                        return result(broken);
                    }
                }
                progress.accept(proven.position());
            } while (links.size() == LINKS);
            BrokenSeal broken = beyond();
            return result(broken == null ? neverSealed() : broken);
        }

        Verification result(@Nullable BrokenSeal broken) {
            return new Verification(
                    proven.position(),
                    proven.hash().toString(),
                    repository.unsealed(),
                    broken,
                    List.copyOf(damagedLines));
        }

        BrokenSeal withoutAnchors() {
            return new BrokenSeal.AnchorsMissing(1);
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
            while (next != null && next.position() <= now.position()) {
                if (next.position() == now.position() && !next.hash().equals(now.hash())) {
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
                farthest = Math.max(farthest, next.position());
                advance();
            }
            if (farthest > proven.position()) {
                return new BrokenSeal.Truncated(proven.position() + 1, farthest);
            }
            return anchored || proven.position() == 0 ? null : withoutAnchors();
        }

        /** Whoever puts an entry among old ones finds nobody who seals it. */
        private @Nullable BrokenSeal neverSealed() {
            return repository
                    .unsealedSince(clock.instant().minus(SURELY_SEALED))
                    .map(entry -> new BrokenSeal.NeverSealed(proven.position() + 1, entry))
                    .orElse(null);
        }

        /** A line that cannot be read, such as the torn one of a killed node, proves nothing and breaks nothing. */
        private void advance() {
            next = null;
            while (next == null && unread != null && unread.hasNext()) {
                Anchor anchor = unread.next();
                next = anchor.head();
                anchored |= next != null;
                if (next == null && damagedLines.size() < DAMAGED_LINES_NAMED) {
                    damagedLines.add(anchor.line());
                }
            }
        }
    }
}
