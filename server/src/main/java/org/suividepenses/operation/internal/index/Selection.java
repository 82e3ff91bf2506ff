package org.suividepenses.operation.internal.index;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The keys accepted in one {@link Dimension}: any of them suits.
 *
 * @param keys ids as text or codes; the empty text stands for "none"
 */
public record Selection(Set<String> keys) {

    public Selection {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a selection of nothing selects nothing: leave it out");
        }
        keys = Set.copyOf(keys);
    }

    public static Selection ofIds(Collection<UUID> ids) {
        return new Selection(ids.stream().map(UUID::toString).collect(Collectors.toSet()));
    }

    public static Selection ofCodes(Collection<String> codes) {
        return new Selection(Set.copyOf(codes));
    }

    /** The operations that have nothing in the dimension. */
    public static Selection none() {
        return new Selection(Set.of(Dimension.NONE));
    }

    /** The same, and also the operations that have nothing in the dimension. */
    public Selection orNone() {
        Set<String> widened = new TreeSet<>(keys);
        widened.add(Dimension.NONE);
        return new Selection(widened);
    }
}
