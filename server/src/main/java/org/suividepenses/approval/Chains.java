package org.suividepenses.approval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.approval.internal.ChainChanges;
import org.suividepenses.approval.internal.ChainRepository;
import org.suividepenses.approval.internal.ChainRules;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.platform.web.Versions;

/** The configured chains. What is submitted keeps the steps that it was submitted with. */
@Service
@Transactional
public class Chains {

    private static final String SUBJECT = "APPROVAL_CHAIN";

    private final ChainRepository repository;
    private final ChainRules rules;
    private final ChainChanges changes;
    private final Categories categories;
    private final AuditTrail audit;
    private final IdSource ids;

    Chains(
            ChainRepository repository,
            ChainRules rules,
            ChainChanges changes,
            Categories categories,
            AuditTrail audit,
            IdSource ids) {
        this.repository = repository;
        this.rules = rules;
        this.changes = changes;
        this.categories = categories;
        this.audit = audit;
        this.ids = ids;
    }

    /** All of them, by name. */
    @Transactional(readOnly = true)
    public List<Chain> all(Caller caller) {
        caller.mustHave(Permission.CHAIN_MANAGE);
        return repository.all();
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional(readOnly = true)
    public Chain get(UUID id, Caller caller) {
        caller.mustHave(Permission.CHAIN_MANAGE);
        return repository.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    /**
     * Creates a chain for submissions to come.
     *
     * @throws ProblemException VALIDATION naming every field that cannot be accepted
     */
    public Chain create(ChainDetails details, Caller caller) {
        return create(details, new FieldProblems(), caller);
    }

    /**
     * The same.
     *
     * @param unreadable what could not be read of the request, which is named together with what cannot be accepted
     */
    public Chain create(ChainDetails details, FieldProblems unreadable, Caller caller) {
        caller.mustHave(Permission.CHAIN_MANAGE);
        rules.check(details, repository.count(), unreadable);
        Chain chain = details.chain(ids.next(), 1, true);
        repository.insert(chain);
        audit.record(caller.actor(), "CREATE", SUBJECT, chain.id(), changes.between(null, chain));
        return chain;
    }

    /** @throws ProblemException NOT_FOUND, VERSION_STALE; VALIDATION as in {@link #create} */
    public Chain change(UUID id, ChainDetails details, long seenVersion, Caller caller) {
        return change(id, details, new FieldProblems(), seenVersion, caller);
    }

    /**
     * The same.
     *
     * @param unreadable as in {@link #create(ChainDetails, FieldProblems, Caller)}
     */
    public Chain change(UUID id, ChainDetails details, FieldProblems unreadable, long seenVersion, Caller caller) {
        caller.mustHave(Permission.CHAIN_MANAGE);
        Chain before = repository.lock(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Versions.mustMatch(seenVersion, before.version());
        rules.check(details, 0, unreadable);
        Chain after = details.chain(id, before.version() + 1, before.active());
        repository.update(after);
        audit.record(caller.actor(), "EDIT", SUBJECT, id, changes.between(before, after));
        return after;
    }

    ChainChoice choice() {
        List<Chain> active = repository.active();
        return new ChainChoice(active, namesCategories(active) ? categories.tree() : new CategoryTree(List.of()));
    }

    private static boolean namesCategories(List<Chain> chains) {
        return chains.stream().map(Chain::categoryId).anyMatch(Chains::isNamed);
    }

    private static boolean isNamed(@Nullable UUID id) {
        return id != null;
    }
}
