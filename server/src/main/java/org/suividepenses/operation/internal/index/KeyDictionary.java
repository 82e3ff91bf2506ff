package org.suividepenses.operation.internal.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the keys of one {@link Facet} in the order they are first seen, the same in every segment, so that the
 * figures of segments are added by position. Only grows, with the units, categories, suppliers that exist.
 */
final class KeyDictionary {

    private final Map<String, Integer> ordinals = new HashMap<>();
    private final List<String> keys = new ArrayList<>();

    synchronized int ordinal(String key) {
        return ordinals.computeIfAbsent(key, unseen -> {
            keys.add(unseen);
            return keys.size() - 1;
        });
    }

    /** The keys by ordinal, as of now. */
    synchronized List<String> keys() {
        return List.copyOf(keys);
    }

    synchronized int size() {
        return keys.size();
    }
}
