package org.suividepenses.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.organisation.internal.CodedRegister;

/** The departments of the institution. A caller sees the units granted to them; the others do not exist for them. */
@Service
@Transactional
public class Units {

    private final CodedRegister<Unit> register;

    Units(CodedRegister<Unit> register) {
        this.register = register;
    }

    /** The caller's units in the order of their codes. */
    @Transactional(readOnly = true)
    public Page<Unit> list(Caller caller, ReferenceFilter filter) {
        return register.page(filter, caller.scope());
    }

    /** @throws ProblemException NOT_FOUND, also for a unit that is not the caller's */
    @Transactional(readOnly = true)
    public Unit get(Caller caller, UUID id) {
        return register.get(id, caller.scope());
    }

    /** Units by their ids, in one query, whoever asks: for naming what the asker may see already. */
    @Transactional(readOnly = true)
    public Map<UUID, Unit> find(Collection<UUID> ids) {
        return register.find(ids);
    }

    /** All the caller's units, to find many by code or name. */
    @Transactional(readOnly = true)
    public Directory<Unit> directory(Caller caller) {
        UnitScope scope = caller.scope();
        List<Unit> visible = register.all().stream()
                .filter(unit -> scope.includes(unit.id()))
                .toList();
        return new Directory<>(visible);
    }

    /**
     * Creates a unit.
     *
     * @param id null for a new one
     * @throws ProblemException DUPLICATE when the code or the id is taken
     */
    public Unit create(Caller caller, @Nullable UUID id, ReferenceDetails details) {
        return register.create(caller, id, details);
    }

    /** @throws ProblemException NOT_FOUND, VERSION_STALE, or DUPLICATE when the code is taken */
    public Unit update(Caller caller, UUID id, long seenVersion, ReferenceDetails details) {
        return register.update(caller, id, seenVersion, details);
    }

    /** @throws ProblemException NOT_FOUND, VERSION_STALE, or IN_USE when an operation has it */
    public void delete(Caller caller, UUID id, long seenVersion) {
        register.delete(caller, id, seenVersion);
    }

    /**
     * Finds units by code or name, and creates those that are not there; in few statements for any number of names.
     *
     * @return by {@link ReferenceName#folded()}
     * @throws ProblemException FORBIDDEN when one is missing and the caller may not create it
     */
    public FoundOrCreated<String, Unit> findOrCreate(Caller caller, Collection<ReferenceName> names) {
        return register.findOrCreate(caller, names);
    }
}
