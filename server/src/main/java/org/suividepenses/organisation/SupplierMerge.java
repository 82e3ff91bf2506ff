package org.suividepenses.organisation;

import java.util.List;
import java.util.UUID;

/**
 * Several records of one payee to be made one.
 *
 * @param keepId the one that stays
 * @param mergeIds those that disappear into it, 1 to {@value #MAX_MERGED}
 */
public record SupplierMerge(UUID keepId, List<UUID> mergeIds) {

    public static final int MAX_MERGED = 100;

    public SupplierMerge {
        mergeIds = List.copyOf(mergeIds);
    }

    /** @param movedOperations how many operations now name the kept supplier */
    public record Outcome(Supplier kept, long movedOperations) {}
}
