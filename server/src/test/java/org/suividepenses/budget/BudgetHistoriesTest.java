package org.suividepenses.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.suividepenses.identity.Role;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/**
 * Whatever several people do with operations, splits, transfers and months at the same time, the ledger agrees with the
 * operations. A year of its own, since its months are closed and reopened.
 */
class BudgetHistoriesTest {

    private static final long SEED = 20_261_124L;
    private static final int THREADS = 4;
    private static final int STEPS = 60;
    private static final int YEAR = 2088;
    private static final Set<Integer> EXPECTED = Set.of(200, 201, 204, 403, 409, 412, 422);

    private static final TestServer SERVER = TestServer.shared();
    private static final BudgetHouse HOUSE = BudgetHouse.open("Histoires du budget");
    private static final ApiClient DIRECTOR = SERVER.as(Role.ADMIN);

    private static final List<UUID> CATEGORIES = List.of(
            HOUSE.category("Histoires", "Papier"),
            HOUSE.category("Histoires", "Encre"),
            HOUSE.category("Histoires", "Encre", "Noire"),
            HOUSE.category("Histoires", "Sans ligne"));
    private static final List<UUID> LINES = List.of(
            HOUSE.line(YEAR, CATEGORIES.get(0), Map.of("amount", "3000")),
            HOUSE.line(YEAR, CATEGORIES.get(1), Map.of("amount", "5000")),
            HOUSE.line(YEAR, CATEGORIES.get(2), Map.of("amount", "2000", "policy", "WARN")));
    private final List<String> operations = new CopyOnWriteArrayList<>();

