package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Callers;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

class OperationListTest {

    private static final House HOUSE = House.open("Économat");
    private static final ApiClient CLERK = HOUSE.clerk();
    private static final Map<String, UUID> CATEGORIES = new HashMap<>();

    /** Five operations: 10, 20, 30 and 40 thousand, and a credit note of 5 thousand. */
    @BeforeAll
    static void fiveOperations() {
        CATEGORIES.put("parent", HOUSE.category("Fonctionnement économat"));
        CATEGORIES.put("child", HOUSE.category("Fonctionnement économat", "Carburants"));
        enter("2026-01-10", "10000", "Gasoil du groupe électrogène", "child", "Total Guinée");
        enter("2026-01-20", "20000", "Craies et cahiers", "parent", "Papeterie Barry");
        enter("2026-02-10", "30000", "Réparation du toit", null, "Total Guinée");
        Map<String, Object> euros = body("2026-02-11", "4", "Abonnement", null, null);
        euros.put("currency", "EUR");
        euros.put("rate", "10000");
        String submitted = HOUSE.enter(CLERK, euros).text("/id");
        CLERK.post("/operations/" + submitted + "/submission", Map.of());
        enter("2026-03-01", "-5000", "Avoir sur craies", "parent", "Papeterie Barry");
    }

    @Test
    void theListShowsTheNewestFirstWithCountAndSum() {
        Answer list = CLERK.get("/operations");
        assertThat(list.status()).as(list.body().toString()).isEqualTo(200);
        assertThat(texts(list, "description"))
                .containsExactly(
                        "Avoir sur craies",
                        "Abonnement",
                        "Réparation du toit",
                        "Craies et cahiers",
                        "Gasoil du groupe électrogène");
        assertThat(list.body().at("/total").toString())
                .isEqualTo("{\"count\":5,\"amount\":\"95000\",\"currency\":\"GNF\",\"charged\":null}");
        assertThat(list.body().at("/facets").isNull()).isTrue();
        assertThat(list.body().at("/items/0").has("notes")).isFalse();
        assertThat(list.body().at("/items/0").has("actions")).isFalse();
        assertThat(list.text("/items/4/category/path")).isEqualTo("Fonctionnement économat › Carburants");
    }

    @Test
    void filtersCombine() {
        assertThat(total("category=" + CATEGORIES.get("parent")))
                .as("with all below it")
                .isEqualTo("3 25000");
        assertThat(total("category=" + CATEGORIES.get("child"))).isEqualTo("1 10000");
        assertThat(total("category=none")).isEqualTo("2 70000");
        assertThat(total("category=none&category=" + CATEGORIES.get("child"))).isEqualTo("3 80000");
        assertThat(total("supplier=none")).isEqualTo("1 40000");
        assertThat(total("status=SUBMITTED")).isEqualTo("1 40000");
        assertThat(total("status=SUBMITTED&status=DRAFT")).isEqualTo("5 95000");
        assertThat(total("currency=EUR")).isEqualTo("1 40000");
        assertThat(total("from=2026-01-20&to=2026-02-10")).isEqualTo("2 50000");
        assertThat(total("minAmount=20000&maxAmount=30000")).isEqualTo("2 50000");
        assertThat(total("maxAmount=-1")).isEqualTo("1 -5000");
        assertThat(total("q=craie")).isEqualTo("2 15000");
        assertThat(total("q=craie&category=" + CATEGORIES.get("parent") + "&minAmount=0"))
                .isEqualTo("1 20000");
        assertThat(total("createdBy=" + CLERK.userId())).isEqualTo("5 95000");
        assertThat(total("createdBy=" + HOUSE.unit())).isEqualTo("0 0");
        assertThat(total("paymentMethod=none&import=none&hasAttachment=false")).isEqualTo("5 95000");
        assertThat(total("from=2026-12-01&to=2026-01-01")).isEqualTo("0 0");
    }

    @Test
    void wordsAreFoundWithoutAccentsByTheirBeginningAndWithATypo() {
        assertThat(texts(CLERK.get("/operations?q=electrogene"), "description"))
                .containsExactly("Gasoil du groupe électrogène");
        assertThat(texts(CLERK.get("/operations?q=gaso"), "description"))
                .containsExactly("Gasoil du groupe électrogène");
        assertThat(total("q=papeterie")).isEqualTo("2 15000");
        assertThat(total("q=carburants")).as("the name of the category").isEqualTo("1 10000");
        Answer typo = CLERK.get("/operations?q=electrogeme");
        assertThat(texts(typo, "description")).containsExactly("Gasoil du groupe électrogène");
        assertThat(typo.body().at("/approximate").asBoolean()).isTrue();
    }

