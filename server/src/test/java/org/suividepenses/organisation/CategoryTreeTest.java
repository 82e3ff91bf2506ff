package org.suividepenses.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suividepenses.organisation.CategoryTree.Node;

class CategoryTreeTest {

    private static final UUID RUNNING = new UUID(0, 1);
    private static final UUID TRANSPORT = new UUID(0, 2);
    private static final UUID FUEL = new UUID(0, 3);
    private static final UUID STAFF = new UUID(0, 4);

    private final CategoryTree tree = new CategoryTree(List.of(
            node(STAFF, "1", "Personnel", null),
            node(RUNNING, "2", "Fonctionnement", null),
            node(FUEL, "2-1-1", "Carburant", TRANSPORT),
            node(TRANSPORT, "2-1", "Transport", RUNNING)));

    @Test
    void aPathNamesEveryAncestor() {
        Category fuel = tree.find(FUEL).orElseThrow();
        assertThat(fuel.path()).isEqualTo("Fonctionnement › Transport › Carburant");
        assertThat(fuel.depth()).isEqualTo(3);
    }

    @Test
    void parentsStandBeforeTheirChildren() {
        assertThat(tree.all()).extracting(Category::id).containsExactly(STAFF, RUNNING, TRANSPORT, FUEL);
    }

    @Test
    void descendantsIncludeTheCategoryItself() {
        assertThat(tree.withDescendants(RUNNING)).containsExactlyInAnyOrder(RUNNING, TRANSPORT, FUEL);
        assertThat(tree.withDescendants(FUEL)).containsExactly(FUEL);
        assertThat(tree.withDescendants(new UUID(9, 9))).isEmpty();
    }

    @Test
    void aCategoryIsFoundByCodeNameOrPath() {
        for (String written : List.of(
                "2-1-1",
                "carburant",
                "FONCTIONNEMENT > transport > Carburant",
                "Fonctionnement › Transport › carburant",
                "Fonctionnement / Transport / Carburant")) {
            assertThat(tree.find(written)).as(written).map(Category::id).contains(FUEL);
        }
        assertThat(tree.find("Personnel > Carburant")).isEmpty();
    }

    /** Against a naive reading of the definition, on random forests of any shape. */
    @Test
    void descendantsAreThoseWhoseAncestryHoldsTheCategory() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 50; round++) {
            List<Node> nodes = randomForest(random, random.nextInt(1, 60));
            CategoryTree forest = new CategoryTree(nodes);
            assertThat(forest.all()).hasSameSizeAs(nodes);
            for (Node node : nodes) {
                Set<UUID> expected = new HashSet<>();
                for (Category other : forest.all()) {
                    if (forest.ancestry(other.id()).stream()
                            .anyMatch(above -> above.id().equals(node.id()))) {
                        expected.add(other.id());
                    }
                }
                assertThat(forest.withDescendants(node.id())).isEqualTo(expected);
            }
        }
    }

    private static List<Node> randomForest(SplittableRandom random, int size) {
        List<Node> nodes = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            UUID parent = random.nextInt(4) == 0 || index == 0
                    ? null
                    : nodes.get(random.nextInt(index)).id();
            nodes.add(node(new UUID(random.nextLong(), index), "C" + index, "Name " + index, parent));
        }
        return nodes;
    }

    private static Node node(UUID id, String code, String name, @Nullable UUID parentId) {
        return new Node(id, code, name, parentId, true, 1);
    }
}
