package org.suividepenses.operation.internal.index;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** One {@link KeyDictionary} for each facet. */
final class KeyDictionaries {

    private final Map<Facet, KeyDictionary> dictionaries = new EnumMap<>(Facet.class);

    KeyDictionaries() {
        for (Facet facet : Facet.values()) {
            dictionaries.put(facet, new KeyDictionary());
        }
    }

    KeyDictionary of(Facet facet) {
        return Objects.requireNonNull(dictionaries.get(facet));
    }
}
