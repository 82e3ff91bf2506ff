package org.suividepenses.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.organisation.internal.UnusedReferenceRepository;

/** Takes back references that came with something that is taken back itself, as far as nothing else has come to rest on them. */
@Service
public class UnusedReferences {

    private static final int AT_ONCE = 1_000;

    private final UnusedReferenceRepository repository;
    private final List<ReferenceUse> uses;

    UnusedReferences(UnusedReferenceRepository repository, List<ReferenceUse> uses) {
        this.repository = repository;
        this.uses = uses;
    }

    /** Why a reference stays. */
    public enum Reason {
        USED,
        /** Someone has edited it since it was made. */
        EDITED,
        /** The caller may not change references of this kind. */
        NOT_ALLOWED
    }

    /** @param uses how many records name it, also categories below it; 0 unless it is used */
    public record Kept(ReferenceKind kind, String name, Reason reason, long uses) {}

    /** @param removed the ids that are gone */
    public record Removal(Set<UUID> removed, List<Kept> kept) {}

    /**
     * Removes those that nothing names, in the caller's transaction; whoever would name one meanwhile waits for its end.
     * Those that do not exist any more are neither removed nor kept.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Removal remove(Caller caller, ReferenceKind kind, Collection<UUID> ids) {
        Set<UUID> removed = new java.util.HashSet<>();
        List<Kept> kept = new ArrayList<>();
        boolean allowed =
                caller.may(kind == ReferenceKind.SUPPLIER ? Permission.SUPPLIER_WRITE : Permission.REFERENCE_WRITE);
        List<UUID> all = ids.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Set<UUID> some = Set.copyOf(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            List<UnusedReferenceRepository.Held> held = repository.lock(kind, some);
            if (allowed) {
                removeFree(caller, kind, held, removed, kept);
            } else {
                held.forEach(one -> kept.add(new Kept(kind, one.name(), Reason.NOT_ALLOWED, 0)));
            }
        }
        return new Removal(removed, kept);
    }

    /** A parent is free once everything below it is gone: from the leaves up, level by level. */
    private void removeFree(
            Caller caller,
            ReferenceKind kind,
            List<UnusedReferenceRepository.Held> held,
            Set<UUID> removed,
            List<Kept> kept) {
        List<UnusedReferenceRepository.Held> left = new ArrayList<>(held);
        Map<UUID, Long> used = Map.of();
        boolean goesOn = true;
        while (goesOn) {
            used = uses(kind, ids(left));
            Map<UUID, Long> named = used;
            List<UnusedReferenceRepository.Held> free = left.stream()
                    .filter(one -> !one.edited() && !named.containsKey(one.id()))
                    .toList();
            repository.delete(caller, kind, free);
            removed.addAll(ids(free));
            left.removeAll(free);
            goesOn = kind == ReferenceKind.CATEGORY && !free.isEmpty() && !left.isEmpty();
        }
        for (UnusedReferenceRepository.Held one : left) {
            long count = used.getOrDefault(one.id(), 0L);
            kept.add(new Kept(kind, one.name(), count > 0 ? Reason.USED : Reason.EDITED, count));
        }
    }

    private Map<UUID, Long> uses(ReferenceKind kind, Set<UUID> ids) {
        Map<UUID, Long> sums = new HashMap<>(repository.below(kind, ids));
        uses.forEach(use -> use.uses(kind, ids).forEach((id, count) -> sums.merge(id, count, Long::sum)));
        return sums;
    }

    private static Set<UUID> ids(List<UnusedReferenceRepository.Held> references) {
        return references.stream().map(UnusedReferenceRepository.Held::id).collect(Collectors.toSet());
    }
}
