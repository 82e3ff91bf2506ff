package org.suividepenses.organisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.SearchText;

/** The whole budget classification at one moment: immutable, to be asked many questions. */
public final class CategoryTree {

    /** Between the names of a path. */
    public static final String SEPARATOR = " › ";

    private final Map<UUID, Category> inOrder = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> children = new HashMap<>();

    /** Folding every name costs more than all the rest, and most who ask know the id: made when first needed. */
    private volatile @Nullable Names names;

    /** One category as it is stored: its place follows from its ancestors. */
    public record Node(
            UUID id, String code, String name, @Nullable UUID parentId, boolean active, long version) {}

    /** @param nodes in the order in which brothers are to stand; one whose parent is missing is left out */
    public CategoryTree(Collection<Node> nodes) {
        Map<@Nullable UUID, List<Node>> byParent = new HashMap<>();
        nodes.forEach(node -> byParent.computeIfAbsent(node.parentId(), parent -> new ArrayList<>())
                .add(node));
        Deque<Node> next = new ArrayDeque<>(byParent.getOrDefault(null, List.of()));
        while (!next.isEmpty()) {
            Node node = next.pop();
            add(node);
            List<Node> below = byParent.getOrDefault(node.id(), List.of());
            children.put(node.id(), below.stream().map(Node::id).toList());
            below.reversed().forEach(next::push);
        }
    }

    private void add(Node node) {
        Category parent = node.parentId() == null ? null : inOrder.get(node.parentId());
        Category category = new Category(
                node.id(),
                node.code(),
                node.name(),
                node.parentId(),
                parent == null ? node.name() : parent.path() + SEPARATOR + node.name(),
                parent == null ? 1 : parent.depth() + 1,
                node.active(),
                node.version());
        inOrder.put(node.id(), category);
    }

    /** Every category, a parent before its children, brothers in the order of their codes. */
    public Collection<Category> all() {
        return Collections.unmodifiableCollection(inOrder.values());
    }

    public Optional<Category> find(UUID id) {
        return Optional.ofNullable(inOrder.get(id));
    }

    /** The category and all that is below it; empty for an unknown id. */
    public Set<UUID> withDescendants(UUID id) {
        Set<UUID> found = new LinkedHashSet<>();
        Deque<UUID> next = new ArrayDeque<>();
        if (inOrder.containsKey(id)) {
            next.push(id);
        }
        while (!next.isEmpty()) {
            UUID category = next.pop();
            found.add(category);
            children.getOrDefault(category, List.of()).forEach(next::push);
        }
        return found;
    }

    /** From the root to the category itself; empty for an unknown id. */
    public List<Category> ancestry(UUID id) {
        Deque<Category> line = new ArrayDeque<>();
        for (Category category = inOrder.get(id); category != null; ) {
            line.push(category);
            category = category.parentId() == null ? null : inOrder.get(category.parentId());
        }
        return List.copyOf(line);
    }

    /** As people write it: a code, a whole path with {@code ›}, {@code >} or {@code /} between its names, or a name. */
    public Optional<Category> find(String text) {
        return names().directory().find(text).or(() -> findPath(splitPath(text)));
    }

    /** By the names from the root, without regard to case and accents. */
    public Optional<Category> findPath(List<String> names) {
        List<String> folded = names.stream().map(SearchText::fold).toList();
        return Optional.ofNullable(names().byPath().get(folded));
    }

    /** Whether a code is taken. */
    public boolean hasCode(String code) {
        return names().directory().hasCode(code);
    }

    private Names names() {
        Names known = names;
        if (known == null) {
            known = Names.of(inOrder.values());
            names = known;
        }
        return known;
    }

    private static List<String> splitPath(String text) {
        return List.of(text.split("\\s*[›>]\\s*|\\s+/\\s+"));
    }

    /** What a text is looked up in; made twice at worst, by two who ask at once. */
    private record Names(Directory<Category> directory, Map<List<String>, Category> byPath) {

        /** @param categories a parent before its children */
        static Names of(Collection<Category> categories) {
            Map<UUID, List<String>> paths = new HashMap<>();
            Map<List<String>, Category> byPath = new HashMap<>();
            for (Category category : categories) {
                List<String> path = new ArrayList<>(paths.getOrDefault(category.parentId(), List.of()));
                path.add(SearchText.fold(category.name()));
                paths.put(category.id(), path);
                byPath.putIfAbsent(path, category);
            }
            return new Names(new Directory<>(categories), byPath);
        }
    }
}