    @Test
    void pagesGoForthAndBack() {
        List<String> all = texts(CLERK.get("/operations?sort=amount"), "id");
        Answer first = CLERK.get("/operations?sort=amount&size=2");
        Answer second = CLERK.get("/operations?sort=amount&size=2&cursor=" + first.text("/nextCursor"));
        Answer third = CLERK.get("/operations?sort=amount&size=2&cursor=" + second.text("/nextCursor"));
        List<String> walked = new ArrayList<>(texts(first, "id"));
        walked.addAll(texts(second, "id"));
        walked.addAll(texts(third, "id"));
        assertThat(walked).isEqualTo(all);
        assertThat(third.body().at("/nextCursor").isNull()).isTrue();
        assertThat(first.body().at("/prevCursor").isNull()).isTrue();
        Answer back = CLERK.get("/operations?sort=amount&size=2&cursor=" + second.text("/prevCursor"));
        assertThat(texts(back, "id")).isEqualTo(texts(first, "id"));
        assertThat(CLERK.get("/operations?sort=-amount&cursor=" + first.text("/nextCursor"))
                        .status())
                .as("a cursor of another order")
                .isEqualTo(400);
    }

    @Test
    void everyOrderIsThere() {
        assertThat(texts(CLERK.get("/operations?sort=-amount"), "baseAmount"))
                .containsExactly("40000", "30000", "20000", "10000", "-5000");
        assertThat(texts(CLERK.get("/operations?sort=date"), "date"))
                .containsExactly("2026-01-10", "2026-01-20", "2026-02-10", "2026-02-11", "2026-03-01");
        for (String sort :
                List.of("supplier", "-supplier", "category", "-category", "unit", "-unit", "number", "-number")) {
            assertThat(texts(CLERK.get("/operations?sort=" + sort), "id"))
                    .as(sort)
                    .hasSize(5);
        }
    }

    @Test
    void facetsBreakTheTotalDownByName() {
        JsonNode facets = CLERK.get("/operations?facets=true").body().at("/facets");
        assertThat(lines(facets, "unit")).containsExactly("Économat 5 95000");
        assertThat(lines(facets, "status")).containsExactlyInAnyOrder("DRAFT 4 55000", "SUBMITTED 1 40000");
        assertThat(lines(facets, "month"))
                .containsExactlyInAnyOrder("2026-01 2 30000", "2026-02 2 70000", "2026-03 1 -5000");
        assertThat(lines(facets, "supplier"))
                .containsExactlyInAnyOrder("Total Guinée 2 40000", "Papeterie Barry 2 15000", "none 1 40000");
        assertThat(lines(facets, "category"))
                .containsExactlyInAnyOrder(
                        "Fonctionnement économat 2 15000",
                        "Fonctionnement économat › Carburants 1 10000",
                        "none 2 70000");
        assertThat(lines(facets, "fundingSource")).containsExactly("none 5 95000");
        assertThat(lines(facets, "paymentMethod")).containsExactly("none 5 95000");
    }

    @Test
    void whatIsWrittenIsInTheWritersNextList() {
        House house = House.open("Immédiat");
        ApiClient clerk = house.clerk();
        Answer entered = house.enter(clerk, house.body("description", "Premier jet"));
        assertThat(texts(clerk.get("/operations"), "description")).containsExactly("Premier jet");
        String path = "/operations/" + entered.text("/id");
        Answer edited = clerk.put(path, house.body("description", "Second jet"), entered.etag());
        assertThat(texts(clerk.get("/operations?q=second"), "description")).containsExactly("Second jet");
        assertThat(texts(clerk.get("/operations?q=premier"), "description")).isEmpty();
        clerk.delete(path, edited.etag());
        assertThat(clerk.get("/operations").body().at("/total/count").asInt()).isZero();
    }

    @Test
    void aRenamedSupplierIsFoundByItsNewName() {
        House house = House.open("Renommages");
        ApiClient finance = house.server().as(Role.FINANCE);
        Answer entered = house.enter(finance, house.body("supplierName", "Quincaillerie Kaba"));
        String supplier = "/suppliers/" + entered.text("/supplier/id");
        Answer before = finance.get(supplier);
        Answer renamed = finance.put(supplier, Map.of("name", "Matériaux Kaba", "active", true), before.etag());
        assertThat(renamed.status()).as(renamed.body().toString()).isEqualTo(200);
        assertThat(texts(finance.get("/operations?q=materiaux&unit=" + house.unit()), "id"))
                .containsExactly(entered.text("/id"));
    }

