package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;

class OperationEntryTest {

    private static final House HOUSE = House.open("Scolarité");
    private static final ApiClient CLERK = HOUSE.clerk();
    private static final UUID NOBODY = UUID.fromString("019a0000-0000-7000-8000-000000000000");

    @Test
    void whatIsEnteredIsReadBack() {
        Map<String, Object> body = HOUSE.body();
        body.put("categoryId", HOUSE.category("Fournitures de bureau"));
        body.put("fundingSourceId", HOUSE.fundingSource("Ressources propres"));
        body.put("quantity", "3");
        body.put("unitPrice", "12500.5");
        body.put("reference", "F-2026/17");
        body.put("paymentMethod", "CASH");
        body.put("notes", "deux\nlignes");
        Answer created = HOUSE.enter(CLERK, body);
        assertThat(created.headers().get("location")).isEqualTo("/api/v1/operations/" + created.text("/id"));
        Answer read = CLERK.get("/operations/" + created.text("/id"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.etag()).isEqualTo("\"1\"");
        assertThat(read.text("/status")).isEqualTo("DRAFT");
        assertThat(read.text("/quantity")).isEqualTo("3");
        assertThat(read.text("/unitPrice")).isEqualTo("12500.5");
        assertThat(read.text("/amount")).as("37501.5 rounded half up").isEqualTo("37502");
        assertThat(read.text("/baseAmount")).isEqualTo("37502");
        assertThat(read.text("/currency")).isEqualTo("GNF");
        assertThat(read.text("/unit/name")).isEqualTo("Scolarité");
        assertThat(read.text("/category/path")).isEqualTo("Fournitures de bureau");
        assertThat(read.text("/fundingSource/name")).isEqualTo("Ressources propres");
        assertThat(read.text("/notes")).isEqualTo("deux\nlignes");
        assertThat(read.body().at("/number").isNull()).isTrue();
        assertThat(read.body().at("/supplier").isNull()).isTrue();
        assertThat(read.text("/createdBy/id")).isEqualTo(CLERK.userId().toString());
        assertThat(read.body().at("/actions").toString()).isEqualTo("[\"SUBMIT\",\"EDIT\",\"DELETE\",\"DUPLICATE\"]");
    }

    @Test
    void anotherCurrencyIsConvertedAtItsRate() {
        Map<String, Object> body = HOUSE.body("unitPrice", "12.345");
        body.put("currency", "EUR");
        body.put("rate", "9500.5");
        Answer created = HOUSE.enter(CLERK, body);
        assertThat(created.text("/amount")).isEqualTo("12.35");
        assertThat(created.text("/baseAmount")).isEqualTo("117331");
        assertThat(created.text("/rate")).isEqualTo("9500.5");
    }

    @Test
    void aCreditNoteIsNegative() {
        assertThat(HOUSE.enter(CLERK, HOUSE.body("unitPrice", "-25000")).text("/amount"))
                .isEqualTo("-25000");
        assertThat(HOUSE.enter(CLERK, HOUSE.body("quantity", "-2")).text("/amount"))
                .isEqualTo("-50000");
    }

    @Test
    void everyFieldThatCannotBeReadIsNamedAtOnce() {
        Answer refused = CLERK.post("/operations", Map.of("date", "14/03/2026", "quantity", "1,5", "currency", "gnf"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("validation");
        assertThat(problems(refused))
                .containsExactlyInAnyOrder(
                        "/date date.unreadable",
                        "/quantity number.unreadable",
                        "/unitPrice field.required",
                        "/currency currency.unknown",
                        "/unitId field.required",
                        "/description field.required");
        assertThat(refused.body().at("/errors/0/detail").asString()).contains("14/03/2026");
    }

    @Test
    void everythingTheOperationRefersToMustExist() {
        for (String field : List.of("categoryId", "fundingSourceId", "supplierId")) {
            Answer refused = CLERK.post("/operations", HOUSE.body(field, NOBODY));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(problems(refused)).singleElement().asString().startsWith("/" + field + " ");
        }
    }

    @Test
    void aUnitOfOthersIsAsUnknownAsNone() {
        UUID foreign = HOUSE.anotherUnit("Intendance");
        Answer refused = CLERK.post("/operations", HOUSE.body("unitId", foreign));
        assertThat(problems(refused)).containsExactly("/unitId unit.unknown");
        assertThat(refused.body())
                .isEqualTo(
                        CLERK.post("/operations", HOUSE.body("unitId", NOBODY)).body());
    }

    @Test
    void whatIsInactiveMayStayButNotBeChosen() {
        House house = House.open("Atelier fermé");
        ApiClient clerk = house.clerk();
        UUID category = house.category("Outillage ancien");
        Map<String, Object> body = house.body("categoryId", category);
        Answer entered = house.enter(clerk, body);
        house.deactivateUnit();
        house.deactivateCategory(category);
        Answer refused = clerk.post("/operations", body);
        assertThat(problems(refused))
                .containsExactlyInAnyOrder("/unitId unit.inactive", "/categoryId category.inactive");
        body.put("description", "Craie blanche");
        assertThat(clerk.put("/operations/" + entered.text("/id"), body, entered.etag())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSupplierNoLongerUsedIsNotChosenNeitherByIdNorByName() {
        ApiClient finance = HOUSE.server().as(Role.FINANCE);
        String path = "/suppliers/" + HOUSE.supplier("Imprimerie d’autrefois");
        Map<String, Object> inactive = Map.of("name", "Imprimerie d’autrefois", "active", false);
        assertThat(finance.put(path, inactive, finance.get(path).etag()).status())
                .isEqualTo(200);
        Answer byId = CLERK.post("/operations", HOUSE.body("supplierId", HOUSE.supplier("Imprimerie d’autrefois")));
        assertThat(problems(byId)).containsExactly("/supplierId supplier.inactive");
        Answer byName = CLERK.post("/operations", HOUSE.body("supplierName", "imprimerie d’autrefois"));
        assertThat(problems(byName)).containsExactly("/supplierName supplier.inactive");
        Map<String, Object> both = HOUSE.body("supplierId", NOBODY);
        both.put("supplierName", "Quelqu’un");
        assertThat(problems(CLERK.post("/operations", both))).containsExactly("/supplierName supplier.twice");
    }

    @Test
    void aNumberWhereTextIsDueIsRefused() {
        Answer refused = CLERK.post("/operations", HOUSE.body("unitPrice", 12.5));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid-request");
    }

    @Test
    void anotherIdThanTheAddressIsRefused() {
        Answer entered = HOUSE.enter(CLERK);
        Answer refused = CLERK.put("/operations/" + entered.text("/id"), HOUSE.body("id", NOBODY), entered.etag());
        assertThat(problems(refused)).containsExactly("/id operation.id-differs");
    }

    @Test
    void aSupplierMetWhileEnteringIsMadeOnceAndFoundAgain() {
        Answer first = HOUSE.enter(CLERK, HOUSE.body("supplierName", "Établissements Diallo"));
        Answer second = HOUSE.enter(CLERK, HOUSE.body("supplierName", "  ETABLISSEMENTS   diallo "));
        assertThat(first.text("/supplier/name")).isEqualTo("Établissements Diallo");
        assertThat(second.text("/supplier/id")).isEqualTo(first.text("/supplier/id"));
    }

    @Test
    void aRefusedEntryMakesNoSupplier() {
        Map<String, Object> body = HOUSE.body("supplierName", "Fantôme & Frères");
        body.put("quantity", "0");
        assertThat(CLERK.post("/operations", body).status()).isEqualTo(422);
        assertThat(CLERK.get("/suppliers?q=fantome").body().at("/items").size()).isZero();
    }

    @Test
    void theClientMayChooseTheIdButNotTwice() {
        Map<String, Object> body = HOUSE.body("id", "019a0000-0000-7000-8000-0000000000aa");
        assertThat(HOUSE.enter(CLERK, body).text("/id")).isEqualTo("019a0000-0000-7000-8000-0000000000aa");
        Answer again = CLERK.post("/operations", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("conflict");
    }

    @Test
    void theSameRequestTwiceEntersOneOperation() {
        Map<String, Object> body = HOUSE.body("reference", "UNE-SEULE");
        Answer first = CLERK.post("/operations", body, "cle-1");
        Answer second = CLERK.post("/operations", body, "cle-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(CLERK.post("/operations/duplicate-checks", body)
                        .body()
                        .at("/duplicates")
                        .size())
                .isEqualTo(1);
        body.put("description", "autre chose");
        assertThat(CLERK.post("/operations", body, "cle-1").problem()).isEqualTo("idempotency-mismatch");
    }

    @Test
    void theSecondOfTwoEditorsLearnsTheCurrentVersion() {
        Answer entered = HOUSE.enter(CLERK);
        String path = "/operations/" + entered.text("/id");
        Answer edited = CLERK.put(path, HOUSE.body("quantity", "4"), entered.etag());
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.text("/amount")).isEqualTo("100000");
        assertThat(edited.etag()).isEqualTo("\"2\"");
        Answer late = CLERK.put(path, HOUSE.body("quantity", "5"), entered.etag());
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("version-stale");
        assertThat(late.text("/currentVersion")).isEqualTo("2");
        assertThat(CLERK.get(path).text("/quantity")).isEqualTo("4");
    }

    @Test
    void aWriterMustSayWhatTheyHaveSeen() {
        String path = "/operations/" + HOUSE.enter(CLERK).text("/id");
        assertThat(CLERK.send("PUT", path, HOUSE.body(), Map.of()).status()).isEqualTo(428);
        assertThat(CLERK.send("DELETE", path, null, Map.of()).status()).isEqualTo(428);
    }

    @Test
    void aDraftCanBeDeletedAndIsGone() {
        Answer entered = HOUSE.enter(CLERK);
        String path = "/operations/" + entered.text("/id");
        assertThat(CLERK.delete(path, "\"7\"").status()).isEqualTo(412);
        assertThat(CLERK.delete(path, entered.etag()).status()).isEqualTo(204);
        assertThat(CLERK.get(path).status()).isEqualTo(404);
        assertThat(CLERK.delete(path, entered.etag()).status()).isEqualTo(404);
    }

    @Test
    void noFieldSlipsIn() {
        for (String field : List.of("status", "number", "amount", "createdBy", "version", "importId")) {
            Answer refused = CLERK.post("/operations", HOUSE.body(field, "x"));
            assertThat(refused.status()).as(field).isEqualTo(400);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/" + field);
        }
    }

    @Test
    void aReaderReadsAndDoesNotWrite() {
        Answer entered = HOUSE.enter(CLERK);
        ApiClient reader = HOUSE.server().as(Role.READER, HOUSE.unit());
        String path = "/operations/" + entered.text("/id");
        assertThat(reader.get(path).body().at("/actions").size()).isZero();
        assertThat(reader.post("/operations", HOUSE.body()).status()).isEqualTo(403);
        assertThat(reader.put(path, HOUSE.body(), entered.etag()).status()).isEqualTo(403);
        assertThat(reader.delete(path, entered.etag()).status()).isEqualTo(403);
        assertThat(reader.post(path + "/submission", Map.of()).status()).isEqualTo(403);
        assertThat(reader.post("/operations/submissions", Map.of("ids", List.of()))
                        .status())
                .isEqualTo(403);
        assertThat(HOUSE.server().asNobody().get(path).status()).isEqualTo(401);
    }

    @Test
    void probableDuplicatesAreShownAndDoNotHinder() {
        House house = House.open("Bibliothèque");
        ApiClient clerk = house.clerk();
        Map<String, Object> body = house.body("supplierName", "Librairie Bah");
        body.put("reference", "BL-77");
        String first = house.enter(clerk, body).text("/id");

        body.put("date", "2026-03-21");
        body.put("reference", "");
        Answer near = house.enter(clerk, body);
        assertThat(duplicates(near)).containsExactly(first + " SAME_SUPPLIER_AMOUNT_NEAR_DATE");
        assertThat(near.text("/duplicates/0/supplier")).isEqualTo("Librairie Bah");
        assertThat(near.text("/duplicates/0/amount")).isEqualTo("25000");

        body.put("date", "2026-03-29");
        assertThat(duplicates(house.enter(clerk, body))).as("eight days later").isEmpty();

        Map<String, Object> sameReference = house.body("reference", "BL-77");
        sameReference.put("unitPrice", "1");
        assertThat(duplicates(house.enter(clerk, sameReference))).containsExactly(first + " SAME_REFERENCE");
    }

    @Test
    void aHalfFilledFormIsCheckedForDuplicates() {
        House house = House.open("Cantine");
        ApiClient clerk = house.clerk();
        String first = house.enter(clerk, house.body("reference", "CANT-1")).text("/id");
        Map<String, Object> form = Map.of("unitId", house.unit(), "reference", "CANT-1");
        assertThat(duplicates(clerk.post("/operations/duplicate-checks", form)))
                .containsExactly(first + " SAME_REFERENCE");
        Map<String, Object> itself = Map.of("id", first, "unitId", house.unit(), "reference", "CANT-1");
        assertThat(duplicates(clerk.post("/operations/duplicate-checks", itself)))
                .isEmpty();
        assertThat(clerk.post("/operations/duplicate-checks", Map.of("quantity", "deux"))
                        .status())
                .isEqualTo(422);
    }

    static List<String> duplicates(Answer answer) {
        return StreamSupport.stream(answer.body().at("/duplicates").spliterator(), false)
                .map(found ->
                        found.path("id").asString() + " " + found.path("reason").asString())
                .toList();
    }

    static List<String> problems(Answer answer) {
        return StreamSupport.stream(answer.body().at("/errors").spliterator(), false)
                .map(error -> error.path("pointer").asString() + " "
                        + error.path("code").asString())
                .toList();
    }
}
