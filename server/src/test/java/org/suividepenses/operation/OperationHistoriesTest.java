package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.suividepenses.audit.AuditEntry;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.operation.OperationOutcome.DocumentsMissing;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.OperationOutcome.LineShut;
import org.suividepenses.operation.OperationOutcome.NoLine;
import org.suividepenses.operation.OperationOutcome.OverBudget;
import org.suividepenses.operation.OperationOutcome.PeriodShut;
import org.suividepenses.operation.OperationOutcome.Refused;
import org.suividepenses.operation.OperationOutcome.SameHand;
import org.suividepenses.operation.OperationOutcome.Stale;
import org.suividepenses.operation.OperationOutcome.Unknown;
import org.suividepenses.operation.internal.db.Tables;
import org.suividepenses.testing.TestServer;

/** Whatever several users do to operations at the same time, the invariants of DOMAIN hold. */
class OperationHistoriesTest {

    private static final long SEED = 20_261_124L;
    private static final int THREADS = 8;
    private static final int STEPS = 60;
    private static final Currency GNF = Currency.getInstance("GNF");
    private static final Currency EUR = Currency.getInstance("EUR");

    private static final TestServer SERVER = TestServer.shared();
    private static final Operations OPERATIONS = SERVER.get(Operations.class);
    private static final Payments PAYMENTS = SERVER.get(Payments.class);
    private static final PaymentReversals REVERSALS = SERVER.get(PaymentReversals.class);
    private static final List<UUID> UNITS = List.of(
            House.open("Nord").unit(),
            House.open("Sud").unit(),
            House.open("Est").unit());
    private static final List<Caller> CALLERS = List.of(
            caller("Nord", Set.of(UNITS.get(0))),
            caller("Sud", Set.of(UNITS.get(1))),
            caller("Nord et Est", Set.of(UNITS.get(0), UNITS.get(2))),
            caller("Tous", new HashSet<>(UNITS)));

    /** Every operation ever made, also those deleted since. */
    private final List<OperationId> made = new CopyOnWriteArrayList<>();

    private final Map<OperationId, Integer> changes = new ConcurrentHashMap<>();
    private final Set<OperationId> deleted = ConcurrentHashMap.newKeySet();

