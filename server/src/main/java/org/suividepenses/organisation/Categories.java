package org.suividepenses.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.Page;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.internal.CategoryPages;
import org.suividepenses.organisation.internal.CategoryPaths;
import org.suividepenses.organisation.internal.CategoryRegister;
import org.suividepenses.organisation.internal.CategoryRepository;

/** The budget classification: a tree of any depth. */
@Service
@Transactional
public class Categories {

    private final CategoryRepository repository;
    private final CategoryRegister register;
    private final CategoryPaths paths;

    Categories(CategoryRepository repository, CategoryRegister register, CategoryPaths paths) {
        this.repository = repository;
        this.register = register;
        this.paths = paths;
    }

    /** The whole classification at this moment. */
    @Transactional(readOnly = true)
    public CategoryTree tree() {
        return repository.tree();
    }

    /** Categories in tree order; with a text, those whose path or code holds it. */
    @Transactional(readOnly = true)
    public Page<Category> list(ReferenceFilter filter) {
        return CategoryPages.page(repository.tree(), filter);
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional(readOnly = true)
    public Category get(UUID id) {
        return repository.tree().find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    /** Categories by their ids, with their paths, in one query. */
    @Transactional(readOnly = true)
    public Map<UUID, Category> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        CategoryTree tree = repository.tree();
        Map<UUID, Category> found = new HashMap<>();
        ids.forEach(id -> tree.find(id).ifPresent(category -> found.put(id, category)));
        return found;
    }

    /**
     * Creates a category.
     *
     * @param id null for a new one
     * @throws ProblemException VALIDATION for an unknown parent; DUPLICATE when the code, the id or the name below the
     *     same parent is taken
     */
    public Category create(Caller caller, @Nullable UUID id, CategoryDetails details) {
        return register.create(caller, id, details);
    }

    /**
     * Renames, moves, deactivates or reactivates a category.
     *
     * @throws ProblemException NOT_FOUND, VERSION_STALE; VALIDATION for an unknown parent or a circle; DUPLICATE when the
     *     code or the name below the same parent is taken
     */
    public Category update(Caller caller, UUID id, long seenVersion, CategoryDetails details) {
        return register.update(caller, id, seenVersion, details);
    }

    /** @throws ProblemException NOT_FOUND, VERSION_STALE, or IN_USE when an operation has it or something is below it */
    public void delete(Caller caller, UUID id, long seenVersion) {
        register.delete(caller, id, seenVersion);
    }

    /**
     * Finds categories by paths of names, and creates those that are not there, with the parents they need. A path of
     * one name may also be a code, or the name of any category.
     *
     * @return by the folded names of the path
     * @throws ProblemException FORBIDDEN when one is missing and the caller may not create it
     */
    public FoundOrCreated<List<String>, Category> findOrCreate(Caller caller, Collection<List<ReferenceName>> paths) {
        return this.paths.findOrCreate(caller, paths);
    }
}
