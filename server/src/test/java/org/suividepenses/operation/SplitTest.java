package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** Operations that somebody has divided among lines of the budget. */
class SplitTest {

    private static final int YEAR = 2086;
    private static final String DAY = "2086-04-10";
    private static final TestServer SERVER = TestServer.shared();
    private static final BudgetHouse HOUSE = BudgetHouse.open("Répartition");
    private static final BudgetHouse NEIGHBOUR = BudgetHouse.open("Répartition voisine");

    private final UUID category = HOUSE.category("Répartition", "Électricité");
    private final UUID one = line("Ateliers");
    private final UUID two = line("Bureaux");
    private final UUID three = line("Cour");

    private static UUID line(String name) {
        return line(name, Map.of("amount", "100000"));
    }

    private static UUID line(String name, Map<String, Object> more) {
        return HOUSE.line(YEAR, HOUSE.category("Répartition", name + UUID.randomUUID()), more);
    }

    @Test
    void thePartsOfAKeySumToTheWholeByTheLargestRemainder() {
        Answer entered = enter("100", byKey(one, "1", two, "1", three, "1"));
        assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
        assertThat(entered.text("/allocation/mode")).isEqualTo("KEY");
        assertThat(amounts(entered)).containsExactly("34", "33", "33");
        Answer submitted = HOUSE.submit(entered);
        assertThat(amounts(submitted)).containsExactly("34", "33", "33");
        assertThat(committed(one, two, three)).containsExactly("34", "33", "33");
    }

    @Test
    void aPercentageMayHaveDecimalsAndFollowsTheAmount() {
        Answer entered = enter("1000", byPercentage(one, "62.5", two, "37.5"));
        assertThat(amounts(entered)).containsExactly("625", "375");
        Map<String, Object> dearer = expense("2000", byPercentage(one, "62.5", two, "37.5"));
        dearer.remove("allocation");
        Answer edited = put(entered, dearer);
        assertThat(edited.text("/allocation/mode")).isEqualTo("PERCENTAGE");
        assertThat(amounts(edited)).containsExactly("1250", "750");
        assertThat(edited.text("/allocation/parts/0/weight")).isEqualTo("62.5");
    }

    @Test
    void whatIsTypedByAmountMustSumAndIsNamedWhenItDoesNot() {
        Answer entered = enter("1000", byAmount(one, "700", two, "300"));
        assertThat(amounts(entered)).containsExactly("700", "300");
        Map<String, Object> dearer = expense("1200", byAmount(one, "700", two, "300"));
        refuses(put(entered, dearer), "/allocation", "allocation.sum-differs");
        dearer.remove("allocation");
        Answer silent = put(entered, dearer);
        refuses(silent, "/allocation", "allocation.sum-differs");
        assertThat(silent.text("/errors/0/detail")).contains("200");
    }

    @Test
    void aCreditNoteIsSplitToo() {
        Answer entered = enter("-100", byKey(one, "2", two, "1"));
        assertThat(amounts(entered)).containsExactly("-67", "-33");
        HOUSE.submit(entered);
        assertThat(committed(one, two)).containsExactly("-67", "-33");
    }

    @Test
    void anotherCurrencyIsSplitInTheBaseCurrency() {
        Map<String, Object> body = expense("10.01", byKey(one, "1", two, "1"));
        body.put("currency", "EUR");
        body.put("rate", "9300");
        Answer entered = HOUSE.clerk().post("/operations", body);
        assertThat(entered.text("/baseAmount")).isEqualTo("93093");
        assertThat(amounts(entered)).containsExactly("46547", "46546");
    }

