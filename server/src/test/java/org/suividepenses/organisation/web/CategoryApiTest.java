package org.suividepenses.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Category;
import org.suividepenses.organisation.FoundOrCreated;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

class CategoryApiTest {

    private final TestServer server = TestServer.shared();
    private final ApiClient finance = server.as(Role.FINANCE);
    private final String root = "Racine " + UUID.randomUUID();

    @Test
    void aCategoryShowsItsPathAndDepth() {
        Answer child = category("Transport", category(root, null));
        Answer grandchild = category("Carburant", child);
        assertThat(grandchild.text("/path")).isEqualTo(root + " › Transport › Carburant");
        assertThat(grandchild.body().path("depth").asInt()).isEqualTo(3);
    }

    @Test
    void aMovedCategoryTakesItsBranchAlong() {
        Answer top = category(root, null);
        Answer branch = category("Transport", top);
        Answer leaf = category("Carburant", branch);
        Answer elsewhere = category("Énergie", top);
        Answer moved = finance.put(
                path(branch), Map.of("name", "Transport", "parentId", elsewhere.text("/id")), branch.etag());
        assertThat(moved.status()).isEqualTo(200);
        assertThat(finance.get(path(leaf)).text("/path")).isEqualTo(root + " › Énergie › Transport › Carburant");
    }

    @Test
    void aCategoryIsNotPlacedBelowItself() {
        Answer top = category(root, null);
        Answer leaf = category("Feuille", category("Branche", top));
        for (Answer parent : List.of(top, leaf)) {
            Answer refused = finance.put(path(top), Map.of("name", root, "parentId", parent.text("/id")), top.etag());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/errors/0/code")).isEqualTo("category.circle");
        }
    }

    /** Each move alone is allowed; together they would make a circle that no list shows any more. */
    @Test
    void twoMovesAtOnceNeverMakeACircle() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                Answer one = category("Un " + UUID.randomUUID(), null);
                Answer two = category("Deux " + UUID.randomUUID(), null);
                Callable<Answer> oneBelowTwo = () -> finance.put(
                        path(one), Map.of("name", one.text("/name"), "parentId", two.text("/id")), one.etag());
                Callable<Answer> twoBelowOne = () -> finance.put(
                        path(two), Map.of("name", two.text("/name"), "parentId", one.text("/id")), two.etag());
                List<Future<Answer>> answers = threads.invokeAll(List.of(oneBelowTwo, twoBelowOne));
                assertThat(List.of(
                                answers.get(0).get().status(),
                                answers.get(1).get().status()))
                        .contains(200)
                        .containsAnyOf(422, 409, 503);
                assertThat(finance.get(path(one)).status()).isEqualTo(200);
                assertThat(finance.get(path(two)).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void twoBrothersDoNotShareAName() {
        Answer top = category(root, null);
        category("Électricité", top);
        Answer twin = finance.post("/categories", Map.of("name", "ELECTRICITE", "parentId", top.text("/id")));
        assertThat(twin.status()).isEqualTo(409);
        assertThat(twin.text("/errors/0/pointer")).isEqualTo("/name");
        assertThat(category("Électricité", category("Ailleurs", top)).status()).isEqualTo(201);
    }

    @Test
    void aParentThatDoesNotExistIsRefused() {
        Answer refused = finance.post("/categories", Map.of("name", "Orpheline", "parentId", UUID.randomUUID()));
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/parentId");
    }

    @Test
    void aCategoryWithOthersBelowItIsNotDeleted() {
        Answer top = category(root, null);
        category("Dessous", top);
        assertThat(finance.delete(path(top), top.etag()).problem()).isEqualTo("in-use");
    }

    @Test
    void theListIsInTreeOrderWhateverTheSizeOfItsPages() {
        String code = "T" + UUID.randomUUID().toString().substring(0, 6);
        Answer top = finance.post("/categories", Map.of("name", root, "code", code + "-2"));
        finance.post("/categories", Map.of("name", "b", "code", code + "-1", "parentId", top.text("/id")));
        finance.post("/categories", Map.of("name", "a", "code", code + "-3", "parentId", top.text("/id")));
        Answer first = finance.get("/categories?size=2&q=" + code);
        assertThat(first.body().at("/items").findValuesAsString("code")).containsExactly(code + "-2", code + "-1");
        Answer second = finance.get("/categories?size=2&q=" + code + "&cursor=" + first.text("/nextCursor"));
        assertThat(second.body().at("/items").findValuesAsString("code")).containsExactly(code + "-3");
    }

    @Test
    void pathsOfAFileAreFoundOrMadeOnce() {
        Categories categories = server.get(Categories.class);
        List<ReferenceName> travel = names(root, "Transport", "Missions");
        List<ReferenceName> fuel = names(root, "TRANSPORT", "Carburant");
        FoundOrCreated<List<String>, Category> first =
                categories.findOrCreate(TestServer.MACHINE, List.of(travel, fuel, travel));
        assertThat(first.created()).hasSize(4);
        assertThat(first.found().get(folded(fuel)))
                .extracting(Category::path)
                .isEqualTo(root + " › Transport › Carburant");
        FoundOrCreated<List<String>, Category> again =
                categories.findOrCreate(TestServer.MACHINE, List.of(fuel, travel));
        assertThat(again.created()).isEmpty();
        assertThat(again.found()).isEqualTo(first.found());
    }

    private Answer category(String name, @Nullable Answer parent) {
        return finance.post(
                "/categories",
                parent == null ? Map.of("name", name) : Map.of("name", name, "parentId", parent.text("/id")));
    }

    private static String path(Answer category) {
        return "/categories/" + category.text("/id");
    }

    private static List<ReferenceName> names(String... names) {
        return List.of(names).stream().map(ReferenceName::new).toList();
    }

    private static List<String> folded(List<ReferenceName> names) {
        return names.stream().map(ReferenceName::folded).toList();
    }
}
