package org.suividepenses.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.suividepenses.audit.AuditEntry;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.operation.internal.db.Tables;
import org.suividepenses.testing.TestServer;

class OperationImportsTest {

    private static final House HOUSE = House.open("Comptabilité");
    private static final OperationImports IMPORTS = HOUSE.server().get(OperationImports.class);
    private static final Operations OPERATIONS = HOUSE.server().get(Operations.class);
    private static final Currency GNF = Currency.getInstance("GNF");

    @Test
    void thousandsOfRowsAddUpToTheMinorUnit() {
        UUID importId = newId();
        SplittableRandom random = new SplittableRandom(7);
        OperationBatch.Summary summary = write(importId, batch -> {
            for (int row = 0; row < 2_500; row++) {
                batch.add(content(Long.toString(random.nextLong(-1_000_000, 5_000_000)), LocalDate.of(2025, 1, 1)));
            }
            return batch.finish();
        });
        assertThat(summary.count()).isEqualTo(2_500);
        assertThat(count(importId)).isEqualTo(2_500);
        assertThat(sum(importId)).isEqualTo(summary.baseMinorUnits());
    }

    @Test
    void anImportedOperationIsADraftWhoseHistoryBeginsWithTheImport() {
        UUID importId = newId();
        OperationId id = write(importId, batch -> {
            OperationId added = batch.add(content("500", LocalDate.of(2025, 1, 1)));
            batch.finish();
            return added;
        });
        Operation operation = OPERATIONS.find(id, TestServer.MACHINE).orElseThrow();
        assertThat(operation.status()).isEqualTo(OperationStatus.DRAFT);
        assertThat(operation.importId()).isEqualTo(importId);
        List<AuditEntry> history = OPERATIONS.history(id, TestServer.MACHINE).orElseThrow();
        assertThat(history).extracting(AuditEntry::action).containsExactly("IMPORT_OPERATIONS");
    }

    @Test
    void submittedRowsAreNumberedInTheirOrder() {
        UUID importId = newId();
        Instant then = Instant.parse("2051-02-03T10:00:00Z");
        List<OperationId> added = write(importId, batch -> {
            List<OperationId> ids = List.of(
                    batch.addSubmitted(content("1", LocalDate.of(2051, 1, 1)), null, then),
                    batch.addSubmitted(content("2", LocalDate.of(2052, 1, 1)), null, then),
                    batch.addSubmitted(content("3", LocalDate.of(2051, 1, 1)), null, then));
            batch.finish();
            return ids;
        });
        assertThat(added)
                .extracting(id -> String.valueOf(
                        OPERATIONS.find(id, TestServer.MACHINE).orElseThrow().number()))
                .containsExactly("2051-000001", "2052-000001", "2051-000002");
        assertThat(OPERATIONS
                        .find(added.getFirst(), TestServer.MACHINE)
                        .orElseThrow()
                        .createdAt())
                .isEqualTo(then);
    }

    @Test
    void aFailedImportLeavesNothing() {
        UUID importId = newId();
        assertThatThrownBy(() -> write(importId, batch -> {
                    for (int row = 0; row < 1_500; row++) {
                        batch.add(content("10", LocalDate.of(2025, 1, 1)));
                    }
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(count(importId)).isZero();
    }

    @Test
    void nothingFaultyOrForeignPasses() {
        Caller stranger = new Caller(
                null,
                "étranger",
                TestServer.MACHINE.permissions(),
                new UnitScope.Only(Set.of()),
                TestServer.MACHINE.language(),
                null);
        TransactionTemplate transaction = HOUSE.server().get(TransactionTemplate.class);
        OperationContent good = content("10", LocalDate.of(2025, 1, 1));
        assertThatThrownBy(() -> transaction.execute(
                        status -> IMPORTS.begin(newId(), stranger).add(good)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(newId(), batch -> batch.add(content("10", LocalDate.of(1800, 1, 1)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IMPORTS.begin(newId(), TestServer.MACHINE))
                .as("without a transaction")
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anUntouchedImportIsUndoneWhole() {
        UUID importId = newId();
        write(importId, batch -> {
            batch.add(content("1", LocalDate.of(2025, 1, 1)));
            batch.add(content("2", LocalDate.of(2025, 1, 1)));
            return batch.finish();
        });
        assertThat(IMPORTS.remove(importId, TestServer.MACHINE)).isEqualTo(new ImportRemoval.Removed(2));
        assertThat(count(importId)).isZero();
        assertThat(IMPORTS.remove(importId, TestServer.MACHINE)).isEqualTo(new ImportRemoval.Removed(0));
    }

    @Test
    void anImportOfWhichOneWasTouchedStaysWhole() {
        UUID importId = newId();
        List<OperationId> ids = write(importId, batch -> {
            List<OperationId> added = List.of(
                    batch.add(content("1", LocalDate.of(2025, 1, 1))),
                    batch.add(content("2", LocalDate.of(2025, 1, 1))),
                    batch.add(content("3", LocalDate.of(2025, 1, 1))));
            batch.finish();
            return added;
        });
        OPERATIONS.submit(ids.getFirst(), null, null, TestServer.MACHINE);
        OPERATIONS.edit(
                ids.get(1),
                OperationEntry.of(content("9", LocalDate.of(2025, 1, 1)), null),
                1,
                null,
                TestServer.MACHINE);
        assertThat(IMPORTS.remove(importId, TestServer.MACHINE)).isEqualTo(new ImportRemoval.Touched(2));
        assertThat(count(importId)).isEqualTo(3);
    }

    private static <T> T write(UUID importId, Function<OperationBatch, T> rows) {
        return Objects.requireNonNull(HOUSE.server()
                .get(TransactionTemplate.class)
                .execute(status -> rows.apply(IMPORTS.begin(importId, TestServer.MACHINE))));
    }

    private static UUID newId() {
        return HOUSE.server().get(IdSource.class).next();
    }

    private static OperationContent content(String unitPrice, LocalDate date) {
        Price price = new Price(BigDecimal.ONE, new BigDecimal(unitPrice), GNF, null);
        return new OperationContent(date, HOUSE.unit(), null, null, null, "", "Ligne", price, null, "");
    }

    private static int count(UUID importId) {
        return HOUSE.server()
                .get(DSLContext.class)
                .fetchCount(Tables.OPERATION, Tables.OPERATION.IMPORT_ID.eq(importId));
    }

    private static BigInteger sum(UUID importId) {
        return HOUSE.server()
                .get(DSLContext.class)
                .select(DSL.sum(Tables.OPERATION.BASE_AMOUNT))
                .from(Tables.OPERATION)
                .where(Tables.OPERATION.IMPORT_ID.eq(importId))
                .fetchSingle()
                .value1()
                .toBigIntegerExact();
    }
}
