package org.suividepenses.organisation.internal;

import static org.suividepenses.identity.Permission.REFERENCE_WRITE;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.CategoryChanged;
import org.suividepenses.organisation.CategoryDetails;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.organisation.CategoryTree.Node;
import org.suividepenses.platform.web.Versions;

/** Changes of the classification, one category at a time. Runs in its caller's transaction. */
@Component
public class CategoryRegister {

    static final String SUBJECT = "CATEGORY";

    private final CategoryRepository repository;
    private final ReferenceChanges changes;

    CategoryRegister(CategoryRepository repository, ReferenceChanges changes) {
        this.repository = repository;
        this.changes = changes;
    }

    public Category create(Caller caller, @Nullable UUID chosenId, CategoryDetails details) {
        caller.mustHave(REFERENCE_WRITE);
        CategoryTree tree = repository.tree();
        mustHaveRoom(tree, 1);
        mustHaveParent(tree, details.parentId());
        mustNotRepeat(tree, null, details);
        UUID id = chosenId == null ? changes.newId() : chosenId;
        String code = details.code() == null
                ? CodeDerivation.derive(details.name(), tree::hasCode)
                : details.code().text();
        Node made = new Node(id, code, details.name().text(), details.parentId(), details.active(), 1);
        if (repository.insertNew(List.of(made)) == 0) {
            throw repository.idTaken(id) ? Refusals.idTaken() : Refusals.codeTaken(code);
        }
        CategoryTree after = repository.tree();
        changes.created(caller, SUBJECT, id, creation(after, id));
        return after.find(id).orElseThrow();
    }

    public Category update(Caller caller, UUID id, long seenVersion, CategoryDetails details) {
        caller.mustHave(REFERENCE_WRITE);
        CategoryTree tree = repository.lockedTree();
        Category before = tree.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Versions.mustMatch(seenVersion, before.version());
        String code = details.code() == null ? before.code() : details.code().text();
        boolean moved = !Objects.equals(before.parentId(), details.parentId());
        boolean renamed =
                !before.name().equals(details.name().text()) || !before.code().equals(code);
        if (!moved && !renamed && before.active() == details.active()) {
            return before;
        }
        mustHaveParent(tree, details.parentId());
        mustNotCircle(tree, id, details.parentId());
        mustNotRepeat(tree, id, details);
        if (repository.codeTaken(code, id)) {
            throw Refusals.codeTaken(code);
        }
        repository.update(
                new Node(id, code, details.name().text(), details.parentId(), details.active(), before.version() + 1));
        CategoryTree changed = repository.tree();
        Category after = changed.find(id).orElseThrow();
        changes.edited(caller, SUBJECT, id, differences(before, after, tree, changed));
        if (moved || renamed) {
            changes.publish(new CategoryChanged(changed.withDescendants(id)));
        }
        return after;
    }

    public void delete(Caller caller, UUID id, long seenVersion) {
        caller.mustHave(REFERENCE_WRITE);
        Node before = repository.lock(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Versions.mustMatch(seenVersion, before.version());
        Refusals.inUseUnless(() -> repository.delete(id));
        Changes deletion = Changes.none().field("code", before.code(), null).field("name", before.name(), null);
        changes.deleted(caller, SUBJECT, id, deletion);
    }

    static void mustHaveRoom(CategoryTree tree, int more) {
        if (tree.all().size() + more > CategoryRepository.LIMIT) {
            throw Refusals.tooMany(CategoryRepository.LIMIT);
        }
    }

    static Changes creation(CategoryTree tree, UUID id) {
        Category made = tree.find(id).orElseThrow();
        return Changes.none()
                .field("code", null, made.code())
                .field("name", null, made.name())
                .field("parent", null, parentPath(tree, made))
                .field("active", null, made.active());
    }

    private static Changes differences(
            Category before, Category after, CategoryTree treeBefore, CategoryTree treeAfter) {
        return Changes.none()
                .field("code", before.code(), after.code())
                .field("name", before.name(), after.name())
                .field("parent", parentPath(treeBefore, before), parentPath(treeAfter, after))
                .field("active", before.active(), after.active());
    }

    private static @Nullable String parentPath(CategoryTree tree, Category category) {
        return category.parentId() == null
                ? null
                : tree.find(category.parentId()).map(Category::path).orElse(null);
    }

    private static void mustHaveParent(CategoryTree tree, @Nullable UUID parentId) {
        if (parentId != null && tree.find(parentId).isEmpty()) {
            throw ProblemException.validation("/parentId", "reference.unknown");
        }
    }

    private static void mustNotCircle(CategoryTree tree, UUID id, @Nullable UUID parentId) {
        if (parentId != null && tree.withDescendants(id).contains(parentId)) {
            throw ProblemException.validation("/parentId", "category.circle");
        }
    }

    /** Two brothers of one name could not be told apart by their paths. */
    private static void mustNotRepeat(CategoryTree tree, @Nullable UUID id, CategoryDetails details) {
        String folded = details.name().folded();
        boolean taken = tree.all().stream()
                .anyMatch(other -> !other.id().equals(id)
                        && Objects.equals(other.parentId(), details.parentId())
                        && SearchText.fold(other.name()).equals(folded));
        if (taken) {
            throw Refusals.nameTaken(details.name().text());
        }
    }
}
