package org.suividepenses.operation.internal;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.suividepenses.operation.internal.db.Tables.OPERATION;
import static org.suividepenses.operation.internal.db.Tables.OPERATION_PAYMENT;
import static org.suividepenses.operation.internal.db.Tables.PAYMENT_SLIP;
import static org.suividepenses.operation.internal.db.Tables.PAYMENT_SLIP_ENTRY;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.kernel.PlaceInTime;
import org.suividepenses.operation.Payment;
import org.suividepenses.operation.PaymentEntry;
import org.suividepenses.operation.PaymentMethod;
import org.suividepenses.operation.PaymentSlip;
import org.suividepenses.operation.SlipState;
import org.suividepenses.operation.internal.NumberSequenceRepository.Series;
import org.suividepenses.operation.internal.db.tables.OperationPayment;
import org.suividepenses.organisation.Institutions;

/** Slips of payments. Who sees none of the operations of a slip does not see the slip. */
@Repository
public class SlipRepository {

    private final DSLContext database;
    private final NumberSequenceRepository numbers;
    private final Institutions institutions;

    SlipRepository(DSLContext database, NumberSequenceRepository numbers, Institutions institutions) {
        this.database = database;
        this.numbers = numbers;
        this.institutions = institutions;
    }

    /**
     * Draws up a slip, and gives it the next number of its year: last, since all who draw one wait for it.
     *
     * @param payments in the order of the sheet
     * @param by null for a command
     */
    public PaymentSlip insert(UUID id, PaymentEntry entry, List<UUID> payments, @Nullable UUID by, Instant at) {
        int year = institutions.required().fiscalYear(entry.date()).label();
        long rank = numbers.draw(Series.PAYMENT_SLIP, year, 1).findFirst().orElseThrow();
        PaymentSlip slip = new PaymentSlip(
                id,
                "BP-%04d-%04d".formatted(year, rank),
                entry.date(),
                entry.method(),
                entry.reference(),
                entry.note(),
                by,
                at);
        PaymentMethod method = slip.method();
        database.insertInto(PAYMENT_SLIP)
                .set(PAYMENT_SLIP.ID, slip.id())
                .set(PAYMENT_SLIP.NUMBER, slip.number())
                .set(PAYMENT_SLIP.PAID_ON, slip.date())
                .set(PAYMENT_SLIP.METHOD, method == null ? null : method.name())
                .set(PAYMENT_SLIP.REFERENCE, slip.reference())
                .set(PAYMENT_SLIP.NOTE, slip.note())
                .set(PAYMENT_SLIP.MADE_BY, slip.madeBy())
                .set(PAYMENT_SLIP.AT, slip.at())
                .execute();
        BatchBindStep batch = database.batch(database.insertInto(
                        PAYMENT_SLIP_ENTRY,
                        PAYMENT_SLIP_ENTRY.SLIP_ID,
                        PAYMENT_SLIP_ENTRY.POSITION,
                        PAYMENT_SLIP_ENTRY.PAYMENT_ID)
                .values((UUID) null, null, null));
        for (int nth = 0; nth < payments.size(); nth++) {
            batch = batch.bind(slip.id(), nth + 1, payments.get(nth));
        }
        batch.execute();
        return slip;
    }

    public Optional<PaymentSlip> find(UUID id, UnitScope scope) {
        return database.selectFrom(PAYMENT_SLIP)
                .where(PAYMENT_SLIP.ID.eq(id))
                .and(seen(scope))
                .fetchOptional(SlipRepository::slip);
    }

    /** Whether a scope holds all operations of a slip. */
    public boolean isWhollyWithin(UUID slip, UnitScope scope) {
        return partlyBeyond(List.of(slip), scope).isEmpty();
    }

    /** Those of some slips that hold payments of operations outside a scope. */
    public Set<UUID> partlyBeyond(Collection<UUID> slips, UnitScope scope) {
        return scope instanceof UnitScope.Everywhere || slips.isEmpty()
                ? Set.of()
                : database.selectDistinct(PAYMENT_SLIP_ENTRY.SLIP_ID)
                        .from(PAYMENT_SLIP_ENTRY)
                        .join(OPERATION_PAYMENT)
                        .on(OPERATION_PAYMENT.ID.eq(PAYMENT_SLIP_ENTRY.PAYMENT_ID))
                        .join(OPERATION)
                        .on(OPERATION.ID.eq(OPERATION_PAYMENT.OPERATION_ID))
                        .where(PAYMENT_SLIP_ENTRY.SLIP_ID.in(slips))
                        .and(not(OperationRepository.within(scope)))
                        .fetchSet(PAYMENT_SLIP_ENTRY.SLIP_ID);
    }

    /** The latest first. */
    public List<PaymentSlip> page(@Nullable PlaceInTime after, int limit, UnitScope scope) {
        return database.selectFrom(PAYMENT_SLIP)
                .where(seen(scope))
                .and(
                        after == null
                                ? noCondition()
                                : row(PAYMENT_SLIP.AT, PAYMENT_SLIP.ID).lt(after.at(), after.id()))
                .orderBy(PAYMENT_SLIP.AT.desc(), PAYMENT_SLIP.ID.desc())
                .limit(limit)
                .fetch(SlipRepository::slip);
    }

    /** The payments of a slip within the scope, in the order of the sheet. */
    public List<Payment> payments(UUID slip, UnitScope scope) {
        return database.select(OPERATION_PAYMENT.fields())
                .select(OPERATION.CURRENCY)
                .from(PAYMENT_SLIP_ENTRY)
                .join(OPERATION_PAYMENT)
                .on(OPERATION_PAYMENT.ID.eq(PAYMENT_SLIP_ENTRY.PAYMENT_ID))
                .join(OPERATION)
                .on(OPERATION.ID.eq(OPERATION_PAYMENT.OPERATION_ID))
                .where(PAYMENT_SLIP_ENTRY.SLIP_ID.eq(slip))
                .and(OperationRepository.within(scope))
                .orderBy(PAYMENT_SLIP_ENTRY.POSITION)
                .fetch(PaymentRepository::payment);
    }

