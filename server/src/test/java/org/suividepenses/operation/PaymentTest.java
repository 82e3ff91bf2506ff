package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.budget.BudgetHouse;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** Payments in parts, taken back, and made together. */
class PaymentTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final BudgetHouse HOUSE = BudgetHouse.open("Paiements");
    private static final ApiClient ACCOUNTANT = SERVER.as(Role.ACCOUNTANT);
    private static final UUID PAPER = HOUSE.category("Paiements", "Papier");
    private static final UUID LINE = HOUSE.line(2110, PAPER, Map.of("amount", "9000000"));
    private static final String DAY = "2110-03-20";

    @Test
    void anOperationIsPaidInPartsUntilNothingRemains() {
        String path = approved("1000");
        Answer first = pay(path, Map.of("amount", "400", "method", "CHEQUE", "reference", "CH 0042"));
        assertThat(first.text("/status")).isEqualTo("APPROVED");
        assertThat(first.text("/paidAmount")).isEqualTo("400");
        assertThat(paidOf(LINE, path)).isEqualTo(400);
        Answer tooMuch = pay(path, Map.of("amount", "601", "method", "CASH"));
        assertThat(OperationEntryTest.problems(tooMuch)).containsExactly("/amount payment.more-than-remains");
        Answer rest = pay(path, Map.of("method", "CASH"));
        assertThat(rest.text("/status")).isEqualTo("PAID");
        assertThat(rest.text("/paidAmount")).isEqualTo("1000");
        Answer payments = ACCOUNTANT.get(path + "/payments");
        assertThat(payments.body().path("items").findValuesAsString("amount")).containsExactly("400", "600");
        assertThat(payments.text("/items/0/reference")).isEqualTo("CH 0042");
        assertThat(pay(path, Map.of("method", "CASH")).status()).isEqualTo(409);
    }

    @Test
    void severalAtOnceNeverPayMoreThanRemains() throws Exception {
        String path = approved("1000");
        ApiClient other = SERVER.as(Role.ACCOUNTANT);
        List<Callable<Integer>> payers = new ArrayList<>();
        for (int nth = 0; nth < 12; nth++) {
            ApiClient payer = nth % 2 == 0 ? ACCOUNTANT : other;
            payers.add(() ->
                    pay(payer, path, Map.of("amount", "300", "method", "CASH")).status());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(payers.size())) {
            for (Future<Integer> answer : executor.invokeAll(payers)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(status -> status == 200).hasSize(3);
        assertThat(answers).allMatch(status -> status == 200 || status == 422);
        assertThat(ACCOUNTANT.get(path).text("/paidAmount")).isEqualTo("900");
        assertThat(paidOf(LINE, path)).isEqualTo(900);
    }

    @Test
    void aSecondSendingOfAPaymentPaysNothing() {
        String path = approved("1000");
        Map<String, String> body = Map.of("date", DAY, "amount", "400", "method", "CASH");
        Answer first = ACCOUNTANT.post(path + "/payment", body, "cle-de-paiement-1");
        Answer second = ACCOUNTANT.post(path + "/payment", body, "cle-de-paiement-1");
        assertThat(second.text("/paidAmount"))
                .isEqualTo(first.text("/paidAmount"))
                .isEqualTo("400");
        assertThat(ACCOUNTANT.get(path).text("/paidAmount")).isEqualTo("400");
    }

    @Test
    void aPaymentTakenBackRemainsInTheListAndIsPaidAgain() {
        String path = approved("1000");
        pay(path, Map.of("method", "TRANSFER"));
        String payment = ACCOUNTANT.get(path + "/payments").text("/items/0/id");
        Answer early = takeBack(path, payment, "2110-03-19", "Compte fermé");
        assertThat(OperationEntryTest.problems(early)).containsExactly("/date payment.reversal-before");
        Answer reasonless = takeBack(path, payment, "2110-04-02", " ");
        assertThat(OperationEntryTest.problems(reasonless)).containsExactly("/reason field.required");
        Answer back = takeBack(path, payment, "2110-04-02", "Compte fermé");
        assertThat(back.text("/status")).isEqualTo("APPROVED");
        assertThat(back.text("/paidAmount")).isEqualTo("0");
        assertThat(back.body().at("/paidOn").isNull()).isTrue();
        assertThat(paidOf(LINE, path)).isZero();
        assertThat(ledger(path))
                .containsExactly("COMMITMENT 3 1000", "REALISATION 3 1000", "PAYMENT 3 1000", "PAYMENT 4 -1000");
        assertThat(takeBack(path, payment, "2110-04-02", "Encore").status()).isEqualTo(404);
        assertThat(ACCOUNTANT.get(path + "/payments").text("/items/1/reverses")).isEqualTo(payment);
        assertThat(pay(path, Map.of("method", "CASH")).text("/status")).isEqualTo("PAID");
    }

    @Test
    void whatIsPaidInPartIsNeitherChangedNorCancelled() {
        String path = approved("1000");
        Answer paid = pay(path, Map.of("amount", "1", "method", "CASH"));
        Answer edit = HOUSE.clerk().put(path, HOUSE.expense(PAPER, DAY, "7"), paid.etag());
        assertThat(edit.status()).isEqualTo(409);
        assertThat(edit.text("/detail")).contains("annulez d’abord ses paiements");
        assertThat(HOUSE.clerk()
                        .post(path + "/cancellation", Map.of("reason", "Doublon"))
                        .status())
                .isEqualTo(409);
        assertThat(HOUSE.clerk().get(path).body().at("/actions").toString()).isEqualTo("[\"DUPLICATE\"]");
        takeBack(path, ACCOUNTANT.get(path + "/payments").text("/items/0/id"), DAY, "Erreur");
        assertThat(HOUSE.clerk()
                        .post(path + "/cancellation", Map.of("reason", "Doublon"))
                        .text("/status"))
                .isEqualTo("CANCELLED");
        assertThat(ledgerSum(path)).isZero();
    }

    @Test
    void whoPaidBeforeWritesAndApprovesNoMore() {
        String path = approved("1000");
        ApiClient director = SERVER.as(Role.ADMIN);
        pay(director, path, Map.of("method", "CASH"));
        takeBack(path, director.get(path + "/payments").text("/items/0/id"), DAY, "Erreur");
        Answer edit = director.put(
                path, HOUSE.expense(PAPER, DAY, "7"), director.get(path).etag());
        assertThat(edit.problem()).isEqualTo("separation-of-duties");
        HOUSE.clerk()
                .put(
                        path,
                        HOUSE.expense(PAPER, DAY, "7"),
                        HOUSE.clerk().get(path).etag());
        assertThat(director.post(path + "/decision", Map.of("decision", "APPROVE"))
                        .problem())
                .isEqualTo("separation-of-duties");
        assertThat(HOUSE.finance()
                        .post(path + "/decision", Map.of("decision", "APPROVE"))
                        .text("/status"))
                .isEqualTo("APPROVED");
    }

    @Test
    void noPaymentByAnyHandButAPayersIsKept() {
        String path = approved("1000");
        UUID id = UUID.fromString(path.substring("/operations/".length()));
        for (ApiClient writer : List.of(HOUSE.clerk(), HOUSE.finance())) {
            assertThatThrownBy(() -> SERVER.asOwner("""
                            insert into operation_payment
                              (id, operation_id, nth, paid_on, amount, method, reference, fee, note, paid_by, at)
                            values (unhex(replace(uuid(), '-', '')), unhex('%s'), 1, '2110-03-20', 1000, 'CASH', '', 0, '', unhex('%s'), now())""".formatted(hex(id), hex(writer.userId()))))
                    .rootCause()
                    .hasMessageContaining("operation_payment_hand");
        }
    }

    @Test
    void noPaymentIsChangedOrTakenOutByTheApplicationItself() {
        String path = approved("1000");
        pay(SERVER.as(Role.ADMIN), path, Map.of("method", "CASH"));
        for (String sql : List.of(
                "update operation_payment set amount = 1",
                "delete from operation_payment",
                "update operation_payment_share set amount = 1",
                "delete from operation_payment_share",
                "update payment_slip set number = number",
                "delete from payment_slip_entry",
                "update ledger_entry set amount = 1",
                "delete from ledger_entry",
                "delete from budget_override",
                "update voucher_print set operation_id = operation_id",
                "update voucher_secret set secret = secret")) {
            assertThatThrownBy(() -> SERVER.get(TransactionTemplate.class)
                            .executeWithoutResult(
                                    ignored -> SERVER.get(DSLContext.class).execute(sql)))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void mobileMoneyBearsItsReferenceAndItsFee() {
        String path = approved("1000");
        assertThat(OperationEntryTest.problems(pay(path, Map.of("method", "MOBILE_MONEY"))))
                .containsExactly("/reference payment.mobile-money-reference");
        Answer bad = pay(path, Map.of("method", "MOBILE_MONEY", "reference", "PP2110", "fee", "-5", "amount", "0"));
        assertThat(OperationEntryTest.problems(bad))
                .containsExactly("/amount payment.amount-zero", "/fee payment.fee-negative");
        assertThat(OperationEntryTest.problems(pay(path, Map.of("amount", "0.5", "method", "CASH"))))
                .containsExactly("/amount number.too-many-decimals");
        assertThat(OperationEntryTest.problems(pay(path, Map.of()))).containsExactly("/method field.required");
        pay(path, Map.of("method", "MOBILE_MONEY", "reference", "PP2110", "fee", "25"));
        assertThat(ACCOUNTANT.get(path + "/payments").text("/items/0/fee")).isEqualTo("25");
    }

    @Test
    void thePaymentOfASplitIsSharedOutOverItsLines() {
        UUID ink = HOUSE.category("Paiements", "Encre");
        UUID other = HOUSE.line(2110, ink, Map.of("amount", "9000000"));
        Map<String, Object> split = HOUSE.expense(PAPER, DAY, "1000");
        split.put(
                "allocation",
                Map.of(
                        "mode",
                        "KEY",
                        "parts",
                        List.of(
                                Map.of("lineId", LINE.toString(), "weight", "1"),
                                Map.of("lineId", other.toString(), "weight", "2"))));
        String path = approve(HOUSE.clerk().post("/operations", split));
        pay(path, Map.of("amount", "100", "method", "CASH"));
        assertThat(List.of(paidOf(LINE, path), paidOf(other, path))).containsExactly(33L, 67L);
        pay(path, Map.of("method", "CASH"));
        assertThat(List.of(paidOf(LINE, path), paidOf(other, path))).containsExactly(333L, 667L);
    }

    @Test
    void paymentsMoveWithTheirOperationToALineOpenedLater() {
        UUID late = HOUSE.category("Paiements", "Papier", "Rames");
        String path = approve(HOUSE.clerk().post("/operations", HOUSE.expense(late, DAY, "1000")));
        pay(path, Map.of("amount", "300", "method", "CASH"));
        assertThat(paidOf(LINE, path)).isEqualTo(300);
        UUID exact = HOUSE.line(2110, late, Map.of("amount", "5000"));
        assertThat(List.of(paidOf(LINE, path), paidOf(exact, path))).containsExactly(0L, 300L);
        assertThat(HOUSE.read(exact).text("/total/paid")).isEqualTo("300");
        assertThat(BudgetHouse.unbalanced(SERVER)).isEmpty();
    }

    @Test
    void aSelectionIsPaidTogetherOnANumberedSlip() {
        List<String> paths = List.of(approved("100"), approved("250"));
        String draft = HOUSE.enter(PAPER, DAY, "5").text("/id");
        Map<String, Object> body = new HashMap<>(Map.of(
                "ids",
                List.of(id(paths.get(0)), draft, id(paths.get(1))),
                "date",
                DAY,
                "method",
                "TRANSFER",
                "reference",
                "Virement 12"));
        Answer paid = ACCOUNTANT.post("/operations/payments", body);
        assertThat(paid.body().at("/outcomes").findValuesAsString("done")).containsExactly("true", "false", "true");
        String slip = paid.text("/slip/number");
        assertThat(slip).matches("BP-2110-\\d{4}");
        Answer sheet = ACCOUNTANT.get("/payment-slips/" + paid.text("/slip/id"));
        assertThat(sheet.body().at("/entries").findValuesAsString("amount")).containsExactly("100", "250");
        assertThat(sheet.text("/slip/sums/0/amount")).isEqualTo("350");
        assertThat(ACCOUNTANT.get(paths.getFirst() + "/payments").text("/items/0/slip/number"))
                .isEqualTo(slip);
        byte[] pdf = ACCOUNTANT.download("/payment-slips/" + paid.text("/slip/id") + "/slip.pdf");
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Answer again = ACCOUNTANT.post("/operations/payments", body);
        assertThat(again.body().at("/outcomes").findValuesAsString("done")).doesNotContain("true");
        assertThat(again.body().at("/slip").isNull())
                .as("no slip without a payment")
                .isTrue();
        Answer next = ACCOUNTANT.post(
                "/operations/payments", Map.of("ids", List.of(id(approved("7"))), "date", DAY, "method", "CASH"));
        assertThat(rank(next.text("/slip/number"))).isEqualTo(rank(slip) + 1);
    }

    @Test
    void aSlipIsSeenByWhoSeesAnyOfItsOperationsAndNoMoreThanThose() {
        BudgetHouse elsewhere = BudgetHouse.open("Paiements d’ailleurs");
        String mine = approved("100");
        String theirs = approve(elsewhere.clerk().post("/operations", elsewhere.expense(PAPER, DAY, "900")));
        Answer paid = ACCOUNTANT.post(
                "/operations/payments", Map.of("ids", List.of(id(mine), id(theirs)), "date", DAY, "method", "CASH"));
        String slip = "/payment-slips/" + paid.text("/slip/id");
        Answer sheet = HOUSE.clerk().get(slip);
        assertThat(sheet.body().at("/entries").findValuesAsString("amount")).containsExactly("100");
        assertThat(sheet.text("/slip/sums/0/amount")).isEqualTo("100");
        ApiClient stranger = BudgetHouse.open("Paiements de personne").clerk();
        assertThat(stranger.get(slip).status()).isEqualTo(404);
        assertThat(stranger.get(theirs + "/payments").status()).isEqualTo(404);
        assertThat(stranger.get("/payment-slips").body().toString()).doesNotContain(paid.text("/slip/id"));
        assertThat(HOUSE.clerk().get("/payment-slips").body().toString()).contains(paid.text("/slip/id"));
    }

    @Test
    void theNoteOfASlipIsReadByWhoSeesAllOfIt() {
        BudgetHouse elsewhere = BudgetHouse.open("Paiements à côté");
        String mine = approved("100");
        String theirs = approve(elsewhere.clerk().post("/operations", elsewhere.expense(PAPER, DAY, "900")));
        String note = "Avance de Madame Bah sur le marché des autres";
        String across = slip(note, mine, theirs);
        assertThat(ACCOUNTANT.get(across).text("/slip/note")).isEqualTo(note);
        assertThat(HOUSE.clerk().get(across).text("/slip/note")).isEmpty();
        assertThat(HOUSE.clerk().get(across).text("/slip/number")).isNotEmpty();
        assertThat(new String(HOUSE.clerk().download(across + "/slip.csv"), StandardCharsets.UTF_8))
                .doesNotContain("Madame Bah");
        for (String shown : List.of("/payment-slips", mine + "/payments", mine + "/history")) {
            assertThat(HOUSE.clerk().get(shown).body().toString()).as(shown).doesNotContain("Madame Bah");
        }
        String own = slip("Pour nous seuls", approved("10"), approved("20"));
        assertThat(HOUSE.clerk().get(own).text("/slip/note")).isEqualTo("Pour nous seuls");
        Answer tooLong = ACCOUNTANT.post(
                "/operations/payments",
                Map.of("ids", List.of(id(mine)), "date", DAY, "method", "CASH", "note", "x".repeat(501)));
        assertThat(OperationEntryTest.problems(tooLong)).containsExactly("/note field.too-long");
    }

    private static String slip(String note, String... paths) {
        Answer paid = ACCOUNTANT.post(
                "/operations/payments",
                Map.of(
                        "ids",
                        Stream.of(paths).map(PaymentTest::id).toList(),
                        "date",
                        DAY,
                        "method",
                        "CASH",
                        "note",
                        note));
        return "/payment-slips/" + paid.text("/slip/id");
    }

    @Test
    void nothingIsPaidBeforeTheDayOfTheOperation() {
        String path = approved("100");
        Answer early = ACCOUNTANT.post(path + "/payment", Map.of("date", "2110-03-19", "method", "CASH"));
        assertThat(OperationEntryTest.problems(early)).containsExactly("/date payment.before-operation");
        assertThat(early.text("/errors/0/detail")).contains("20/03/2110");
        Answer together = ACCOUNTANT.post(
                "/operations/payments", Map.of("ids", List.of(id(path)), "date", "2110-03-19", "method", "CASH"));
        assertThat(together.text("/outcomes/0/problem/errors/0/pointer")).isEqualTo("/date");
        assertThat(together.body().at("/slip").isNull()).isTrue();
        assertThat(pay(path, Map.of("method", "CASH")).text("/status")).isEqualTo("PAID");
    }

    private static String approved(String amount) {
        return approve(HOUSE.enter(PAPER, DAY, amount));
    }

    private static String approve(Answer entered) {
        String path = "/operations/" + entered.text("/id");
        submitter(entered).post(path + "/submission", Map.of());
        Answer approved = HOUSE.finance().post(path + "/decision", Map.of("decision", "APPROVE"));
        assertThat(approved.text("/status")).as("%s", approved).isEqualTo("APPROVED");
        return path;
    }

    /** Whose unit it is: the clerk of another house does not see it. */
    private static ApiClient submitter(Answer entered) {
        return entered.text("/unit/id").equals(HOUSE.unit().toString()) ? HOUSE.clerk() : SERVER.as(Role.ADMIN);
    }

    private static Answer pay(String path, Map<String, String> more) {
        return pay(ACCOUNTANT, path, more);
    }

    private static Answer pay(ApiClient payer, String path, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("date", DAY);
        return payer.post(path + "/payment", body);
    }

    private static Answer takeBack(String path, String payment, String date, String reason) {
        return ACCOUNTANT.post(path + "/payments/" + payment + "/reversal", Map.of("date", date, "reason", reason));
    }

    /** What the ledger says is paid of a line by an operation. */
    private static long paidOf(UUID line, String path) {
        return SERVER.get(DSLContext.class)
                .fetchSingle(
                        "select coalesce(sum(amount), 0) from ledger_entry where kind = 'PAYMENT' and hex(line_id) = ?"
                                + " and hex(document_id) = ?",
                        hex(line),
                        hex(UUID.fromString(id(path))))
                .get(0, Long.class);
    }

    private static List<String> ledger(String path) {
        return SERVER.get(DSLContext.class)
                .fetch(
                        "select concat(kind, ' ', month, ' ', amount) from ledger_entry where hex(document_id) = ?"
                                + " order by id",
                        hex(UUID.fromString(id(path))))
                .getValues(0, String.class);
    }

    private static long ledgerSum(String path) {
        return SERVER.get(DSLContext.class)
                .fetchSingle(
                        "select sum(amount) from ledger_entry where hex(document_id) = ?",
                        hex(UUID.fromString(id(path))))
                .get(0, Long.class);
    }

    private static String id(String path) {
        return path.substring("/operations/".length());
    }

    private static int rank(String slip) {
        return Integer.parseInt(slip.substring(slip.lastIndexOf('-') + 1));
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "").toUpperCase(Locale.ROOT);
    }
}
