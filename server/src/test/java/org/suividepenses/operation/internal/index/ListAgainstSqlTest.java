package org.suividepenses.operation.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.operation.OperationEntry;
import org.suividepenses.operation.Operations;
import org.suividepenses.operation.PaymentEntry;
import org.suividepenses.operation.PaymentMethod;
import org.suividepenses.operation.Payments;
import org.suividepenses.operation.Price;
import org.suividepenses.operation.Seen;
import org.suividepenses.operation.StatusReason;
import org.suividepenses.operation.internal.upkeep.IndexRequests;
import org.suividepenses.operation.internal.upkeep.OperationSearch;
import org.suividepenses.organisation.ReferenceCode;
import org.suividepenses.organisation.ReferenceDetails;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Supplier;
import org.suividepenses.organisation.SupplierDetails;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.organisation.Unit;
import org.suividepenses.organisation.Units;
import org.suividepenses.testing.TestServer;

/** After any writes through the services, the index answers any list as plain SQL and a walk over all rows do. */
class ListAgainstSqlTest {

    private static final long SEED = 20_260_723;
    private static final Currency GNF = Currency.getInstance("GNF");

    private final TestServer server = TestServer.shared();
    private final Operations operations = server.get(Operations.class);
    private final Payments payments = server.get(Payments.class);
    private final OperationSearch search = server.get(OperationSearch.class);
    private final RandomOperations words = new RandomOperations(SEED, 10, 500, false);
    private final SplittableRandom random = words.random();
    private final List<Unit> units =
            IntStream.range(0, 5).mapToObj(this::newUnit).toList();
    private final List<Operation> written = new ArrayList<>();
    private List<UUID> lines = List.of();

