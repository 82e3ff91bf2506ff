package org.suividepenses.organisation.internal;

import static org.suividepenses.identity.Permission.REFERENCE_WRITE;
import static org.suividepenses.identity.Permission.SUPPLIER_WRITE;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.organisation.FoundOrCreated;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.SupplierDetails;
import org.suividepenses.organisation.SupplierRenamed;
import org.suividepenses.platform.web.Versions;

/** Creates and changes suppliers. Runs in its caller's transaction. */
@Component
public class SupplierRegister {

    static final String SUBJECT = "SUPPLIER";

    private final SupplierRepository repository;
    private final ReferenceChanges changes;
    private final PayeeJournal payees;

    SupplierRegister(SupplierRepository repository, ReferenceChanges changes, PayeeJournal payees) {
        this.repository = repository;
        this.changes = changes;
        this.payees = payees;
    }

    public Supplier create(Caller caller, @Nullable UUID chosenId, SupplierDetails details) {
        caller.mustHave(SUPPLIER_WRITE);
        UUID id = chosenId == null ? changes.newId() : chosenId;
        Supplier made = supplier(id, details, 1);
        if (repository.insertNew(List.of(made)) == 0) {
            throw repository.idTaken(id) ? Refusals.idTaken() : Refusals.nameTaken(made.name());
        }
        changes.created(caller, SUBJECT, id, differences(null, made));
        payees.created(caller, id);
        return made;
    }

    public Supplier update(Caller caller, UUID id, long seenVersion, SupplierDetails details) {
        caller.mustHave(REFERENCE_WRITE);
        Supplier before = lock(id, seenVersion);
        Supplier after = supplier(id, details, before.version() + 1);
        Changes differences = differences(before, after);
        if (differences.isEmpty()) {
            return before;
        }
        repository
                .findNamed(details.name().folded())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw Refusals.nameTaken(other.name());
                });
        repository.update(after);
        payees.edited(caller, before, after);
        changes.edited(caller, SUBJECT, id, differences);
        if (!before.name().equals(after.name())) {
            changes.publish(new SupplierRenamed(id));
        }
        return after;
    }

    public void delete(Caller caller, UUID id, long seenVersion) {
        caller.mustHave(REFERENCE_WRITE);
        Supplier before = lock(id, seenVersion);
        Refusals.inUseUnless(() -> repository.delete(Set.of(id)));
        changes.deleted(caller, SUBJECT, id, differences(before, null));
    }

    /** By the folded name, every name asked for. */
    public FoundOrCreated<String, Supplier> findOrCreate(Caller caller, Collection<ReferenceName> names) {
        Map<String, ReferenceName> wanted = new TreeMap<>();
        names.forEach(name -> wanted.putIfAbsent(name.folded(), name));
        Map<String, Supplier> found = new HashMap<>(byFoldedName(repository.findNamed(List.copyOf(wanted.keySet()))));
        wanted.keySet().removeAll(found.keySet());
        if (wanted.isEmpty()) {
            return new FoundOrCreated<>(found, List.of());
        }
        caller.mustHave(SUPPLIER_WRITE);
        Set<UUID> inserted = insertMissing(wanted.values());
        Map<String, Supplier> present = byFoldedName(repository.latestNamed(List.copyOf(wanted.keySet())));
        Map<UUID, Changes> news = new LinkedHashMap<>();
        present.values().stream()
                .filter(supplier -> inserted.contains(supplier.id()))
                .forEach(supplier -> news.put(supplier.id(), differences(null, supplier)));
        changes.allCreated(caller, SUBJECT, news);
        found.putAll(present);
        if (!found.keySet().containsAll(wanted.keySet())) {
            throw ProblemException.of(ProblemType.CONFLICT);
        }
        return new FoundOrCreated<>(found, List.copyOf(news.keySet()));
    }

    private Set<UUID> insertMissing(Collection<ReferenceName> names) {
        List<Supplier> made = names.stream()
                .map(name -> supplier(changes.newId(), SupplierDetails.named(name), 1))
                .toList();
        repository.insertNew(made);
        Set<UUID> ids = new HashSet<>();
        made.forEach(supplier -> ids.add(supplier.id()));
        return ids;
    }

    private Supplier lock(UUID id, long seenVersion) {
        Supplier before = repository.lock(Set.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Versions.mustMatch(seenVersion, before.version());
        return before;
    }

    private static Map<String, Supplier> byFoldedName(List<Supplier> suppliers) {
        return suppliers.stream()
                .collect(Collectors.toMap(supplier -> SearchText.fold(supplier.name()), supplier -> supplier));
    }

    private static Supplier supplier(UUID id, SupplierDetails details, long version) {
        return new Supplier(
                id,
                details.name().text(),
                details.phone(),
                details.taxId(),
                details.account(),
                details.active(),
                version);
    }

    static Changes differences(@Nullable Supplier before, @Nullable Supplier after) {
        return Changes.none()
                .field("name", before == null ? null : before.name(), after == null ? null : after.name())
                .field("phone", before == null ? "" : before.phone(), after == null ? "" : after.phone())
                .field("taxId", before == null ? "" : before.taxId(), after == null ? "" : after.taxId())
                .field("account", before == null ? "" : before.account(), after == null ? "" : after.account())
                .field("active", before == null ? null : before.active(), after == null ? null : after.active());
    }
}
