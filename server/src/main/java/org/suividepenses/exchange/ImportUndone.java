package org.suividepenses.exchange;

import java.util.List;
import org.suividepenses.organisation.UnusedReferences.Kept;

/**
 * What was taken back with an import.
 *
 * @param kept what the import had made and something else uses by now; at most the first 1,000
 * @param keptCount how many stay
 */
public record ImportUndone(
        long operations,
        int units,
        int categories,
        int suppliers,
        int fundingSources,
        List<Kept> kept,
        int keptCount) {}
