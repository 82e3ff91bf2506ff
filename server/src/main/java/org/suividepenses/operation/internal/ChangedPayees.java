package org.suividepenses.operation.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suividepenses.organisation.PayeeChange;

/**
 * What was changed of the payees of operations since each was submitted.
 *
 * @param byOperation by their ids, each the latest first; those without a change are not among them
 */
public record ChangedPayees(Map<UUID, List<PayeeChange>> byOperation) {

    public List<PayeeChange> of(UUID operation) {
        return byOperation.getOrDefault(operation, List.of());
    }

    /** When the payee of an operation was changed last; null when it was not. */
    public @Nullable Instant last(UUID operation) {
        List<PayeeChange> changes = of(operation);
        return changes.isEmpty() ? null : changes.getFirst().at();
    }

    /** Whether somebody changed the payee of an operation. */
    public boolean by(@Nullable UUID person, UUID operation) {
        return person != null && of(operation).stream().anyMatch(change -> person.equals(change.by()));
    }

    /** Whether one of some people changed the payee of an operation. */
    boolean byAny(Collection<UUID> people, UUID operation) {
        return people.stream().anyMatch(person -> by(person, operation));
    }

    /** Whether the payee of an operation was changed, and the last change is not the one that somebody was shown. */
    public boolean unseen(UUID operation, @Nullable Instant seen) {
        Instant last = last(operation);
        return last != null && !last.equals(seen);
    }

    /** Who changed the payee of each. */
    Map<UUID, Set<UUID>> persons() {
        Map<UUID, Set<UUID>> persons = new HashMap<>();
        byOperation.forEach((operation, changes) -> {
            Set<UUID> by = changes.stream()
                    .map(PayeeChange::by)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (!by.isEmpty()) {
                persons.put(operation, by);
            }
        });
        return persons;
    }
}
