package org.suividepenses.organisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What became of the names in a file.
 *
 * @param found by what was asked for: every name asked for is there
 * @param created the ids of those that were not there before
 */
public record FoundOrCreated<K, T>(Map<K, T> found, List<UUID> created) {

    public FoundOrCreated {
        found = Map.copyOf(found);
        created = List.copyOf(created);
    }
}
