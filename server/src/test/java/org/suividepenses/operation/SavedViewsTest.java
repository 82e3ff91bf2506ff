package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;

class SavedViewsTest {

    private static final House HOUSE = House.open("Vues");

    @Test
    void aViewIsKeptChangedAndRemoved() {
        ApiClient clerk = HOUSE.clerk();
        Answer created = clerk.post("/saved-views", view("Carburant", false));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().at("/mine").asBoolean()).isTrue();
        String path = "/saved-views/" + created.text("/id");
        Answer renamed = clerk.put(path, view("Carburant et huile", false), created.etag());
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(clerk.put(path, view("Autre", false), created.etag()).status())
                .isEqualTo(412);
        assertThat(names(clerk)).containsExactly("Carburant et huile");
        assertThat(clerk.delete(path, renamed.etag()).status()).isEqualTo(204);
        assertThat(names(clerk)).isEmpty();
    }

    @Test
    void onlySharedViewsAreSeenByOthersAndOnlyTheOwnerChangesThem() {
        ApiClient finance = HOUSE.server().as(Role.FINANCE);
        Answer shared = finance.post("/saved-views", view("À contrôler", true));
        finance.post("/saved-views", view("À moi", false));
        ApiClient clerk = HOUSE.clerk();
        assertThat(names(clerk)).contains("À contrôler").doesNotContain("À moi");
        String path = "/saved-views/" + shared.text("/id");
        assertThat(clerk.put(path, view("Pris", false), shared.etag()).status()).isEqualTo(404);
        assertThat(clerk.delete(path, shared.etag()).status()).isEqualTo(404);
        finance.delete(path, shared.etag());
    }

    @Test
    void aClerkDoesNotShare() {
        Answer refused = HOUSE.clerk().post("/saved-views", view("Pour tous", true));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/detail")).contains("partager");
    }

    @Test
    void twoViewsOfOneUserHaveTwoNames() {
        ApiClient clerk = HOUSE.clerk();
        clerk.post("/saved-views", view("Mars", false));
        Answer again = clerk.post("/saved-views", view("Mars", false));
        assertThat(again.status()).isEqualTo(409);
        assertThat(OperationEntryTest.problems(again)).containsExactly("/name view.name-taken");
        assertThat(HOUSE.clerk().post("/saved-views", view("Mars", false)).status())
                .isEqualTo(201);
    }

    @Test
    void aViewHasANameAndABoundedQuery() {
        Map<String, Object> body = new HashMap<>(view(" ", false));
        body.put("query", "q=" + "x".repeat(4_000));
        assertThat(OperationEntryTest.problems(HOUSE.clerk().post("/saved-views", body)))
                .containsExactlyInAnyOrder("/name field.required", "/query field.too-long");
    }

    private static Map<String, Object> view(String name, boolean shared) {
        return Map.of("name", name, "query", "q=carburant&sort=-amount", "shared", shared);
    }

    private static List<String> names(ApiClient client) {
        return StreamSupport.stream(
                        client.get("/saved-views").body().at("/items").spliterator(), false)
                .map(view -> view.path("name").asString())
                .toList();
    }
}
