package org.suividepenses.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What proving the trail found.
 *
 * @param from the chain is proven from the link after this one on: what is before was archived, and removed
 * @param proven entries that are what was sealed, from the first on
 * @param head hash of the last of them, in hexadecimal
 * @param unsealed entries written since, which nothing proves yet
 * @param broken null when all is well
 * @param archive the file of the archive in which it is; null when it is in the database
 * @param damagedAnchors lines of the anchors that cannot be read, the first ten: they prove nothing, and break nothing
 * @param agreements how many anchors of each file agree: the installation's own first, then those given
 * @param backDated entries that say that they were written long before the one sealed before them
 */
public record Verification(
        long from,
        long proven,
        String head,
        long unsealed,
        @Nullable BrokenSeal broken,
        @Nullable String archive,
        List<Long> damagedAnchors,
        List<Agreement> agreements,
        BackDated backDated) {

    /**
     * @param anchors the file
     * @param upTo the link of the last that agrees; 0 when none was there to compare with
     */
    public record Agreement(String anchors, long agreed, long upTo) {}

    /** Entries that are what was sealed, but come after the last anchor of every file: nothing outside of the database confirms them. */
    public long unanchored() {
        return proven - agreements.stream().mapToLong(Agreement::upTo).reduce(from, Math::max);
    }

    /**
     * Who may add entries may give them any moment, and a clock may have been put back: this is for a look, and breaks nothing.
     *
     * @param first at most ten
     */
    public record BackDated(long count, List<BackDatedEntry> first) {}

    /**
     * @param at when it says that it was written
     * @param before when the one sealed before it was
     */
    public record BackDatedEntry(long position, long entryId, Instant at, Instant before) {}
}