    /** What stands of some slips within the scope, by slip: with one question for all of them. */
    public Map<UUID, SlipState> states(Collection<UUID> slips, UnitScope scope) {
        if (slips.isEmpty()) {
            return Map.of();
        }
        OperationPayment reversal = OPERATION_PAYMENT.as("reversal");
        Condition seen = OperationRepository.within(scope);
        Condition stands = reversal.ID.isNull();
        Field<Integer> standing = count(when(stands, 1));
        Field<Integer> payments = count(when(seen, 1));
        Field<Integer> takenBack = count(when(seen.andNot(stands), 1));
        Field<BigDecimal> standingUnits = sum(when(seen.and(stands), OPERATION_PAYMENT.AMOUNT));
        Field<BigDecimal> takenBackUnits = sum(when(seen.andNot(stands), OPERATION_PAYMENT.AMOUNT));
        return database
                .select(
                        PAYMENT_SLIP_ENTRY.SLIP_ID,
                        OPERATION.CURRENCY,
                        standing,
                        payments,
                        takenBack,
                        standingUnits,
                        takenBackUnits)
                .from(PAYMENT_SLIP_ENTRY)
                .join(OPERATION_PAYMENT)
                .on(OPERATION_PAYMENT.ID.eq(PAYMENT_SLIP_ENTRY.PAYMENT_ID))
                .join(OPERATION)
                .on(OPERATION.ID.eq(OPERATION_PAYMENT.OPERATION_ID))
                .leftJoin(reversal)
                .on(reversal.REVERSES.eq(OPERATION_PAYMENT.ID))
                .where(PAYMENT_SLIP_ENTRY.SLIP_ID.in(slips))
                .groupBy(PAYMENT_SLIP_ENTRY.SLIP_ID, OPERATION.CURRENCY)
                .orderBy(PAYMENT_SLIP_ENTRY.SLIP_ID, OPERATION.CURRENCY)
                .fetchGroups(PAYMENT_SLIP_ENTRY.SLIP_ID)
                .entrySet()
                .stream()
                .map(each -> new SlipState(
                        each.getKey(),
                        each.getValue().stream()
                                .mapToInt(row -> row.get(payments))
                                .sum(),
                        each.getValue().stream()
                                .mapToInt(row -> row.get(takenBack))
                                .sum(),
                        each.getValue().stream().allMatch(row -> row.get(standing) == 0),
                        each.getValue().stream()
                                .filter(row -> row.get(payments) > 0)
                                .map(row -> new SlipState.Sum(
                                        row.get(OPERATION.CURRENCY),
                                        units(row.get(standingUnits)),
                                        units(row.get(takenBackUnits))))
                                .toList()))
                .collect(Collectors.toMap(SlipState::slip, Function.identity()));
    }

    /** Of none is null. */
    private static BigInteger units(@Nullable BigDecimal sum) {
        return sum == null ? BigInteger.ZERO : sum.toBigIntegerExact();
    }

    /** The numbers of the slips of some payments, by payment. */
    public Map<UUID, PaymentSlip> of(Collection<UUID> payments) {
        return payments.isEmpty()
                ? Map.of()
                : database.select(PAYMENT_SLIP.fields())
                        .select(PAYMENT_SLIP_ENTRY.PAYMENT_ID)
                        .from(PAYMENT_SLIP_ENTRY)
                        .join(PAYMENT_SLIP)
                        .on(PAYMENT_SLIP.ID.eq(PAYMENT_SLIP_ENTRY.SLIP_ID))
                        .where(PAYMENT_SLIP_ENTRY.PAYMENT_ID.in(payments))
                        .fetchMap(PAYMENT_SLIP_ENTRY.PAYMENT_ID, SlipRepository::slip);
    }

    /** Slips by their ids, for who sees all of them. */
    public Map<UUID, PaymentSlip> named(Collection<UUID> ids) {
        return database.selectFrom(PAYMENT_SLIP)
                .where(PAYMENT_SLIP.ID.in(ids))
                .fetchMap(PAYMENT_SLIP.ID, SlipRepository::slip);
    }

    private static Condition seen(UnitScope scope) {
        return scope instanceof UnitScope.Everywhere
                ? noCondition()
                : exists(selectOne()
                        .from(PAYMENT_SLIP_ENTRY)
                        .join(OPERATION_PAYMENT)
                        .on(OPERATION_PAYMENT.ID.eq(PAYMENT_SLIP_ENTRY.PAYMENT_ID))
                        .join(OPERATION)
                        .on(OPERATION.ID.eq(OPERATION_PAYMENT.OPERATION_ID))
                        .where(PAYMENT_SLIP_ENTRY.SLIP_ID.eq(PAYMENT_SLIP.ID))
                        .and(OperationRepository.within(scope)));
    }

    private static PaymentSlip slip(Record row) {
        String method = row.get(PAYMENT_SLIP.METHOD);
        return new PaymentSlip(
                row.get(PAYMENT_SLIP.ID),
                row.get(PAYMENT_SLIP.NUMBER),
                row.get(PAYMENT_SLIP.PAID_ON),
                method == null ? null : PaymentMethod.valueOf(method),
                row.get(PAYMENT_SLIP.REFERENCE),
                row.get(PAYMENT_SLIP.NOTE),
                row.get(PAYMENT_SLIP.MADE_BY),
                row.get(PAYMENT_SLIP.AT));
    }
}
