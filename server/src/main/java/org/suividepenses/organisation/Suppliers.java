package org.suividepenses.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.internal.SupplierMerger;
import org.suividepenses.organisation.internal.SupplierRegister;
import org.suividepenses.organisation.internal.SupplierRepository;

/** The payees of the institution. No two have the same name, case and accents aside. */
@Service
@Transactional
public class Suppliers {

    private final SupplierRepository repository;
    private final SupplierRegister register;
    private final SupplierMerger merger;

    Suppliers(SupplierRepository repository, SupplierRegister register, SupplierMerger merger) {
        this.repository = repository;
        this.register = register;
        this.merger = merger;
    }

    /** Suppliers by name; with a text, names that begin with it come before names that hold it. */
    @Transactional(readOnly = true)
    public Page<Supplier> list(ReferenceFilter filter) {
        return repository.page(filter);
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional(readOnly = true)
    public Supplier get(UUID id) {
        return Optional.ofNullable(repository.find(List.of(id)).get(id))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    /** Suppliers by their ids, in one query. */
    @Transactional(readOnly = true)
    public Map<UUID, Supplier> find(Collection<UUID> ids) {
        return repository.find(ids);
    }

    /** The supplier of a name, however its case and accents are written. */
    @Transactional(readOnly = true)
    public Optional<Supplier> findNamed(ReferenceName name) {
        return repository.findNamed(name.folded());
    }

    /** Which of the folded names are known, in few statements for any number of names. */
    @Transactional(readOnly = true)
    public List<Supplier> findNamed(Collection<String> foldedNames) {
        return repository.findNamed(List.copyOf(foldedNames));
    }

    /**
     * Creates a supplier.
     *
     * @param id null for a new one
     * @throws ProblemException DUPLICATE when the name or the id is taken
     */
    public Supplier create(Caller caller, @Nullable UUID id, SupplierDetails details) {
        return register.create(caller, id, details);
    }

    /** @throws ProblemException NOT_FOUND, VERSION_STALE, or DUPLICATE when the name is taken */
    public Supplier update(Caller caller, UUID id, long seenVersion, SupplierDetails details) {
        return register.update(caller, id, seenVersion, details);
    }

    /** @throws ProblemException NOT_FOUND, VERSION_STALE, or IN_USE when an operation has it */
    public void delete(Caller caller, UUID id, long seenVersion) {
        register.delete(caller, id, seenVersion);
    }

    /** The supplier of a name, created when it is not there: a payee met while entering an operation. */
    public Supplier findOrCreate(Caller caller, ReferenceName name) {
        return register.findOrCreate(caller, List.of(name))
                .found()
                .values()
                .iterator()
                .next();
    }

    /**
     * Finds suppliers by name, and creates those that are not there; in few statements for any number of names.
     *
     * @return by {@link ReferenceName#folded()}
     * @throws ProblemException FORBIDDEN when one is missing and the caller may not create it
     */
    public FoundOrCreated<String, Supplier> findOrCreate(Caller caller, Collection<ReferenceName> names) {
        return register.findOrCreate(caller, names);
    }

    /**
     * Makes several suppliers one: all operations of the merged ones move to the kept one, which takes over what was
     * not known of it.
     *
     * @throws ProblemException VALIDATION for an unknown supplier, or one named twice
     */
    public SupplierMerge.Outcome merge(Caller caller, SupplierMerge merge) {
        return merger.merge(caller, merge);
    }
}
