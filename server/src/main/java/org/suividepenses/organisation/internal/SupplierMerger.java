package org.suividepenses.organisation.internal;

import static org.suividepenses.identity.Permission.REFERENCE_WRITE;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.SupplierMerge;
import org.suividepenses.organisation.SupplierUse;

/** Makes several suppliers one, with all that names them. Runs in its caller's transaction. */
@Component
public class SupplierMerger {

    private final SupplierRepository repository;
    private final ReferenceChanges changes;
    private final PayeeJournal payees;
    private final ObjectProvider<SupplierUse> uses;

    SupplierMerger(
            SupplierRepository repository,
            ReferenceChanges changes,
            PayeeJournal payees,
            ObjectProvider<SupplierUse> uses) {
        this.repository = repository;
        this.changes = changes;
        this.payees = payees;
        this.uses = uses;
    }

    public SupplierMerge.Outcome merge(Caller caller, SupplierMerge merge) {
        caller.mustHave(REFERENCE_WRITE);
        Map<UUID, Supplier> suppliers = lockAll(merge);
        Set<UUID> mergedIds = Set.copyOf(merge.mergeIds());
        Supplier keep = Objects.requireNonNull(suppliers.get(merge.keepId()));
        List<Supplier> merged = suppliers.values().stream()
                .filter(supplier -> mergedIds.contains(supplier.id()))
                .toList();
        long moved =
                uses.stream().mapToLong(use -> use.move(mergedIds, keep.id())).sum();
        payees.merged(caller, mergedIds, keep.id());
        repository.delete(mergedIds);
        Supplier kept = completed(keep, merged);
        repository.update(kept);
        recordMerge(caller, keep, kept, merged);
        return new SupplierMerge.Outcome(kept, moved);
    }

    private Map<UUID, Supplier> lockAll(SupplierMerge merge) {
        Set<UUID> ids = new HashSet<>(merge.mergeIds());
        ids.add(merge.keepId());
        Map<UUID, Supplier> found = new LinkedHashMap<>();
        repository.lock(ids).forEach(supplier -> found.put(supplier.id(), supplier));
        FieldProblems problems = new FieldProblems();
        if (!found.containsKey(merge.keepId())) {
            problems.add("/keepId", "reference.unknown");
        }
        Set<UUID> seen = new HashSet<>(Set.of(merge.keepId()));
        for (int index = 0; index < merge.mergeIds().size(); index++) {
            UUID id = merge.mergeIds().get(index);
            if (!found.containsKey(id)) {
                problems.add("/mergeIds/" + index, "reference.unknown");
            } else if (!seen.add(id)) {
                problems.add("/mergeIds/" + index, "supplier-merge.twice");
            }
        }
        problems.refuseIfAny();
        return found;
    }

    /** What is not known of the kept supplier is taken from the others. */
    private static Supplier completed(Supplier keep, List<Supplier> merged) {
        return new Supplier(
                keep.id(),
                keep.name(),
                firstKnown(keep, merged, Supplier::phone),
                firstKnown(keep, merged, Supplier::taxId),
                firstKnown(keep, merged, Supplier::account),
                keep.active(),
                keep.version() + 1);
    }

    private static String firstKnown(Supplier keep, List<Supplier> merged, Function<Supplier, String> field) {
        if (!field.apply(keep).isEmpty()) {
            return field.apply(keep);
        }
        return merged.stream()
                .map(field)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void recordMerge(Caller caller, Supplier before, Supplier kept, List<Supplier> merged) {
        Changes taken = SupplierRegister.differences(before, kept);
        merged.forEach(supplier -> taken.field("merged", supplier.name(), null));
        changes.merged(caller, SupplierRegister.SUBJECT, kept.id(), taken);
        for (Supplier supplier : merged) {
            Changes into = SupplierRegister.differences(supplier, null).field("mergedInto", null, kept.name());
            changes.merged(caller, SupplierRegister.SUBJECT, supplier.id(), into);
        }
    }
}
