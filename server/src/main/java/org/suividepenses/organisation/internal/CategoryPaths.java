package org.suividepenses.organisation.internal;

import static org.suividepenses.identity.Permission.REFERENCE_WRITE;

import java.util.ArrayList;
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
import org.springframework.stereotype.Component;
import org.suividepenses.audit.Changes;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.kernel.SearchText;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.CategoryTree;
import org.suividepenses.organisation.CategoryTree.Node;
import org.suividepenses.organisation.FoundOrCreated;
import org.suividepenses.organisation.ReferenceName;

/** Finds and makes many categories by their paths, level by level, for imports. Runs in its caller's transaction. */
@Component
public class CategoryPaths {

    private static final String BETWEEN = "\u001F";

    private final CategoryRepository repository;
    private final ReferenceChanges changes;

    CategoryPaths(CategoryRepository repository, ReferenceChanges changes) {
        this.repository = repository;
        this.changes = changes;
    }

    public FoundOrCreated<List<String>, Category> findOrCreate(Caller caller, Collection<List<ReferenceName>> paths) {
        CategoryTree tree = repository.tree();
        Set<UUID> created = new HashSet<>();
        int depth = paths.stream().mapToInt(List::size).max().orElse(0);
        for (int level = 1; level <= depth; level++) {
            Map<String, List<ReferenceName>> missing = missing(tree, paths, level);
            if (!missing.isEmpty()) {
                caller.mustHave(REFERENCE_WRITE);
                tree = insert(caller, tree, missing.values(), created);
            }
        }
        Map<List<String>, Category> found = new HashMap<>();
        for (List<ReferenceName> path : paths) {
            Category category = find(tree, path).orElseThrow(() -> ProblemException.of(ProblemType.CONFLICT));
            found.put(path.stream().map(ReferenceName::folded).toList(), category);
        }
        return new FoundOrCreated<>(found, List.copyOf(created));
    }

    /** The beginnings of this length that are not there yet, of the paths that are not there. */
    private static Map<String, List<ReferenceName>> missing(
            CategoryTree tree, Collection<List<ReferenceName>> paths, int level) {
        Map<String, List<ReferenceName>> missing = new TreeMap<>();
        for (List<ReferenceName> path : paths) {
            if (path.size() < level || find(tree, path).isPresent()) {
                continue;
            }
            List<ReferenceName> beginning = path.subList(0, level);
            if (tree.findPath(texts(beginning)).isEmpty()) {
                missing.putIfAbsent(SearchText.fold(String.join(BETWEEN, texts(beginning))), List.copyOf(beginning));
            }
        }
        return missing;
    }

    private CategoryTree insert(
            Caller caller, CategoryTree tree, Collection<List<ReferenceName>> paths, Set<UUID> created) {
        CategoryRegister.mustHaveRoom(tree, paths.size());
        Set<String> codes = new HashSet<>();
        List<Node> nodes = new ArrayList<>();
        for (List<ReferenceName> path : paths) {
            ReferenceName name = path.getLast();
            String code = CodeDerivation.derive(name, taken -> codes.contains(taken) || tree.hasCode(taken));
            codes.add(SearchText.fold(code));
            UUID parentId = path.size() == 1
                    ? null
                    : tree.findPath(texts(path.subList(0, path.size() - 1)))
                            .orElseThrow()
                            .id();
            nodes.add(new Node(changes.newId(), code, name.text(), parentId, true, 1));
        }
        repository.insertNew(nodes);
        CategoryTree after = repository.latestTree();
        Map<UUID, Changes> news = new LinkedHashMap<>();
        for (Node node : nodes) {
            after.find(node.id()).ifPresent(made -> news.put(made.id(), CategoryRegister.creation(after, made.id())));
        }
        changes.allCreated(caller, CategoryRegister.SUBJECT, news);
        created.addAll(news.keySet());
        return after;
    }

    private static Optional<Category> find(CategoryTree tree, List<ReferenceName> path) {
        Optional<Category> exact = tree.findPath(texts(path));
        return exact.isPresent() || path.size() > 1
                ? exact
                : tree.find(path.getFirst().text());
    }

    private static List<String> texts(List<ReferenceName> path) {
        return path.stream().map(ReferenceName::text).toList();
    }
}
