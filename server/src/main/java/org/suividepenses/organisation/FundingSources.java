package org.suividepenses.organisation;

import java.util.Collection;
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

/** Those who give the institution its money. */
@Service
@Transactional
public class FundingSources {

    private static final UnitScope EVERYWHERE = new UnitScope.Everywhere();

    private final CodedRegister<FundingSource> register;

    FundingSources(CodedRegister<FundingSource> register) {
        this.register = register;
    }

    /** Funding sources in the order of their codes. */
    @Transactional(readOnly = true)
    public Page<FundingSource> list(ReferenceFilter filter) {
        return register.page(filter, EVERYWHERE);
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional(readOnly = true)
    public FundingSource get(UUID id) {
        return register.get(id, EVERYWHERE);
    }

    /** Funding sources by their ids, in one query. */
    @Transactional(readOnly = true)
    public Map<UUID, FundingSource> find(Collection<UUID> ids) {
        return register.find(ids);
    }

    /** All funding sources, to find many by code or name. */
    @Transactional(readOnly = true)
    public Directory<FundingSource> directory() {
        return register.directory();
    }

    /**
     * Creates a funding source.
     *
     * @param id null for a new one
     * @throws ProblemException DUPLICATE when the code or the id is taken
     */
    public FundingSource create(Caller caller, @Nullable UUID id, ReferenceDetails details) {
        return register.create(caller, id, details);
    }

    /** @throws ProblemException NOT_FOUND, VERSION_STALE, or DUPLICATE when the code is taken */
    public FundingSource update(Caller caller, UUID id, long seenVersion, ReferenceDetails details) {
        return register.update(caller, id, seenVersion, details);
    }

    /** @throws ProblemException NOT_FOUND, VERSION_STALE, or IN_USE when an operation has it */
    public void delete(Caller caller, UUID id, long seenVersion) {
        register.delete(caller, id, seenVersion);
    }

    /**
     * Finds funding sources by code or name, and creates those that are not there; in few statements for any number of names.
     *
     * @return by {@link ReferenceName#folded()}
     * @throws ProblemException FORBIDDEN when one is missing and the caller may not create it
     */
    public FoundOrCreated<String, FundingSource> findOrCreate(Caller caller, Collection<ReferenceName> names) {
        return register.findOrCreate(caller, names);
    }
}
