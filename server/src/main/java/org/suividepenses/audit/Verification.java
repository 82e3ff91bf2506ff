package org.suividepenses.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What proving the trail found.
 *
 * @param proven entries that are what was sealed, from the first on
 * @param head hash of the last of them, in hexadecimal
 * @param unsealed entries written since, which nothing proves yet
 * @param broken null when all is well
 * @param damagedAnchors lines of the anchors that cannot be read, the first ten: they prove nothing, and break nothing
 */
public record Verification(
        long proven, String head, long unsealed, @Nullable BrokenSeal broken, List<Long> damagedAnchors) {}
