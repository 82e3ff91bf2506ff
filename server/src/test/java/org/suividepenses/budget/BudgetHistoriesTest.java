package org.suividepenses.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

/** Whatever several people do with operations and transfers at the same time, the ledger agrees with the operations. */
class BudgetHistoriesTest {

    private static final long SEED = 20_261_124L;
    private static final int THREADS = 4;
    private static final int STEPS = 60;
    private static final Set<Integer> EXPECTED = Set.of(200, 201, 204, 403, 409, 412, 422);

    private static final TestServer SERVER = TestServer.shared();
    private static final BudgetHouse HOUSE = BudgetHouse.open("Histoires du budget");
    private static final ApiClient DIRECTOR = SERVER.as(Role.ADMIN);

    private final List<UUID> categories = List.of(
            HOUSE.category("Histoires", "Papier"),
            HOUSE.category("Histoires", "Encre"),
            HOUSE.category("Histoires", "Encre", "Noire"),
            HOUSE.category("Histoires", "Sans ligne"));
    private final List<UUID> lines = List.of(
            HOUSE.line(categories.get(0), "3000"),
            HOUSE.line(categories.get(1), "5000"),
            HOUSE.line(2026, categories.get(2), Map.of("amount", "2000", "policy", "WARN")));
    private final List<String> operations = new CopyOnWriteArrayList<>();

    @Test
    void theLedgerAgreesWithTheOperationsAfterRandomHistories() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
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
        assertThat(BudgetHouse.unbalanced(SERVER))
                .as("balances and ledger, seed %d", SEED)
                .isEmpty();
        assertThat(differencesFromOperations())
                .as("ledger and operations, seed %d", SEED)
                .isEmpty();
        assertThat(BudgetHouse.wrongSupplierTotals(SERVER))
                .as("totals by supplier, seed %d", SEED)
                .isEmpty();
        for (int month = 1; month <= 12; month++) {
            assertThat(monthlyReport(month))
                    .as("monthly report of %d, seed %d", month, SEED)
                    .isEqualTo(monthlySumsOfOperations(month));
        }
        for (UUID blocking : lines.subList(0, 2)) {
            assertThat(Long.parseLong(HOUSE.read(blocking).text("/total/available")))
                    .as("a line that blocks is never overrun, seed %d", SEED)
                    .isNotNegative();
        }
        assertThat(sum("/total/transferred")).as("transfers sum to zero").isZero();
    }

    private Answer act(SplittableRandom random) {
        if (operations.isEmpty() || random.nextInt(4) == 0) {
            Answer created = HOUSE.clerk().post("/operations", expense(random));
            operations.add(created.text("/id"));
            return created;
        }
        String path = "/operations/" + operations.get(random.nextInt(operations.size()));
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> HOUSE.clerk().post(path + "/submission", Map.of());
            case 3 -> edit(path, random);
            case 4 -> HOUSE.finance().post(path + "/decision", Map.of("decision", "APPROVE"));
            case 5 -> HOUSE.finance().post(path + "/decision", Map.of("decision", "REJECT", "reason", "au hasard"));
            case 6 -> DIRECTOR.post(path + "/payment", Map.of("date", day(random)));
            case 7 -> HOUSE.clerk().post(path + "/cancellation", Map.of("reason", "au hasard"));
            default -> transfer(random);
        };
    }

    private Answer edit(String path, SplittableRandom random) {
        String etag = HOUSE.clerk().get(path).etag();
        return HOUSE.clerk().put(path, expense(random), etag.isEmpty() ? "\"1\"" : etag);
    }

    private Answer transfer(SplittableRandom random) {
        String amount = String.valueOf(random.nextInt(1, 400));
        UUID from = lines.get(random.nextInt(lines.size()));
        UUID to = lines.get(random.nextInt(lines.size()));
        Answer requested = HOUSE.finance()
                .post(
                        "/budget-transfers",
                        Map.of(
                                "fiscalYear",
                                2026,
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
        Map<String, Object> expense = HOUSE.expense(
                categories.get(random.nextInt(categories.size())),
                day(random),
                String.valueOf(creditNote ? -random.nextInt(1, 200) : random.nextInt(1, 900)));
        if (random.nextInt(4) > 0) {
            expense.put("supplierName", "Maison des histoires " + random.nextInt(3));
        }
        return expense;
    }

    private static String day(SplittableRandom random) {
        return "2026-%02d-%02d".formatted(random.nextInt(1, 13), random.nextInt(1, 29));
    }

    private long sum(String pointer) {
        return lines.stream()
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
                          select a.line_id,
                                 case when year(o.paid_on) = year(o.operation_date) then month(o.paid_on) else 13 end,
                                 0, 0, -a.amount
                            from operation_allocation a join operation o on o.id = a.operation_id
                            where o.status = 'PAID') both_sides
                        group by line_id, month
                        having sum(c) <> 0 or sum(r) <> 0 or sum(p) <> 0""").map(Object::toString);
    }

    /** Committed, realised and paid, by the name of the category; those with nothing are left out. */
    private static Map<String, String> monthlyReport(int month) {
        Map<String, String> sums = new TreeMap<>();
        Answer report = HOUSE.finance().get("/reports/monthly?month=2026-%02d&unit=%s".formatted(month, HOUSE.unit()));
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

    /** The same, computed from the operations by plain SQL. */
    private static Map<String, String> monthlySumsOfOperations(int month) {
        Map<String, String> sums = new TreeMap<>();
        SERVER.get(DSLContext.class).fetch("""
                        with recursive above (id, ancestor) as (
                          select id, id from category
                          union all
                          select above.id, category.parent_id
                            from above join category on category.id = above.ancestor
                            where category.parent_id is not null)
                        select category.name,
                               sum(case when month(o.operation_date) = {0} then o.base_amount else 0 end),
                               sum(case when month(o.operation_date) = {0} and o.status in ('APPROVED', 'PAID')
                                        then o.base_amount else 0 end),
                               sum(case when o.status = 'PAID' and month(o.paid_on) = {0}
                                        then o.base_amount else 0 end)
                          from operation o
                          join above on above.id = o.category_id
                          join category on category.id = above.ancestor
                          join unit on unit.id = o.unit_id
                         where o.status in ('SUBMITTED', 'APPROVED', 'PAID') and unit.name = 'Histoires du budget'
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