    @Test
    void mergedSuppliersAreOneInTheList() {
        House house = House.open("Fusions");
        ApiClient finance = house.server().as(Role.FINANCE);
        Answer kept = house.enter(finance, house.body("supplierName", "Garage Condé"));
        Answer merged = house.enter(finance, house.body("supplierName", "Garage Conde et fils"));
        Answer merge = finance.post(
                "/supplier-merges",
                Map.of("keepId", kept.text("/supplier/id"), "mergeIds", List.of(merged.text("/supplier/id"))));
        assertThat(merge.body().at("/movedOperations").asInt())
                .as(merge.body().toString())
                .isEqualTo(1);
        Answer list = finance.get("/operations?supplier=" + kept.text("/supplier/id"));
        assertThat(list.body().at("/total/count").asInt()).isEqualTo(2);
        assertThat(finance.get("/operations/" + merged.text("/id")).text("/supplier/name"))
                .isEqualTo("Garage Condé");
    }

    @Test
    void nothingOfOtherUnitsIsListedCountedSummedFoundOrOffered() {
        ApiClient stranger = House.open("Ailleurs").clerk();
        Answer list = stranger.get("/operations?facets=true");
        assertThat(list.body().at("/items").size()).isZero();
        assertThat(list.body().at("/total/count").asInt()).isZero();
        assertThat(list.text("/total/amount")).isEqualTo("0");
        list.body().at("/facets").forEach(facet -> assertThat(facet.size()).isZero());
        for (String query : List.of(
                "q=craies",
                "unit=" + HOUSE.unit(),
                "category=" + CATEGORIES.get("parent"),
                "createdBy=" + CLERK.userId(),
                "status=DRAFT",
                "minAmount=1")) {
            assertThat(stranger.get("/operations?" + query)
                            .body()
                            .at("/total/count")
                            .asInt())
                    .as(query)
                    .isZero();
        }
        String cursor = CLERK.get("/operations?size=2").text("/nextCursor");
        assertThat(stranger.get("/operations?size=2&cursor=" + cursor)
                        .body()
                        .at("/items")
                        .size())
                .as("another's cursor")
                .isZero();
        List<OperationList.ExportedOperation> exported = new ArrayList<>();
        HOUSE.server().get(OperationList.class).stream(ListFilter.all(), callerOf(stranger), exported::add);
        assertThat(exported).isEmpty();
    }

    @Test
    void anExportHoldsEveryOperationOfTheFilterInItsOrder() {
        List<String> exported = new ArrayList<>();
        ListFilter filter = HOUSE.server()
                .get(ListFilters.class)
                .parse(Map.of("unit", List.of(HOUSE.unit().toString()), "sort", List.of("amount")));
        HOUSE.server().get(OperationList.class).stream(
                filter,
                callerOf(CLERK),
                row -> exported.add(row.named().operation().id().toString()));
        assertThat(exported).isEqualTo(texts(CLERK.get("/operations?sort=amount"), "id"));
    }

    private static Caller callerOf(ApiClient client) {
        return HOUSE.server()
                .get(Callers.class)
                .ofUser(client.userId(), "127.0.0.1")
                .orElseThrow();
    }

    private static String total(String query) {
        Answer list = CLERK.get("/operations?" + query);
        assertThat(list.status()).as("%s: %s", query, list.body()).isEqualTo(200);
        return list.text("/total/count") + " " + list.text("/total/amount");
    }

    private static List<String> texts(Answer list, String field) {
        return StreamSupport.stream(list.body().at("/items").spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }

    private static List<String> lines(JsonNode facets, String facet) {
        return StreamSupport.stream(facets.path(facet).spliterator(), false)
                .map(line -> line.path("label").asString(line.path("id").asString()) + " "
                        + line.path("count").asString() + " "
                        + line.path("amount").asString())
                .toList();
    }

    private static void enter(
            String date, String price, String description, @Nullable String category, @Nullable String supplier) {
        HOUSE.enter(CLERK, body(date, price, description, category, supplier));
    }

    private static Map<String, Object> body(
            String date, String price, String description, @Nullable String category, @Nullable String supplier) {
        Map<String, Object> body = HOUSE.body("date", date);
        body.put("unitPrice", price);
        body.put("description", description);
        body.put("categoryId", category == null ? null : CATEGORIES.get(category));
        body.put("supplierName", supplier);
        return body;
    }
}
