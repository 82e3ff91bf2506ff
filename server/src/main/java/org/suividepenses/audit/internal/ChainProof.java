package org.suividepenses.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.BrokenSeal;
import org.suividepenses.audit.Verification;
import org.suividepenses.audit.Verification.Agreement;
import org.suividepenses.audit.internal.SealRepository.Link;

/** Computes the chain anew, through its archives and what the database holds of it, beside what was seen from outside. */
@Component
public class ChainProof {

    private static final int LINKS = 1_000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** Beyond the longest transaction: the clocks of nodes differ, and sealing takes its time. */
    private static final Duration SURELY_SEALED = Sealer.LONGEST_TRANSACTION.plus(Duration.ofMinutes(15));

    private final SealRepository repository;
    private final Backlog backlog;
    private final Removals removals;
    private final AnchorFile anchors;
    private final Clock clock;

    ChainProof(SealRepository repository, Backlog backlog, Removals removals, AnchorFile anchors, Clock clock) {
        this.repository = repository;
        this.backlog = backlog;
        this.removals = removals;
        this.anchors = anchors;
        this.clock = clock;
    }

    /**
     * Each archive is unpacked twice, first to its end to learn where it joins the others, then link by link: that costs time and no memory.
     *
     * @param archives files of the archived beginning, in any order
     * @param given anchors that were kept elsewhere
     * @param progress told after each thousand links up to which all are proven
     */
    public Verification verify(List<Path> archives, List<GivenAnchors> given, LongConsumer progress) {
        // What stays unsealed after this for long has no excuse.
        backlog.seal();
        awaitFirstAnchor();
        List<WitnessedAnchors> sources = new ArrayList<>();
        try {
            sources.add(anchors.read());
            for (GivenAnchors each : given) {
                sources.add(each.witness());
            }
            return new Proof(sources, progress).through(archives);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sources.forEach(WitnessedAnchors::close);
        }
    }

    /**
     * Whoever seals the first entry anchors it at once, but not in the same moment: a chain that begins now is not told to lack its
     * anchors. The time left is read once, so that this ends whatever the clock does meanwhile.
     */
    private void awaitFirstAnchor() {
        long looks = repository
                .begun()
                .map(begun -> Duration.between(clock.instant(), begun).plus(Sealer.BETWEEN_ANCHORS))
                .map(left -> left.compareTo(Sealer.BETWEEN_ANCHORS) > 0 ? Sealer.BETWEEN_ANCHORS : left)
                .map(left -> left.dividedBy(LOOK_AGAIN))
                .orElse(0L);
        try {
            for (long left = looks; left > 0 && !anchors.exists(); left--) {
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One proof, from the first archive to the end. */
    private final class Proof {

        private final List<WitnessedAnchors> sources;
        private final BackDating backDating = new BackDating(SURELY_SEALED);
        private final ChainWalk walk;
        private final LongConsumer progress;
        private final List<Part> parts = new ArrayList<>();
        private long from;

        Proof(List<WitnessedAnchors> sources, LongConsumer progress) {
            this.sources = sources;
            this.walk = new ChainWalk(sources, backDating);
            this.progress = progress;
        }

        Verification through(List<Path> archives) throws IOException {
            SealHead checkpoint = repository.checkpoint();
            walk.joinsAt(checkpoint.position());
            for (Path file : archives) {
                try (ArchiveReader archive = ArchiveReader.open(file)) {
                    SealHead end = archive.skipToEnd();
                    walk.joinsAt(archive.start().position());
                    if (end != null) {
                        walk.joinsAt(end.position());
                    }
                    parts.add(new Part(file, archive.start(), end));
                } catch (ArchiveReader.Unreadable e) {
                    return result(unreadable(e), file);
                }
            }
            parts.sort(Comparator.comparingLong(part -> part.start().position()));
            for (Part part : parts) {
                BrokenSeal broken = archived(part);
                if (broken != null) {
                    return result(broken, part.file());
                }
            }
            return result(kept(checkpoint), null);
        }

        private @Nullable BrokenSeal archived(Part part) throws IOException {
            try (ArchiveReader archive = ArchiveReader.open(part.file())) {
                begin(part.start());
                BrokenSeal broken = walk.begin(part.start());
                long links = 0;
                for (Link link = archive.next(); broken == null && link != null; link = archive.next()) {
                    broken = walk.check(link);
                    if (++links % LINKS == 0) {
                        progress.accept(walk.proven().position());
                    }
                }
                return broken == null ? walk.end(archive.end()) : broken;
            } catch (ArchiveReader.Unreadable e) {
                return unreadable(e);
            }
        }

        private @Nullable BrokenSeal kept(SealHead checkpoint) {
            begin(checkpoint);
            if (checkpoint.position() > 0 && !removals.explain(checkpoint)) {
                return new BrokenSeal.RemovedUnsaid(checkpoint.position());
            }
            BrokenSeal broken = walk.begin(checkpoint);
            List<Link> links;
            do {
                links = repository.links(walk.proven().position(), LINKS);
                for (Link link : links) {
                    broken = broken == null ? walk.check(link) : broken;
                }
                progress.accept(walk.proven().position());
            } while (broken == null && links.size() == LINKS);
            broken = broken == null ? walk.beyond() : broken;
            broken = broken == null ? archivedBeyond() : broken;
            broken = broken == null ? neverSealed() : broken;
            return broken == null ? walk.before() : broken;
        }

        /** An archive that goes on after the end of the chain: which was cut off. */
        private @Nullable BrokenSeal archivedBeyond() {
            long proven = walk.proven().position();
            for (Part part : parts) {
                SealHead end = part.end();
                if (end != null && end.position() > proven) {
                    return new BrokenSeal.Truncated(
                            proven + 1, end.position(), part.file().toString());
                }
            }
            return null;
        }

        private void begin(SealHead start) {
            if (walk.atStart()) {
                from = start.position();
            }
        }

        /** Whoever puts an entry among old ones finds nobody who seals it. */
        private @Nullable BrokenSeal neverSealed() {
            return repository
                    .unsealedSince(clock.instant().minus(SURELY_SEALED))
                    .map(entry -> new BrokenSeal.NeverSealed(walk.proven().position() + 1, entry))
                    .orElse(null);
        }

        private BrokenSeal unreadable(ArchiveReader.Unreadable why) {
            long position = walk.proven().position() + 1;
            return why.cut() ? new BrokenSeal.ArchiveCut(position) : new BrokenSeal.ArchiveUnreadable(position);
        }

        private Verification result(@Nullable BrokenSeal broken, @Nullable Path archive) {
            return new Verification(
                    from,
                    walk.proven().position(),
                    walk.proven().hash().toString(),
                    repository.unsealed(),
                    broken,
                    archive == null ? null : archive.toString(),
                    sources.getFirst().damagedLines(),
                    sources.stream()
                            .map(source -> new Agreement(source.source(), source.agreed(), source.agreedUpTo()))
                            .toList(),
                    backDating.found());
        }
    }

    /** @param end null when the archive has none that can be read: walking through it tells why */
    private record Part(Path file, SealHead start, @Nullable SealHead end) {}
}
