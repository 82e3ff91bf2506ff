package org.suividepenses.exchange.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.suividepenses.exchange.ImportId;
import org.suividepenses.exchange.ImportUndone;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.ReferenceKind;
import org.suividepenses.organisation.UnusedReferences;
import org.suividepenses.organisation.UnusedReferences.Kept;

/** Remembers what imports made besides operations, and takes it back with them. */
@Component
class MadeReferences {

    private static final int NAMED = 1_000;

    private final ImportReferenceRepository made;
    private final UnusedReferences references;

    MadeReferences(ImportReferenceRepository made, UnusedReferences references) {
        this.made = made;
        this.references = references;
    }

    void remember(ImportId id, Map<ReferenceKind, List<UUID>> ids) {
        made.insert(id, ids);
    }

    /** Removes what nothing else uses, after the operations of the import are gone. */
    ImportUndone takeBack(ImportId id, Caller caller, long operations) {
        Map<ReferenceKind, Integer> gone = new EnumMap<>(ReferenceKind.class);
        List<Kept> kept = new ArrayList<>();
        for (ReferenceKind kind : ReferenceKind.values()) {
            Set<UUID> ids = made.made(id, kind);
            UnusedReferences.Removal removal = references.remove(caller, kind, ids);
            gone.put(kind, removal.removed().size());
            kept.addAll(removal.kept());
            if (!removal.removed().isEmpty()) {
                made.forget(id, kind, removal.removed());
            }
        }
        return new ImportUndone(
                operations,
                gone.getOrDefault(ReferenceKind.UNIT, 0),
                gone.getOrDefault(ReferenceKind.CATEGORY, 0),
                gone.getOrDefault(ReferenceKind.SUPPLIER, 0),
                gone.getOrDefault(ReferenceKind.FUNDING_SOURCE, 0),
                List.copyOf(kept.subList(0, Math.min(kept.size(), NAMED))),
                kept.size());
    }
}
