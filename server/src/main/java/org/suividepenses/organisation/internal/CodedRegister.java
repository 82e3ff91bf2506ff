package org.suividepenses.organisation.internal;

import static org.suividepenses.identity.Permission.REFERENCE_WRITE;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.organisation.Directory;
import org.suividepenses.organisation.FoundOrCreated;
import org.suividepenses.organisation.Reference;
import org.suividepenses.organisation.ReferenceDetails;
import org.suividepenses.organisation.ReferenceFilter;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.platform.web.Versions;

/** The register of units, or of funding sources: both are a code and a name. Runs in its caller's transaction. */
public final class CodedRegister<T extends Reference> {

    /** How often new codes are tried when others take the same ones at the same time. */
    private static final int ATTEMPTS = 5;

    private final CodedRepository<T> repository;
    private final ReferenceChanges changes;
    private final String subjectType;
    private final Function<UUID, Object> renamed;

    CodedRegister(
            CodedRepository<T> repository,
            ReferenceChanges changes,
            String subjectType,
            Function<UUID, Object> renamed) {
        this.repository = repository;
        this.changes = changes;
        this.subjectType = subjectType;
        this.renamed = renamed;
    }

    public Page<T> page(ReferenceFilter filter, UnitScope scope) {
        return repository.page(filter, scope);
    }

    public Directory<T> directory() {
        return new Directory<>(repository.all());
    }

    public List<T> all() {
        return repository.all();
    }

    public Map<UUID, T> find(Collection<UUID> ids) {
        return repository.find(ids);
    }

    public T get(UUID id, UnitScope scope) {
        return Optional.ofNullable(repository.find(List.of(id)).get(id))
                .filter(found -> scope.includes(id))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    public T create(Caller caller, @Nullable UUID chosenId, ReferenceDetails details) {
        caller.mustHave(REFERENCE_WRITE);
        List<T> existing = repository.all();
        mustHaveRoom(existing.size() + 1);
        UUID id = chosenId == null ? changes.newId() : chosenId;
        T made = make(id, code(details, new Directory<>(existing)), details);
        if (repository.insertNew(List.of(made)) == 0) {
            throw repository.idTaken(id) ? Refusals.idTaken() : Refusals.codeTaken(made.code());
        }
        changes.created(caller, subjectType, id, differences(null, made));
        return made;
    }

    public T update(Caller caller, UUID id, long seenVersion, ReferenceDetails details) {
        caller.mustHave(REFERENCE_WRITE);
        T before = lock(id, seenVersion);
        String code = details.code() == null ? before.code() : details.code().text();
        T after = repository
                .columns()
                .maker()
                .make(id, code, details.name().text(), details.active(), before.version() + 1);
        Changes differences = differences(before, after);
        if (differences.isEmpty()) {
            return before;
        }
        if (repository.codeTaken(code, id)) {
            throw Refusals.codeTaken(code);
        }
        repository.update(after);
        changes.edited(caller, subjectType, id, differences);
        if (!before.code().equals(after.code()) || !before.name().equals(after.name())) {
            changes.publish(renamed.apply(id));
        }
        return after;
    }

    public void delete(Caller caller, UUID id, long seenVersion) {
        caller.mustHave(REFERENCE_WRITE);
        T before = lock(id, seenVersion);
        Refusals.inUseUnless(() -> repository.delete(id));
        changes.deleted(caller, subjectType, id, differences(before, null));
    }

    /** Finds each name among codes and names, and creates those that are not there. By the folded name. */
    public FoundOrCreated<String, T> findOrCreate(Caller caller, Collection<ReferenceName> names) {
        Map<String, ReferenceName> wanted = new TreeMap<>();
        names.forEach(name -> wanted.putIfAbsent(name.folded(), name));
        Map<String, T> found = new HashMap<>();
        Set<UUID> created = new HashSet<>();
        for (int attempt = 1; attempt <= ATTEMPTS && !wanted.isEmpty(); attempt++) {
            Directory<T> directory = directory();
            wanted.forEach((folded, name) -> directory.find(name.text()).ifPresent(it -> found.put(folded, it)));
            wanted.keySet().removeAll(found.keySet());
            insertMissing(caller, wanted, found, created);
        }
        if (!wanted.isEmpty()) {
            throw ProblemException.of(ProblemType.CONFLICT);
        }
        return new FoundOrCreated<>(found, List.copyOf(created));
    }

    private void insertMissing(
            Caller caller, Map<String, ReferenceName> wanted, Map<String, T> found, Set<UUID> created) {
        if (wanted.isEmpty()) {
            return;
        }
        caller.mustHave(REFERENCE_WRITE);
        Map<UUID, T> made = makeAll(wanted.values());
        repository.insertNew(made.values());
        Map<UUID, Changes> news = new LinkedHashMap<>();
        for (T present : repository.latestNamed(wanted.keySet())) {
            found.putIfAbsent(SearchText.fold(present.name()), present);
            if (made.containsKey(present.id())) {
                news.put(present.id(), differences(null, present));
            }
        }
        created.addAll(news.keySet());
        changes.allCreated(caller, subjectType, news);
        wanted.keySet().removeAll(found.keySet());
    }

    private Map<UUID, T> makeAll(Collection<ReferenceName> names) {
        List<T> existing = repository.all();
        mustHaveRoom(existing.size() + names.size());
        Set<String> codes = new HashSet<>();
        existing.forEach(reference -> codes.add(SearchText.fold(reference.code())));
        Map<UUID, T> made = new LinkedHashMap<>();
        for (ReferenceName name : names) {
            String code = CodeDerivation.derive(name, codes::contains);
            codes.add(SearchText.fold(code));
            UUID id = changes.newId();
            made.put(id, repository.columns().maker().make(id, code, name.text(), true, 1));
        }
        return made;
    }

    private void mustHaveRoom(int count) {
        if (count > CodedRepository.LIMIT) {
            throw Refusals.tooMany(CodedRepository.LIMIT);
        }
    }

    private T make(UUID id, String code, ReferenceDetails details) {
        return repository.columns().maker().make(id, code, details.name().text(), details.active(), 1);
    }

    private static String code(ReferenceDetails details, Directory<?> existing) {
        return details.code() == null
                ? CodeDerivation.derive(details.name(), existing::hasCode)
                : details.code().text();
    }

    private T lock(UUID id, long seenVersion) {
        T before = repository.lock(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Versions.mustMatch(seenVersion, before.version());
        return before;
    }

    private Changes differences(@Nullable T before, @Nullable T after) {
        return Changes.none()
                .field("code", before == null ? null : before.code(), after == null ? null : after.code())
                .field("name", before == null ? null : before.name(), after == null ? null : after.name())
                .field("active", before == null ? null : before.active(), after == null ? null : after.active());
    }
}