    @Test
    void aSplitMovesInTheLedgerAsLongAsTheOperationMayBeEdited() {
        Answer submitted = HOUSE.submit(enter("1000", byPercentage(one, "50", two, "50")));
        String path = "/operations/" + submitted.text("/id");
        Answer approved = HOUSE.finance().post(path + "/decision", Map.of("decision", "APPROVE"));
        assertThat(realised(one, two, three)).containsExactly("500", "500", "0");
        Answer moved = put(approved, expense("1000", byAmount(two, "400", three, "600")));
        assertThat(moved.text("/status")).as("the approval is void").isEqualTo("SUBMITTED");
        assertThat(committed(one, two, three)).containsExactly("0", "400", "600");
        assertThat(realised(one, two, three)).containsExactly("0", "0", "0");
        Answer history = HOUSE.clerk().get(path + "/history");
        assertThat(history.body().toString()).contains("\"allocation\"").contains("50 %");
        Answer automatic = put(moved, expense("1000", Map.of("mode", "AUTOMATIC")));
        assertThat(automatic.status()).isEqualTo(200);
        assertThat(automatic.text("/allocation/mode")).isEqualTo("AUTOMATIC");
        assertThat(committed(one, two, three)).containsExactly("0", "0", "0");
        HOUSE.finance().post(path + "/decision", Map.of("decision", "APPROVE"));
        Answer paid = SERVER.as(Role.ADMIN).post(path + "/payment", Map.of("date", DAY, "method", "CASH"));
        assertThat(put(paid, expense("1000", byKey(one, "1"))).status()).isEqualTo(409);
        assertThat(BudgetHouse.unbalanced(SERVER)).isEmpty();
    }

    @Test
    void aRejectedOneKeepsItsSplitAndMayChangeIt() {
        Answer submitted = HOUSE.submit(enter("90", byKey(one, "2", two, "1")));
        String path = "/operations/" + submitted.text("/id");
        Answer rejected =
                HOUSE.finance().post(path + "/decision", Map.of("decision", "REJECT", "reason", "Clé fausse"));
        assertThat(amounts(rejected)).containsExactly("60", "30");
        Answer corrected = put(rejected, expense("90", byKey(one, "1", two, "2")));
        assertThat(amounts(corrected)).containsExactly("30", "60");
        HOUSE.submit(corrected);
        assertThat(committed(one, two)).containsExactly("30", "60");
    }