    @Test
    void theInvariantsHoldAfterRandomHistories() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Callable<Void>> people = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            SplittableRandom own = random.split();
            people.add(() -> {
                for (int step = 0; step < STEPS; step++) {
                    act(own, CALLERS.get(own.nextInt(CALLERS.size())));
                }
                return null;
            });
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> person : executor.invokeAll(people)) {
                person.get();
            }
        }
        List<Operation> left = left();
        assertThat(left).as("seed %d", SEED).hasSize(made.size() - deleted.size());
        left.forEach(OperationHistoriesTest::amountsFollowFromQuantityAndPrice);
        left.forEach(this::everyChangeHasItsEntry);
        left.forEach(OperationHistoriesTest::whatIsPaidIsTheSumOfItsPayments);
        deleted.forEach(this::theDeletionIsRemembered);
        numbersAreGapless(left);
        CALLERS.forEach(OperationHistoriesTest::theListAddsUpToTheDatabase);
    }

    private void act(SplittableRandom random, Caller caller) {
        OperationId id = made.isEmpty() ? null : made.get(random.nextInt(made.size()));
        if (id == null || random.nextInt(4) == 0) {
            create(random, caller);
            return;
        }
        boolean visible = OPERATIONS.find(id, caller).isPresent();
        long seen = OPERATIONS.find(id, caller).map(Operation::version).orElse(1L);
        OperationOutcome outcome = outcome(random, id, seen, caller);
        switch (outcome) {
            case Done(Operation done, var exceeded) -> {
                assertThat(caller.scope().includes(done.content().unitId()))
                        .as("%s changed %s", caller.name(), id)
                        .isTrue();
                assertThat(visible || movedBetweenUnits(id))
                        .as("%s changed %s, which was out of sight", caller.name(), id)
                        .isTrue();
                changes.merge(id, 1, Integer::sum);
            }
            case Unknown unknown ->
                assertThat(!visible || deleted.contains(id) || moved(id, caller))
                        .as("%s does not find %s", caller.name(), id)
                        .isTrue();
            case Refused refused ->
                assertThat(refused.status().allows(refused.action())).isFalse();
            case Stale stale -> assertThat(stale.currentVersion()).isGreaterThan(seen);
            case SameHand ignored -> throw new AssertionError("nobody here is a user: " + ignored);
            case OperationOutcome.PayeeHand ignored -> throw new AssertionError("nobody here is a user: " + ignored);
            case OperationOutcome.SignersPayee ignored -> throw new AssertionError("nobody here is a user: " + ignored);
            case OperationOutcome.PayeeUnseen ignored ->
                throw new AssertionError("nobody changes a payee here: " + ignored);
            case OperationOutcome.NotAwaited ignored ->
                throw new AssertionError("a command signs any step: " + ignored);
            case OperationOutcome.NotTheLastSigner ignored -> {} // a command has no signature
            case OperationOutcome.NotTheAuthor ignored -> throw new AssertionError(ignored);
            case OperationOutcome.DecidedBefore ignored -> throw new AssertionError(ignored);
            case PeriodShut ignored -> throw new AssertionError(ignored);
            case OverBudget ignored -> throw new AssertionError(ignored);
            case LineShut ignored -> throw new AssertionError(ignored);
            case DocumentsMissing ignored -> throw new AssertionError(ignored);
            case OperationOutcome.HasPayments refused ->
                assertThat(refused.action()).isIn(OperationAction.EDIT, OperationAction.CANCEL, OperationAction.UNSIGN);
            case OperationOutcome.Unfit unfit ->
                assertThat(unfit.problems()).extracting("pointer").containsOnly("/amount");
            case OperationOutcome.NoSuchPayment ignored -> {} // somebody else took it back first
            case NoLine ignored -> throw new AssertionError(ignored);
        }
    }

    private OperationOutcome outcome(SplittableRandom random, OperationId id, long seen, Caller caller) {
        return switch (random.nextInt(14)) {
            case 0, 1 -> edit(random, id, seen, caller);
            case 2, 3 -> OPERATIONS.submit(id, null, null, caller);
            case 4 -> OPERATIONS.cancel(id, StatusReason.parse("/reason", "au hasard"), null, caller);
            case 5, 6 -> OPERATIONS.approve(id, Seen.AS_IT_STANDS, caller);
            case 7 ->
                OPERATIONS.giveBack(id, ReturnKind.REJECTED, StatusReason.parse("/reason", "au hasard"), null, caller);
            case 8, 9 -> PAYMENTS.pay(id, payment(random), Seen.AS_IT_STANDS, caller);
            case 10 -> takeBack(random, id, caller);
            case 11 -> OPERATIONS.unsign(id, null, caller);
            default -> delete(id, seen, caller);
        };
    }

    /** All that remains, or a part that may be more than that. */
    private static PaymentEntry payment(SplittableRandom random) {
        LocalDate day = LocalDate.of(2063, 1 + random.nextInt(12), 1);
        return random.nextBoolean()
                ? PaymentEntry.ofAll(day, PaymentMethod.CASH)
                : new PaymentEntry(
                        day,
                        BigDecimal.valueOf(random.nextLong(1, 1L << random.nextInt(1, 30))),
                        PaymentMethod.CASH,
                        "",
                        null,
                        "");
    }

    private static OperationOutcome takeBack(SplittableRandom random, OperationId id, Caller caller) {
        List<Payment> payments = PAYMENTS.of(id, caller).orElse(List.of());
        return payments.isEmpty()
                ? REVERSALS.reverse(
                        id, id.value(), LocalDate.of(2064, 1, 1), StatusReason.parse("/reason", "rien"), null, caller)
                : REVERSALS.reverse(
                        id,
                        payments.get(random.nextInt(payments.size())).id(),
                        LocalDate.of(2064, 1, 1),
                        StatusReason.parse("/reason", "au hasard"),
                        null,
                        caller);
    }

    private static void whatIsPaidIsTheSumOfItsPayments(Operation operation) {
        List<Payment> payments = PAYMENTS.of(operation.id(), TestServer.MACHINE).orElseThrow();
        assertThat(operation.paid().minorUnits())
                .isEqualTo(payments.stream()
                        .mapToLong(payment -> payment.amount().minorUnits())
                        .sum());
        assertThat(Math.abs(operation.paid().minorUnits()))
                .isLessThanOrEqualTo(Math.abs(operation.amount().minorUnits()));
        if (operation.amount().minorUnits() != 0) {
            assertThat(operation.status() == OperationStatus.PAID)
                    .isEqualTo(operation.remaining().minorUnits() == 0);
        }
    }

    private void create(SplittableRandom random, Caller caller) {
        try {
            OperationId id = OPERATIONS
                    .create(null, OperationEntry.of(content(random), null), caller)
                    .id();
            changes.put(id, 1);
            made.add(id);
        } catch (ProblemException refused) {
            assertThat(refused.fields()).extracting("pointer").containsExactly("/unitId");
        }
    }

    private OperationOutcome edit(SplittableRandom random, OperationId id, long seen, Caller caller) {
        try {
            return OPERATIONS.edit(id, OperationEntry.of(content(random), null), seen, null, caller);
        } catch (ProblemException foreignUnit) {
            assertThat(foreignUnit.fields()).extracting("pointer").containsAnyOf("/unitId", "/date");
            return new Stale(Long.MAX_VALUE);
        }
    }

    private OperationOutcome delete(OperationId id, long seen, Caller caller) {
        OperationOutcome outcome = OPERATIONS.delete(id, seen, caller);
        if (outcome instanceof Done) {
            deleted.add(id);
        }
        return outcome;
    }

    /** Somebody else may have moved it out of the caller's units, or deleted it, since it was seen. */
    private static boolean moved(OperationId id, Caller caller) {
        return OPERATIONS.find(id, caller).isEmpty();
    }

    /** Somebody else may have moved it into the caller's units since it was looked for. */
    private static boolean movedBetweenUnits(OperationId id) {
        return history(id).stream()
                .filter(entry -> !entry.action().equals("CREATE"))
                .flatMap(entry -> entry.changes().stream())
                .anyMatch(change -> change.field().equals("unit"));
    }

    private static OperationContent content(SplittableRandom random) {
        boolean foreign = random.nextInt(3) == 0;
        Price price = new Price(
                BigDecimal.valueOf(random.nextLong(1, 5_000_000), 6),
                BigDecimal.valueOf(random.nextLong(-100_000, 1_000_000), random.nextInt(7)),
                foreign ? EUR : GNF,
                foreign ? BigDecimal.valueOf(random.nextLong(9_000_000, 11_000_000), 3) : null);
        return new OperationContent(
                LocalDate.of(2061 + random.nextInt(2), 1 + random.nextInt(12), 1),
                UNITS.get(random.nextInt(UNITS.size())),
                null,
                null,
                null,
                "",
                "Histoire",
                price,
                null,
                "");
    }

    /** Written again from DOMAIN rule 2, without the code under test. */
    private static void amountsFollowFromQuantityAndPrice(Operation operation) {
        Price price = operation.content().price();
        int digits = price.currency().getDefaultFractionDigits();
        BigDecimal amount = price.quantity().multiply(price.unitPrice()).setScale(digits, RoundingMode.HALF_UP);
        assertThat(operation.amount().toDecimal()).isEqualByComparingTo(amount);
        BigDecimal rate = price.rate();
        BigDecimal base = rate == null ? amount : amount.multiply(rate).setScale(0, RoundingMode.HALF_UP);
        assertThat(operation.baseAmount().toDecimal()).isEqualByComparingTo(base);
    }

    private void everyChangeHasItsEntry(Operation operation) {
        List<AuditEntry> history = history(operation.id());
        assertThat(history).as("seed %d, %s", SEED, operation).hasSize(changes.getOrDefault(operation.id(), 0));
        assertThat(operation.version()).isEqualTo(history.size());
        assertThat(history.getFirst().action()).isEqualTo("CREATE");
        assertThat(history).noneMatch(entry -> entry.action().equals("DELETE"));
    }

    private void theDeletionIsRemembered(OperationId id) {
        List<AuditEntry> history = history(id);
        assertThat(history).hasSize(changes.getOrDefault(id, 0));
        assertThat(history.getLast().action()).isEqualTo("DELETE");
        assertThat(history).noneMatch(entry -> entry.action().equals("SUBMIT"));
    }

    private static List<AuditEntry> history(OperationId id) {
        return SERVER.get(AuditTrail.class).history("OPERATION", id.value());
    }

    private static void numbersAreGapless(List<Operation> left) {
        Map<Integer, List<Long>> ranks = new TreeMap<>();
        for (Operation operation : left) {
            OperationNumber number = operation.number();
            assertThat(number == null).isEqualTo(operation.status() == OperationStatus.DRAFT);
            if (number != null) {
                ranks.computeIfAbsent(number.fiscalYear(), year -> new ArrayList<>())
                        .add(number.rank());
            }
        }
        ranks.forEach((year, found) -> assertThat(found)
                .as("numbers of %d, seed %d", year, SEED)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, found.size()).boxed().toList()));
    }

    /** A cancelled operation is counted, and its amount left out: DOMAIN rule 11. */
    private static void theListAddsUpToTheDatabase(Caller caller) {
        ListPage.Total total = SERVER.get(OperationList.class)
                .page(ListFilter.all(), new OperationList.Place(1, null, false), caller)
                .total();
        Set<UUID> units = ((UnitScope.Only) caller.scope()).unitIds();
        Record sums = SERVER.get(DSLContext.class)
                .select(
                        DSL.count(),
                        DSL.sum(Tables.OPERATION.BASE_AMOUNT)
                                .filterWhere(Tables.OPERATION.STATUS.ne(OperationStatus.CANCELLED.name())))
                .from(Tables.OPERATION)
                .where(Tables.OPERATION.UNIT_ID.in(units))
                .fetchSingle();
        assertThat(total.count()).as(caller.name()).isEqualTo(sums.get(0, Long.class));
        assertThat(new BigDecimal(total.baseMinorUnits())).isEqualByComparingTo(sums.get(1, BigDecimal.class));
    }

    private List<Operation> left() {
        Caller everywhere = caller("Contrôle", new HashSet<>(UNITS));
        return made.stream()
                .flatMap(id -> OPERATIONS.find(id, everywhere).stream())
                .toList();
    }

    private static Caller caller(String name, Set<UUID> units) {
        return new Caller(
                null,
                name,
                TestServer.MACHINE.permissions(),
                new UnitScope.Only(units),
                TestServer.MACHINE.language(),
                null);
    }
}
