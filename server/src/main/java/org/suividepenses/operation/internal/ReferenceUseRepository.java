package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.NUMBER_SEQUENCE;
import static org.suividepenses.operation.internal.db.Tables.OPERATION;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.suividepenses.operation.internal.ChangeRepository.Kind;
import org.suividepenses.organisation.FiscalYearUse;
import org.suividepenses.organisation.OperationCount;
import org.suividepenses.organisation.ReferenceKind;
import org.suividepenses.organisation.ReferenceUse;
import org.suividepenses.organisation.SupplierUse;

/** Answers what the organisation asks of the operations before it changes what they rest on. */
@Repository
class ReferenceUseRepository implements SupplierUse, OperationCount, FiscalYearUse, ReferenceUse {

    private final DSLContext database;
    private final ChangeRepository changes;
    private final SupplierTotalRepository supplierTotals;

    ReferenceUseRepository(DSLContext database, ChangeRepository changes, SupplierTotalRepository supplierTotals) {
        this.database = database;
        this.changes = changes;
        this.supplierTotals = supplierTotals;
    }

    /** As when a supplier is renamed, the operations stay what they are: their version does not change. */
    @Override
    public long move(Set<UUID> fromSupplierIds, UUID toSupplierId) {
        int moved = database.update(OPERATION)
                .set(OPERATION.SUPPLIER_ID, toSupplierId)
                .where(OPERATION.SUPPLIER_ID.in(fromSupplierIds))
                .execute();
        supplierTotals.move(fromSupplierIds, toSupplierId);
        changes.note(Kind.SUPPLIER, Set.of(toSupplierId));
        return moved;
    }

    @Override
    public Map<UUID, Long> uses(ReferenceKind kind, Set<UUID> ids) {
        TableField<?, UUID> field = switch (kind) {
            case UNIT -> OPERATION.UNIT_ID;
            case CATEGORY -> OPERATION.CATEGORY_ID;
            case FUNDING_SOURCE -> OPERATION.FUNDING_SOURCE_ID;
            case SUPPLIER -> OPERATION.SUPPLIER_ID;
        };
        return ids.isEmpty()
                ? Map.of()
                : database.select(field, DSL.count())
                        .from(OPERATION)
                        .where(field.in(ids))
                        .groupBy(field)
                        .fetchMap(row -> row.value1(), row -> row.value2().longValue());
    }

    @Override
    public boolean anyOperation() {
        return database.fetchExists(database.selectOne().from(OPERATION));
    }

    @Override
    public boolean anyInFiscalYears() {
        return database.fetchExists(
                database.selectOne().from(NUMBER_SEQUENCE).where(NUMBER_SEQUENCE.LAST_NUMBER.gt(0L)));
    }
}