    @Test
    void eachLineOfTheSplitIsControlledAndTheRefusalNamesIt() {
        UUID narrow = line("Étroite", Map.of("amount", "10"));
        UUID warning = line("Prévenante", Map.of("amount", "10", "policy", "WARN"));
        Answer refused = HOUSE.submit(enter("1000", byAmount(one, "900", narrow, "100")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("budget-exceeded");
        assertThat(refused.text("/detail")).contains("Étroite");
        assertThat(refused.text("/shortfalls/0/lineId")).isEqualTo(narrow.toString());
        assertThat(refused.text("/shortfalls/0/available")).isEqualTo("10");
        assertThat(committed(one)).as("nothing is charged in part").containsExactly("0");
        Answer warned = HOUSE.submit(enter("1000", byAmount(one, "900", warning, "100")));
        assertThat(warned.status()).isEqualTo(200);
        assertThat(warned.text("/exceeded/0/line")).contains("Prévenante");
        Answer draft = enter("1000", byAmount(one, "900", narrow, "100"));
        Answer overridden = HOUSE.finance()
                .post("/operations/" + draft.text("/id") + "/submission", Map.of("overrideReason", "Urgence"));
        assertThat(overridden.status()).as(overridden.toString()).isEqualTo(200);
        assertThat(committed(narrow)).containsExactly("100");
    }

    @Test
    void faultySplitsAreRefusedAtTheirField() {
        refuses(enter("100", byPercentage(one, "60", two, "39.9")), "/allocation", "allocation.not-hundred");
        refuses(enter("100", byKey(one, "1", two, "0")), "/allocation/parts/1/weight", "allocation.weight-positive");
        refuses(enter("100", byKey(one, "1", one, "2")), "/allocation/parts/1/lineId", "allocation.line-twice");
        refuses(enter("100", byAmount(one, "150", two, "-50")), "/allocation/parts/1/amount", "allocation.other-sign");
        refuses(enter("100", byAmount(one, "100", two, "0")), "/allocation/parts/1/amount", "allocation.amount-zero");
        refuses(
                enter("100", byAmount(one, "99.5", two, "0.5")),
                "/allocation/parts/0/amount",
                "number.too-many-decimals");
        refuses(enter("100", byKey(one, "x")), "/allocation/parts/0/weight", "number.unreadable");
        refuses(enter("100", byKey(one, "1234567890123")), "/allocation/parts/0/weight", "number.too-many-digits");
        refuses(enter("100", Map.of("mode", "KEY", "parts", List.of())), "/allocation/parts", "field.required");
        refuses(enter("100", Map.of("parts", List.of())), "/allocation/mode", "field.required");
        refuses(
                enter("100", Map.of("mode", "AUTOMATIC", "parts", List.of(part(one, "weight", "1")))),
                "/allocation/parts",
                "allocation.automatic-parts");
        List<Map<String, Object>> many = new ArrayList<>(IntStream.rangeClosed(0, Split.LIMIT)
                .mapToObj(at -> part(UUID.randomUUID(), "weight", "1"))
                .toList());
        refuses(enter("100", Map.of("mode", "KEY", "parts", many)), "/allocation/parts", "allocation.too-many");
    }

    @Test
    void onlyOpenLinesOfTheYearMayBeChosen() {
        UUID draft =
                HOUSE.draft(YEAR, HOUSE.category("Répartition", "Projet" + UUID.randomUUID()), Map.of("amount", "5"));
        UUID next = HOUSE.line(
                YEAR + 1, HOUSE.category("Répartition", "Suivante" + UUID.randomUUID()), Map.of("amount", "5"));
        String where = "/allocation/parts/1/lineId";
        refuses(enter("100", byKey(one, "1", UUID.randomUUID(), "1")), where, "allocation.line-unknown");
        refuses(enter("100", byKey(one, "1", draft, "1")), where, "allocation.line-draft");
        refuses(enter("100", byKey(one, "1", next, "1")), where, "allocation.line-other-year");
        Answer entered = enter("100", byKey(one, "1", two, "1"));
        Map<String, Object> later = expense("100", byKey(one, "1", two, "1"));
        later.put("date", "2087-01-02");
        later.remove("allocation");
        refuses(put(entered, later), "/allocation/parts/0/lineId", "allocation.line-other-year");
    }

    @Test
    void aLineOfAnotherUnitIsUnknownToWhoDoesNotSeeIt() {
        UUID foreign = NEIGHBOUR.line(YEAR, category, Map.of("amount", "1000"));
        refuses(enter("100", byKey(one, "1", foreign, "1")), "/allocation/parts/1/lineId", "allocation.line-unknown");
        ApiClient both = SERVER.as(Role.CLERK, HOUSE.unit(), NEIGHBOUR.unit());
        Answer entered = both.post("/operations", expense("100", byPercentage(one, "60", foreign, "40")));
        assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
        Answer seen = HOUSE.clerk().get("/operations/" + entered.text("/id"));
        assertThat(amounts(seen)).as("the whole is explained").containsExactly("60", "40");
        assertThat(seen.body().at("/allocation/parts/1/line").isNull()).isTrue();
        assertThat(seen.body().toString()).doesNotContain(foreign.toString()).doesNotContain("voisine");
        Answer history = HOUSE.clerk().get("/operations/" + entered.text("/id") + "/history");
        assertThat(history.body().toString()).contains("60 %").doesNotContain("voisine");
        Map<String, Object> reworded = expense("100", Map.of());
        reworded.remove("allocation");
        reworded.put("description", "Mieux dit");
        Answer kept = put(seen, reworded);
        assertThat(amounts(kept)).containsExactly("60", "40");
        Map<String, Object> dearer = expense("200", Map.of());
        dearer.remove("allocation");
        refuses(put(kept, dearer), "/allocation/parts/1/lineId", "allocation.line-unknown");
    }

    @Test
    void aForeignLineThatIsExceededIsNotTold() {
        UUID foreign = NEIGHBOUR.line(
                YEAR, HOUSE.category("Répartition", "Secrète" + UUID.randomUUID()), Map.of("amount", "7"));
        ApiClient both = SERVER.as(Role.CLERK, HOUSE.unit(), NEIGHBOUR.unit());
        Answer entered = both.post("/operations", expense("100", byAmount(one, "60", foreign, "40")));
        Answer refused = HOUSE.submit(entered);
        assertThat(refused.problem()).isEqualTo("budget-exceeded");
        assertThat(refused.body().toString())
                .doesNotContain(foreign.toString())
                .doesNotContain("Secrète")
                .doesNotContain("\"7\"");
        assertThat(refused.text("/shortfalls/0/wanted")).isEqualTo("40");
    }

    @Test
    void theListFindsASplitOperationUnderEachOfItsLines() {
        Answer submitted = HOUSE.submit(enter("100", byKey(one, "3", two, "1")));
        HOUSE.submit(enter("7", byKey(one, "1")));
        for (UUID line : List.of(one, two)) {
            Answer listed = HOUSE.clerk().get("/operations?budgetLine=" + line);
            assertThat(listed.body().at("/items").toString()).contains(submitted.text("/id"));
            assertThat(listed.text("/total/charged"))
                    .as("the list agrees with the line that leads to it")
                    .isEqualTo(committed(line).getFirst());
        }
        Answer both = HOUSE.clerk().get("/operations?budgetLine=" + one + "&budgetLine=" + two);
        assertThat(both.text("/total/charged")).isEqualTo("107");
        assertThat(HOUSE.clerk()
                        .get("/operations?from=2086-01-01&to=2086-12-31")
                        .body()
                        .at("/total/charged")
                        .isNull())
                .isTrue();
        assertThat(HOUSE.clerk().get("/operations?budgetLine=" + three).text("/total/count"))
                .isEqualTo("0");
    }

    @Test
    void theExportTellsTheSplit() {
        Answer entered = enter("1000", byPercentage(one, "62.5", two, "37.5"));
        String csv = new String(
                HOUSE.clerk().download("/exports/operations.csv?from=2086-01-01&to=2086-12-31"),
                StandardCharsets.UTF_8);
        String row = csv.lines()
                .filter(line -> line.endsWith(entered.text("/id")))
                .findFirst()
                .orElseThrow();
        assertThat(row).contains("Ateliers").contains(" = 625 | ").contains(" = 375\";");
    }

    @Test
    void whatALineHasLeftIsToldBeforeAndAfter() {
        HOUSE.submit(enter("1000", byKey(one, "1")));
        String path = "/budget-lines/" + one + "/availability?date=" + DAY + "&amount=500";
        Answer told = HOUSE.clerk().get(path);
        assertThat(told.text("/available")).isEqualTo("99000");
        assertThat(told.text("/availableAfter")).isEqualTo("98500");
        assertThat(NEIGHBOUR.clerk().get(path).status()).isEqualTo(404);
        assertThat(HOUSE.clerk().get(path.replace(DAY, "2087-04-10")).status()).isEqualTo(404);
    }

    private static void refuses(Answer answer, String pointer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).as(answer.toString()).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }

    private Map<String, Object> expense(String amount, Map<String, Object> allocation) {
        Map<String, Object> expense = HOUSE.expense(category, DAY, amount);
        expense.put("allocation", allocation);
        return expense;
    }

    private Answer enter(String amount, Map<String, Object> allocation) {
        return HOUSE.clerk().post("/operations", expense(amount, allocation));
    }

    private static Answer put(Answer read, Map<String, Object> body) {
        return HOUSE.clerk().put("/operations/" + read.text("/id"), body, read.etag());
    }

    private static Map<String, Object> byKey(Object... linesAndWeights) {
        return allocation("KEY", "weight", linesAndWeights);
    }

    private static Map<String, Object> byPercentage(Object... linesAndWeights) {
        return allocation("PERCENTAGE", "weight", linesAndWeights);
    }

    private static Map<String, Object> byAmount(Object... linesAndAmounts) {
        return allocation("AMOUNT", "amount", linesAndAmounts);
    }

    private static Map<String, Object> allocation(String mode, String field, Object... linesAndValues) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int at = 0; at < linesAndValues.length; at += 2) {
            parts.add(part(linesAndValues[at], field, linesAndValues[at + 1]));
        }
        return Map.of("mode", mode, "parts", parts);
    }

    private static Map<String, Object> part(Object line, String field, Object value) {
        return Map.of("lineId", line.toString(), field, value);
    }

    private static List<String> amounts(Answer answer) {
        List<String> amounts = new ArrayList<>();
        answer.body()
                .at("/allocation/parts")
                .forEach(part -> amounts.add(part.path("amount").asString()));
        return amounts;
    }

    private static List<String> committed(UUID... lines) {
        return figures("/total/committed", lines);
    }

    private static List<String> realised(UUID... lines) {
        return figures("/total/realised", lines);
    }

    private static List<String> figures(String pointer, UUID... lines) {
        return List.of(lines).stream()
                .map(line -> HOUSE.read(line).text(pointer))
                .toList();
    }
}
