package org.suividepenses.audit;

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
 */
public record Verification(
        long from,
        long proven,
        String head,
        long unsealed,
        @Nullable BrokenSeal broken,
        @Nullable String archive,
        List<Long> damagedAnchors) {}