    @Test
    void theLedgerAgreesWithTheOperationsAfterRandomHistories() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        submitOneOfEachWay(random);
        List<Callable<Void>> people = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            SplittableRandom own = random.split();
            people.add(() -> {
                for (int step = 0; step < STEPS; step++) {
                    Answer answer = act(own);
                    assertThat(EXPECTED).as("seed %d: %s", SEED, answer).contains(answer.status());
                }
                return null;
            });
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> person : executor.invokeAll(people)) {
                person.get();
            }
        }
        assertAllAgrees("at the end");
        for (int month = 1; month <= 12; month++) {
            assertReportAgrees(month, "at the end");
        }
    }

    @Test
    void andAfterEveryStepOfOnePerson() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        for (int step = 0; step < STEPS; step++) {
            Answer answer = act(random);
            assertThat(EXPECTED).as("seed %d, step %d: %s", SEED, step, answer).contains(answer.status());
            assertAllAgrees("after step " + step);
            assertReportAgrees(step % 12 + 1, "after step " + step);
        }
    }

    private void assertAllAgrees(String when) {
        assertThat(BudgetHouse.unbalanced(SERVER))
                .as("balances and ledger %s, seed %d", when, SEED)
                .isEmpty();
        assertThat(differencesFromOperations())
                .as("ledger and operations %s, seed %d", when, SEED)
                .isEmpty();
        assertThat(unfaithfulParts()).as("parts %s, seed %d", when, SEED).isEmpty();
        assertThat(unfaithfulPayments()).as("payments %s, seed %d", when, SEED).isEmpty();
        assertThat(BudgetHouse.wrongSupplierTotals(SERVER))
                .as("totals by supplier %s, seed %d", when, SEED)
                .isEmpty();
        for (UUID blocking : LINES.subList(0, 2)) {
            assertThat(Long.parseLong(HOUSE.read(blocking).text("/total/available")))
                    .as("a line that blocks is never overrun %s, seed %d", when, SEED)
                    .isNotNegative();
        }
        assertThat(sum("/total/transferred"))
                .as("transfers sum to zero %s", when)
                .isZero();
    }

    private static void assertReportAgrees(int month, String when) {
        assertThat(monthlyReport(month))
                .as("monthly report of %d %s, seed %d", month, when, SEED)
                .isEqualTo(monthlySumsOfOperations(month));
    }

    /** So that each way of allocation is in the history, however its threads meet. */
    private void submitOneOfEachWay(SplittableRandom random) {
        List<Map<String, Object>> ways =
                List.of(Map.of("mode", "AUTOMATIC"), byKey(random), byPercentage(), byAmount(90));
        for (Map<String, Object> way : ways) {
            Map<String, Object> expense = HOUSE.expense(CATEGORIES.getFirst(), YEAR + "-01-15", "90");
            expense.put("allocation", way);
            Answer created = HOUSE.clerk().post("/operations", expense);
            operations.add(created.text("/id"));
            Answer submitted = HOUSE.clerk().post("/operations/" + created.text("/id") + "/submission", Map.of());
            assertThat(submitted.text("/allocation/mode")).as("%s", submitted).isEqualTo(way.get("mode"));
        }
    }

    private Answer act(SplittableRandom random) {
        if (operations.isEmpty() || random.nextInt(4) == 0) {
            Answer created = HOUSE.clerk().post("/operations", expense(random));
            if (created.status() == 201) {
                operations.add(created.text("/id"));
            }
            return created;
        }
        String path = "/operations/" + operations.get(random.nextInt(operations.size()));
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> HOUSE.clerk().post(path + "/submission", Map.of());
            case 3 -> edit(path, random);
            case 4 -> HOUSE.finance().post(path + "/decision", Map.of("decision", "APPROVE"));
            case 5 -> HOUSE.finance().post(path + "/decision", Map.of("decision", "REJECT", "reason", "au hasard"));
            case 6 -> pay(path, random);
            case 11 -> takeBack(path, random);
            case 7 -> HOUSE.clerk().post(path + "/cancellation", Map.of("reason", "au hasard"));
            case 8 -> close(random);
            case 9 -> reopen(random);
            default -> transfer(random);
        };
    }

    /** A part as often as all that remains. */
    private static Answer pay(String path, SplittableRandom random) {
        Map<String, Object> payment = new HashMap<>(Map.of("date", day(random), "method", "CASH"));
        if (random.nextBoolean()) {
            String amount = DIRECTOR.get(path).text("/amount");
            payment.put("amount", amount.startsWith("-") ? "-1" : String.valueOf(random.nextInt(1, 300)));
        }
        return DIRECTOR.post(path + "/payment", payment);
    }

    private static Answer takeBack(String path, SplittableRandom random) {
        List<String> payments = DIRECTOR.get(path + "/payments").body().path("items").findValuesAsString("id").stream()
                .toList();
        return payments.isEmpty()
                ? DIRECTOR.get(path)
                : DIRECTOR.post(
                        path + "/payments/" + payments.get(random.nextInt(payments.size())) + "/reversal",
                        Map.of("date", day(random), "reason", "au hasard"));
    }

    private static Answer close(SplittableRandom random) {
        return ofMonths("closings", Map.of("months", List.of(random.nextInt(1, 13)), "status", "CLOSED"));
    }

    /** Twice as much is open as is closed, so that the history does not come to a stand. */
    private static Answer reopen(SplittableRandom random) {
        int month = random.nextInt(1, 11);
        return ofMonths("reopenings", Map.of("months", List.of(month, month + 1, month + 2), "reason", "au hasard"));
    }

    private static Answer ofMonths(String step, Map<String, Object> body) {
        String etag = DIRECTOR.get("/fiscal-years/" + YEAR).etag();
        return DIRECTOR.send("POST", "/fiscal-years/" + YEAR + "/" + step, body, Map.of("If-Match", etag));
    }

    private Answer edit(String path, SplittableRandom random) {
        String etag = HOUSE.clerk().get(path).etag();
        return HOUSE.clerk().put(path, expense(random), etag.isEmpty() ? "\"1\"" : etag);
    }

    private Answer transfer(SplittableRandom random) {
        String amount = String.valueOf(random.nextInt(1, 400));
        UUID from = LINES.get(random.nextInt(LINES.size()));
        UUID to = LINES.get(random.nextInt(LINES.size()));
        Answer requested = HOUSE.finance()
                .post(
                        "/budget-transfers",
                        Map.of(
                                "fiscalYear",
                                YEAR,
                                "kind",
                                "TRANSFER",
                                "reason",
                                "au hasard",
                                "parts",
                                List.of(
                                        Map.of("lineId", from.toString(), "month", 1, "amount", "-" + amount),
                                        Map.of("lineId", to.toString(), "month", 2, "amount", amount))));
        return requested.status() != 201
                ? requested
                : DIRECTOR.send(
                        "POST",
                        "/budget-transfers/" + requested.text("/id") + "/decision",
                        Map.of("decision", "APPROVE"),
                        Map.of("If-Match", requested.etag()));
    }

    private Map<String, Object> expense(SplittableRandom random) {
        boolean creditNote = random.nextInt(6) == 0;
        String amount = String.valueOf(creditNote ? -random.nextInt(1, 200) : random.nextInt(1, 900));
        Map<String, Object> expense =
                HOUSE.expense(CATEGORIES.get(random.nextInt(CATEGORIES.size())), day(random), amount);
        if (random.nextInt(5) == 0) {
            expense.put("currency", "EUR");
            expense.put("rate", "7.3");
        }
        if (random.nextInt(2) == 0) {
            expense.put("allocation", split(random, amount));
        }
        if (random.nextInt(4) > 0) {
            expense.put("supplierName", "Maison des histoires " + random.nextInt(3));
        }
        return expense;
    }

    /** Over some of the lines; one by amount is refused when the operation is in another currency. */
    private Map<String, Object> split(SplittableRandom random, String amount) {
        return switch (random.nextInt(3)) {
            case 0 -> byKey(random);
            case 1 -> byPercentage();
            default -> byAmount(Long.parseLong(amount));
        };
    }

    private Map<String, Object> byKey(SplittableRandom random) {
        int count = random.nextInt(1, LINES.size() + 1);
        return allocation(
                "KEY",
                "weight",
                random.ints(count, 1, 10).mapToObj(String::valueOf).toList());
    }

    private Map<String, Object> byPercentage() {
        return allocation("PERCENTAGE", "weight", List.of("12.5", "50", "37.5"));
    }

    private Map<String, Object> byAmount(long amount) {
        return allocation("AMOUNT", "amount", inTwo(amount));
    }

    private static List<String> inTwo(long amount) {
        long part = amount / 3;
        return part == 0 ? List.of("" + amount) : List.of("" + part, "" + (amount - part));
    }

    private Map<String, Object> allocation(String mode, String field, List<String> values) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            parts.add(Map.of("lineId", LINES.get(at).toString(), field, values.get(at)));
        }
        return Map.of("mode", mode, "parts", parts);
    }

    private static String day(SplittableRandom random) {
        return "%d-%02d-%02d".formatted(YEAR, random.nextInt(1, 13), random.nextInt(1, 29));
    }

    private long sum(String pointer) {
        return LINES.stream()
                .mapToLong(line -> Long.parseLong(HOUSE.read(line).text(pointer)))
                .sum();
    }

    /** Written again from DOMAIN, without the code under test: what status and date of every operation come to. */
    private static List<String> differencesFromOperations() {
        return SERVER.get(DSLContext.class).fetch("""
                        select hex(line_id), month, sum(c), sum(r), sum(p) from (
                          select line_id, month, committed c, realised r, paid p from budget_balance
                          union all
                          select a.line_id, month(o.operation_date), -a.amount,
                                 case when o.status in ('APPROVED', 'PAID') then -a.amount else 0 end, 0
                            from operation_allocation a join operation o on o.id = a.operation_id
                            where o.status in ('SUBMITTED', 'APPROVED', 'PAID')
                          union all
                          select s.line_id,
                                 case when year(p.paid_on) = year(o.operation_date) then month(p.paid_on) else 13 end,
                                 0, 0, -s.amount
                            from operation_payment_share s
                            join operation_payment p on p.id = s.payment_id
                            join operation o on o.id = p.operation_id) both_sides
                        group by line_id, month
                        having sum(c) <> 0 or sum(r) <> 0 or sum(p) <> 0""").map(Object::toString);
    }

    /** What is paid of each operation, by its own row, by its payments, and by their shares of its lines. */
    private static List<String> unfaithfulPayments() {
        return SERVER.get(DSLContext.class).fetch("""
                        select hex(o.id), o.status, o.amount, o.paid_amount, p.amount, s.amount from operation o
                          left join (select operation_id, sum(amount) amount, max(nth) nth, count(*) n
                                       from operation_payment group by operation_id) p on p.operation_id = o.id
                          left join (select operation_id, sum(amount) amount
                                       from operation_payment_share group by operation_id) s on s.operation_id = o.id
                         where o.paid_amount <> coalesce(p.amount, 0)
                            or (o.status = 'PAID') <> (o.paid_amount = o.amount and p.n > 0)
                            or o.paid_amount <> 0 and o.status not in ('APPROVED', 'PAID')
                            or abs(o.paid_amount) > abs(o.amount)
                            or p.nth <> p.n
                            or o.amount <> 0 and abs(coalesce(s.amount, 0) * o.amount - o.base_amount * o.paid_amount) >= abs(o.amount) * p.n
                            or o.status = 'PAID' and s.amount <> o.base_amount
                        union all
                        select hex(o.id), 'line', 0, 0, sum(a), 0 from operation o join (
                            select operation_id, line_id, amount a from operation_allocation
                            union all
                            select operation_id, line_id, -amount from operation_payment_share) l on l.operation_id = o.id
                         where o.status = 'PAID' group by o.id, line_id having sum(a) <> 0""").map(Object::toString);
    }

    /** DOMAIN rule 2: parts sum to the whole, and none is off its exact share by a whole unit of currency. */
    private static List<String> unfaithfulParts() {
        return SERVER.get(DSLContext.class).fetch("""
                        select hex(o.id), o.allocation_mode from operation o
                          join (select operation_id, sum(amount) amount, sum(weight) weight
                                  from operation_allocation group by operation_id) whole on whole.operation_id = o.id
                          join operation_allocation a on a.operation_id = o.id
                         where (o.allocation_mode <> 'AUTOMATIC' or o.status in ('SUBMITTED', 'APPROVED', 'PAID'))
                           and (whole.amount <> o.base_amount
                             or (a.weight is null) <> (o.allocation_mode in ('AUTOMATIC', 'AMOUNT'))
                             or abs(a.amount * whole.weight - o.base_amount * a.weight) >= whole.weight)""").map(Object::toString);
    }

    /** Committed, realised and paid, by the name of the category; those with nothing are left out. */
    private static Map<String, String> monthlyReport(int month) {
        Map<String, String> sums = new TreeMap<>();
        Answer report =
                HOUSE.finance().get("/reports/monthly?month=%d-%02d&unit=%s".formatted(YEAR, month, HOUSE.unit()));
        report.body().path("categories").forEach(part -> {
            String sum = "%s %s %s"
                    .formatted(
                            part.at("/figures/ofMonth/committed").asString(),
                            part.at("/figures/ofMonth/realised").asString(),
                            part.at("/figures/ofMonth/paid").asString());
            if (!sum.equals("0 0 0")) {
                sums.put(part.path("name").asString(), sum);
            }
        });
        return sums;
    }

    /** The same, computed from the operations and their parts by plain SQL. */
    private static Map<String, String> monthlySumsOfOperations(int month) {
        Map<String, String> sums = new TreeMap<>();
        SERVER.get(DSLContext.class).fetch("""
                        with recursive above (id, ancestor) as (
                          select id, id from category
                          union all
                          select above.id, category.parent_id
                            from above join category on category.id = above.ancestor
                            where category.parent_id is not null)
                        select category.name, sum(moved.c), sum(moved.r), sum(moved.p)
                          from (
                            select a.line_id, a.amount c,
                                   case when o.status in ('APPROVED', 'PAID') then a.amount else 0 end r, 0 p
                              from operation o join operation_allocation a on a.operation_id = o.id
                             where o.status in ('SUBMITTED', 'APPROVED', 'PAID') and month(o.operation_date) = {0}
                            union all
                            select s.line_id, 0, 0, s.amount
                              from operation_payment_share s
                              join operation_payment p on p.id = s.payment_id
                              join operation o on o.id = p.operation_id
                             where month(p.paid_on) = {0} and year(p.paid_on) = year(o.operation_date)) moved
                          join budget_line line on line.id = moved.line_id
                          join above on above.id = line.category_id
                          join category on category.id = above.ancestor
                          join unit on unit.id = line.unit_id
                         where unit.name = 'Histoires du budget'
                         group by category.id, category.name""", DSL.inline(month)).forEach(row -> {
            String sum =
                    "%s %s %s".formatted(row.get(1, String.class), row.get(2, String.class), row.get(3, String.class));
            if (!sum.equals("0 0 0")) {
                sums.put(row.get(0, String.class), sum);
            }
        });
        return sums;
    }
}
