package org.suividepenses.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Field by field, from what to what. A field that stays the same is left out. */
public final class Changes {

    private final List<Change> changes = new ArrayList<>();

    private Changes() {}

    /** One field: null means that there was, or is, no value. */
    public record Change(
            String field, @Nullable String from, @Nullable String to) {}

    public static Changes none() {
        return new Changes();
    }

    /** Adds a field, unless both values are written alike. */
    public Changes field(String name, @Nullable Object from, @Nullable Object to) {
        String before = text(from);
        String after = text(to);
        if (!Objects.equals(before, after)) {
            changes.add(new Change(name, before, after));
        }
        return this;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public List<Change> list() {
        return List.copyOf(changes);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
