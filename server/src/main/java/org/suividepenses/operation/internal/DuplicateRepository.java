package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.OPERATION;

import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.Duplicates.Candidate;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.operation.ProbableDuplicate;
import org.suividepenses.operation.ProbableDuplicate.Reason;
import org.suividepenses.organisation.Institutions;

/** Finds operations that look alike, each way by its own index. */
@Repository
public class DuplicateRepository {

    private static final int NEAR_DAYS = 7;

    private final DSLContext database;
    private final Institutions institutions;
    private final OperationRows read;

    DuplicateRepository(DSLContext database, Institutions institutions, OperationRows read) {
        this.database = database;
        this.institutions = institutions;
        this.read = read;
    }

    public List<ProbableDuplicate> find(Candidate candidate, UnitScope scope, int limit) {
        Currency base = institutions.required().currency();
        Map<OperationId, ProbableDuplicate> found = new LinkedHashMap<>();
        Condition visible = OperationRepository.within(scope)
                .and(OPERATION.STATUS.ne(OperationStatus.CANCELLED.name()))
                .and(isNot(candidate.self()));
        Stream.of(Reason.values())
                .forEach(reason -> read.operations(
                                database.selectFrom(OPERATION)
                                        .where(visible)
                                        .and(alike(candidate, reason))
                                        .orderBy(OPERATION.OPERATION_DATE.desc(), OPERATION.ID.desc())
                                        .limit(limit)
                                        .fetch(),
                                base)
                        .forEach(operation ->
                                found.putIfAbsent(operation.id(), new ProbableDuplicate(operation, reason))));
        return found.values().stream().limit(limit).toList();
    }

    private static Condition alike(Candidate candidate, Reason reason) {
        return switch (reason) {
            case SAME_REFERENCE -> sameReference(candidate);
            case SAME_SUPPLIER_AMOUNT_NEAR_DATE ->
                sameSupplierAndAmount(candidate.supplierId(), candidate.amount(), candidate.date());
        };
    }

    private static Condition sameReference(Candidate candidate) {
        if (candidate.reference().isEmpty()) {
            return DSL.falseCondition();
        }
        Condition sameSupplier = candidate.supplierId() == null
                ? DSL.falseCondition()
                : OPERATION.SUPPLIER_ID.eq(candidate.supplierId());
        Condition sameUnit =
                candidate.unitId() == null ? DSL.falseCondition() : OPERATION.UNIT_ID.eq(candidate.unitId());
        return OPERATION.REFERENCE.eq(candidate.reference()).and(sameSupplier.or(sameUnit));
    }

    private static Condition sameSupplierAndAmount(
            @Nullable UUID supplier, @Nullable Money amount, @Nullable LocalDate date) {
        if (supplier == null || amount == null || date == null) {
            return DSL.falseCondition();
        }
        return OPERATION
                .SUPPLIER_ID
                .eq(supplier)
                .and(OPERATION.OPERATION_DATE.between(date.minusDays(NEAR_DAYS), date.plusDays(NEAR_DAYS)))
                .and(OPERATION.AMOUNT.eq(amount.minorUnits()))
                .and(OPERATION.CURRENCY.eq(amount.currency()));
    }

    private static Condition isNot(@Nullable OperationId self) {
        return self == null ? DSL.noCondition() : OPERATION.ID.ne(self.value());
    }
}
