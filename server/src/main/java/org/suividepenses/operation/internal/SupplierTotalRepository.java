package org.suividepenses.operation.internal;

import static org.jooq.impl.DSL.sum;
import static org.suividepenses.operation.internal.db.Tables.SUPPLIER_TOTAL;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.SupplierRanking.Ranked;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;

/** What is realised by supplier, in totals kept with every step that realises something or takes it back. */
@Repository
public class SupplierTotalRepository {

    private static final int WHOLE_YEAR = 0;
    private static final UUID NO_SOURCE = new UUID(0, 0);

    private final DSLContext database;
    private final Institutions institutions;

    SupplierTotalRepository(DSLContext database, Institutions institutions) {
        this.database = database;
        this.institutions = institutions;
    }

    private record Place(int fiscalYear, int month, UUID supplierId, UUID unitId, UUID sourceKey) {
        static final Comparator<Place> ORDER = Comparator.comparing(Place::fiscalYear)
                .thenComparing(Place::month)
                .thenComparing(Place::supplierId)
                .thenComparing(Place::unitId)
                .thenComparing(Place::sourceKey);
    }

    /** Enters steps that were taken. The last that a transaction does, always in the same order. */
    void enter(List<Step> steps) {
        Map<Place, Long> changes = new TreeMap<>(Place.ORDER);
        if (steps.stream().noneMatch(step -> realised(step.before()) || realised(step.after()))) {
            return;
        }
        Institution institution = institutions.required();
        for (Step step : steps) {
            add(changes, step.before(), -1, institution);
            add(changes, step.after(), 1, institution);
        }
        changes.values().removeIf(change -> change == 0);
        write(changes);
    }

    private static void add(Map<Place, Long> changes, Operation operation, int sign, Institution institution) {
        UUID supplier = operation.content().supplierId();
        if (supplier == null || !realised(operation)) {
            return;
        }
        UUID source = operation.content().fundingSourceId();
        FiscalYear year = institution.fiscalYear(operation.content().date());
        for (int month : List.of(WHOLE_YEAR, year.monthOf(operation.content().date()))) {
            changes.merge(
                    new Place(
                            year.label(),
                            month,
                            supplier,
                            operation.content().unitId(),
                            source == null ? NO_SOURCE : source),
                    sign * operation.baseAmount().minorUnits(),
                    Math::addExact);
        }
    }

    private static boolean realised(Operation operation) {
        return operation.status().stages(1).realised() != 0;
    }

    private void write(Map<Place, Long> changes) {
        if (changes.isEmpty()) {
            return;
        }
        BatchBindStep batch = database.batch(database.insertInto(
                        SUPPLIER_TOTAL,
                        SUPPLIER_TOTAL.FISCAL_YEAR,
                        SUPPLIER_TOTAL.MONTH,
                        SUPPLIER_TOTAL.SUPPLIER_ID,
                        SUPPLIER_TOTAL.UNIT_ID,
                        SUPPLIER_TOTAL.SOURCE_KEY,
                        SUPPLIER_TOTAL.REALISED)
                .values((Integer) null, null, null, null, null, null)
                .onDuplicateKeyUpdate()
                .set(SUPPLIER_TOTAL.REALISED, SUPPLIER_TOTAL.REALISED.plus((Long) null)));
        for (Map.Entry<Place, Long> change : changes.entrySet()) {
            Place place = change.getKey();
            batch = batch.bind(
                    place.fiscalYear(),
                    place.month(),
                    place.supplierId(),
                    place.unitId(),
                    place.sourceKey(),
                    change.getValue(),
                    change.getValue());
        }
        batch.execute();
    }

    /** After the operations of merged suppliers were moved, and so waited for. */
    void move(Set<UUID> fromSupplierIds, UUID toSupplierId) {
        Map<Place, Long> changes = new TreeMap<>(Place.ORDER);
        database.selectFrom(SUPPLIER_TOTAL)
                .where(SUPPLIER_TOTAL.SUPPLIER_ID.in(fromSupplierIds))
                .forUpdate()
                .forEach(row -> changes.merge(
                        new Place(
                                row.get(SUPPLIER_TOTAL.FISCAL_YEAR),
                                row.get(SUPPLIER_TOTAL.MONTH),
                                toSupplierId,
                                row.get(SUPPLIER_TOTAL.UNIT_ID),
                                row.get(SUPPLIER_TOTAL.SOURCE_KEY)),
                        row.get(SUPPLIER_TOTAL.REALISED),
                        Math::addExact));
        database.deleteFrom(SUPPLIER_TOTAL)
                .where(SUPPLIER_TOTAL.SUPPLIER_ID.in(fromSupplierIds))
                .execute();
        write(changes);
    }

    /**
     * The suppliers with the most realised, the greatest first.
     *
     * @param month its place in the fiscal year; null for the whole year
     * @param unitId null for all of the scope
     * @param fundingSourceId null for all
     */
    public List<Ranked> greatest(
            int fiscalYear,
            @Nullable Integer month,
            @Nullable UUID unitId,
            @Nullable UUID fundingSourceId,
            int limit,
            UnitScope scope) {
        Field<BigDecimal> realised = sum(SUPPLIER_TOTAL.REALISED);
        return database.select(SUPPLIER_TOTAL.SUPPLIER_ID, realised)
                .from(SUPPLIER_TOTAL)
                .where(SUPPLIER_TOTAL.FISCAL_YEAR.eq(fiscalYear))
                .and(SUPPLIER_TOTAL.MONTH.eq(Objects.requireNonNullElse(month, WHOLE_YEAR)))
                .and(
                        scope instanceof UnitScope.Only(Set<UUID> units)
                                ? SUPPLIER_TOTAL.UNIT_ID.in(units)
                                : DSL.noCondition())
                .and(unitId == null ? DSL.noCondition() : SUPPLIER_TOTAL.UNIT_ID.eq(unitId))
                .and(fundingSourceId == null ? DSL.noCondition() : SUPPLIER_TOTAL.SOURCE_KEY.eq(fundingSourceId))
                .groupBy(SUPPLIER_TOTAL.SUPPLIER_ID)
                .having(realised.ne(BigDecimal.ZERO))
                .orderBy(realised.desc(), SUPPLIER_TOTAL.SUPPLIER_ID)
                .limit(limit)
                .fetch(row -> new Ranked(row.value1(), row.value2().toBigIntegerExact()));
    }
}