    @Test
    void listsAreWhatSqlSays() throws SQLException {
        for (int i = 0; i < 150; i++) {
            written.add(create());
        }
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 8; i++) {
                change();
            }
            if (round == 6) {
                server.get(IndexRequests.class).rebuild();
            }
            lines = server.get(DSLContext.class)
                    .fetch("select distinct line_id from operation_allocation")
                    .map(row -> {
                        ByteBuffer bytes = ByteBuffer.wrap(row.get(0, byte[].class));
                        return new UUID(bytes.getLong(), bytes.getLong());
                    });
            ReferenceOperations reference = SqlOperations.read(server.get(DataSource.class));
            for (int i = 0; i < 8; i++) {
                agrees(query(), reference, "seed " + SEED + ", round " + round + ", query " + i);
            }
        }
    }

    private void agrees(OperationQuery query, ReferenceOperations reference, String where) {
        List<OperationDocument> expected = reference.list(query);
        String what = where + ": " + query;
        List<UUID> walked = new ArrayList<>();
        OperationPage page = search.search(query);
        OperationTotals totals = Objects.requireNonNull(page.totals());
        walked.addAll(page.ids());
        while (page.nextCursor() != null) {
            page = search.search(query.at(page.nextCursor()).with(Figures.NONE));
            walked.addAll(page.ids());
        }
        assertThat(walked)
                .as(what)
                .isEqualTo(expected.stream().map(OperationDocument::id).toList());
        assertThat(totals.count()).as(what).isEqualTo(expected.size());
        assertThat(totals.sum()).as(what).isEqualTo(ReferenceOperations.sum(expected, query.filter()));
        assertThat(totals.facets()).as(what).isEqualTo(ReferenceOperations.facets(expected, query.filter()));
    }

    private OperationQuery query() {
        OperationFilter filter = OperationFilter.ALL;
        if (random.nextInt(2) == 0) {
            filter = filter.withText(words.word() + (random.nextInt(3) == 0 ? " " + words.word() : ""));
        }
        if (random.nextInt(3) == 0) {
            filter = filter.with(
                    Dimension.UNIT, Selection.ofIds(List.of(words.oneOf(units).id())));
        }
        if (random.nextInt(4) == 0) {
            filter = filter.between(LocalDate.of(2025, 3, 1), null);
        }
        if (random.nextInt(4) == 0) {
            filter = filter.with(Dimension.PAYMENT_METHOD, Selection.none());
        }
        if (random.nextInt(3) == 0) {
            filter = filter.with(
                    Dimension.STATUS,
                    Selection.ofCodes(random.nextBoolean() ? List.of("CANCELLED") : List.of("SUBMITTED", "CANCELLED")));
        }
        if (random.nextInt(4) == 0) {
            filter = filter.with(
                    Dimension.PAID,
                    Selection.ofCodes(random.nextBoolean() ? List.of("SOME") : List.of("NOTHING", "ALL")));
        }
        if (random.nextInt(5) == 0) {
            filter = filter.paidBetween(
                    LocalDate.of(2026, 1, 15), random.nextBoolean() ? LocalDate.of(2026, 2, 10) : null);
        }
        if (random.nextInt(5) == 0 && !lines.isEmpty()) {
            Selection line = Selection.ofIds(List.of(words.oneOf(lines)));
            filter = filter.with(Dimension.BUDGET_LINE, random.nextInt(3) == 0 ? line.orNone() : line);
        }
        PermittedUnits permitted = random.nextInt(2) == 0
                ? PermittedUnits.ALL
                : new PermittedUnits(
                        java.util.Set.of(units.get(0).id(), units.get(1).id()));
        OperationSort.Key[] keys = OperationSort.Key.values();
        OperationSort sort = new OperationSort(keys[random.nextInt(keys.length)], random.nextBoolean());
        return OperationQuery.of(filter, permitted)
                .sortedBy(sort)
                .withSize(20 + random.nextInt(100))
                .with(Figures.FACETS);
    }

    /** A new operation, an edit, a submission, an approval, a payment, a cancellation, a deletion, a new name. */
    private void change() {
        switch (random.nextInt(12)) {
            case 0, 1 -> written.add(create());
            case 2 -> {
                Operation draft = current(words.oneOf(written));
                operations.edit(
                        draft.id(),
                        OperationEntry.of(content(), supplier()),
                        draft.version(),
                        null,
                        TestServer.MACHINE);
            }
            case 3, 4 -> operations.submit(words.oneOf(written).id(), null, null, TestServer.MACHINE);
            case 8, 9, 10 -> pay(words.oneOf(written));
            case 5 -> {
                Operation draft = current(words.oneOf(written));
                operations.delete(draft.id(), draft.version(), TestServer.MACHINE);
                written.removeIf(operation ->
                        operations.find(operation.id(), TestServer.MACHINE).isEmpty());
            }
            case 6, 7 -> {
                Operation any = current(words.oneOf(written));
                operations.cancel(any.id(), new StatusReason("Doublon"), null, TestServer.MACHINE);
            }
            default -> rename();
        }
    }

    private void pay(Operation any) {
        operations.submit(any.id(), null, null, TestServer.MACHINE);
        operations.approve(any.id(), Seen.AS_IT_STANDS, TestServer.MACHINE);
        PaymentEntry some = new PaymentEntry(
                LocalDate.of(2026, 3, 1).minusDays(random.nextInt(60)),
                random.nextBoolean() ? null : BigDecimal.ONE,
                PaymentMethod.CASH,
                "",
                null,
                "");
        payments.pay(any.id(), some, Seen.AS_IT_STANDS, TestServer.MACHINE);
        if (random.nextInt(3) == 0) {
            return; // paid in part, where it is
        }
        payments.pay(
                any.id(),
                PaymentEntry.ofAll(some.date().plusDays(9), PaymentMethod.CASH),
                Seen.AS_IT_STANDS,
                TestServer.MACHINE);
    }

    private void rename() {
        Suppliers suppliers = server.get(Suppliers.class);
        UUID id = current(words.oneOf(written)).content().supplierId();
        if (id != null) {
            Supplier old = suppliers.get(id);
            ReferenceName name = new ReferenceName("Nouveau " + words.word() + " " + newCode());
            suppliers.update(
                    TestServer.MACHINE,
                    id,
                    old.version(),
                    new SupplierDetails(name, old.phone(), old.taxId(), old.account(), true));
        }
    }

    private Operation current(Operation operation) {
        return operations.find(operation.id(), TestServer.MACHINE).orElseThrow();
    }

    private Operation create() {
        return operations.create(null, OperationEntry.of(content(), supplier()), TestServer.MACHINE);
    }

    private ReferenceName supplier() {
        return new ReferenceName("Maison " + words.word());
    }

    private OperationContent content() {
        return new OperationContent(
                LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400)),
                words.oneOf(units).id(),
                null,
                null,
                null,
                random.nextInt(3) == 0 ? "BC/2025-" + random.nextInt(100) : "",
                words.word() + " " + words.word() + " " + words.word(),
                new Price(BigDecimal.ONE, BigDecimal.valueOf(random.nextLong(-50, 200) * 1_000 + 500), GNF, null),
                random.nextBoolean() ? PaymentMethod.CASH : null,
                "");
    }

    private Unit newUnit(int number) {
        return server.get(Units.class)
                .create(
                        TestServer.MACHINE,
                        null,
                        new ReferenceDetails(
                                new ReferenceCode(newCode()),
                                new ReferenceName("Service " + words.word() + number),
                                true));
    }

    private String newCode() {
        return server.get(IdSource.class).next().toString().substring(9);
    }
}
