package org.suividepenses.operation.internal;

import static org.suividepenses.operation.internal.db.Tables.OPERATION;
import static org.suividepenses.operation.internal.db.Tables.OPERATION_PAYMENT;
import static org.suividepenses.operation.internal.db.Tables.OPERATION_PAYMENT_SHARE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.OperationId;
import org.suividepenses.operation.Payee;
import org.suividepenses.operation.Payment;
import org.suividepenses.operation.PaymentMethod;

/** The payments of operations, and what they pay of lines of the budget. Rows of payments are only added. */
@Repository
public class PaymentRepository {

    private final DSLContext database;

    PaymentRepository(DSLContext database) {
        this.database = database;
    }

    /** What a payment of an operation pays of a line. */
    record Paid(OperationId operation, UUID payment, LocalDate date, PaymentShare share) {}

    /** The payments of some operations, each in their order. */
    public Map<OperationId, List<Payment>> of(Collection<OperationId> operations) {
        Map<OperationId, List<Payment>> found = new HashMap<>();
        if (operations.isEmpty()) {
            return found;
        }
        database.select(OPERATION_PAYMENT.fields())
                .select(OPERATION.CURRENCY)
                .from(OPERATION_PAYMENT)
                .join(OPERATION)
                .on(OPERATION.ID.eq(OPERATION_PAYMENT.OPERATION_ID))
                .where(OPERATION_PAYMENT.OPERATION_ID.in(values(operations)))
                .orderBy(OPERATION_PAYMENT.OPERATION_ID, OPERATION_PAYMENT.NTH)
                .forEach(row -> found.computeIfAbsent(
                                new OperationId(row.get(OPERATION_PAYMENT.OPERATION_ID)), id -> new ArrayList<>())
                        .add(payment(row)));
        return found;
    }

    static Payment payment(Record row) {
        Currency currency = row.get(OPERATION.CURRENCY);
        String method = row.get(OPERATION_PAYMENT.METHOD);
        return new Payment(
                row.get(OPERATION_PAYMENT.ID),
                new OperationId(row.get(OPERATION_PAYMENT.OPERATION_ID)),
                row.get(OPERATION_PAYMENT.NTH),
                row.get(OPERATION_PAYMENT.PAID_ON),
                new Money(row.get(OPERATION_PAYMENT.AMOUNT), currency),
                method == null ? null : PaymentMethod.valueOf(method),
                row.get(OPERATION_PAYMENT.REFERENCE),
                new Money(row.get(OPERATION_PAYMENT.FEE), currency),
                row.get(OPERATION_PAYMENT.NOTE),
                new Payee(row.get(OPERATION_PAYMENT.PAYEE), row.get(OPERATION_PAYMENT.ACCOUNT)),
                row.get(OPERATION_PAYMENT.REVERSES),
                row.get(OPERATION_PAYMENT.PAID_BY),
                row.get(OPERATION_PAYMENT.AT));
    }

    /** All that was paid of lines by the payments of some operations, and taken back. */
    List<Paid> shares(Collection<OperationId> operations) {
        return operations.isEmpty()
                ? List.of()
                : database.select(
                                OPERATION_PAYMENT_SHARE.OPERATION_ID,
                                OPERATION_PAYMENT_SHARE.PAYMENT_ID,
                                OPERATION_PAYMENT.PAID_ON,
                                OPERATION_PAYMENT_SHARE.LINE_ID,
                                OPERATION_PAYMENT_SHARE.AMOUNT)
                        .from(OPERATION_PAYMENT_SHARE)
                        .join(OPERATION_PAYMENT)
                        .on(OPERATION_PAYMENT.ID.eq(OPERATION_PAYMENT_SHARE.PAYMENT_ID))
                        .where(OPERATION_PAYMENT_SHARE.OPERATION_ID.in(values(operations)))
                        .orderBy(OPERATION_PAYMENT_SHARE.PAYMENT_ID, OPERATION_PAYMENT_SHARE.POSITION)
                        .fetch(row -> new Paid(
                                new OperationId(row.value1()),
                                row.value2(),
                                row.value3(),
                                new PaymentShare(new BudgetLineId(row.value4()), row.value5())));
    }

    /**
     * Writes payments with what each pays of lines.
     *
     * @param shares by the operation of the payment
     */
    void insert(Collection<Payment> payments, Map<OperationId, List<PaymentShare>> shares) {
        if (payments.isEmpty()) {
            return;
        }
        database.batch(payments.stream().map(this::insertion).toList()).execute();
        BatchBindStep batch = database.batch(database.insertInto(
                        OPERATION_PAYMENT_SHARE,
                        OPERATION_PAYMENT_SHARE.PAYMENT_ID,
                        OPERATION_PAYMENT_SHARE.POSITION,
                        OPERATION_PAYMENT_SHARE.OPERATION_ID,
                        OPERATION_PAYMENT_SHARE.LINE_ID,
                        OPERATION_PAYMENT_SHARE.AMOUNT)
                .values((UUID) null, null, null, null, null));
        for (Payment payment : payments) {
            int position = 0;
            for (PaymentShare share : shares.getOrDefault(payment.operationId(), List.of())) {
                position++;
                batch = batch.bind(
                        payment.id(),
                        position,
                        payment.operationId().value(),
                        share.line().value(),
                        share.amount());
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private Query insertion(Payment payment) {
        PaymentMethod method = payment.method();
        return database.insertInto(OPERATION_PAYMENT)
                .set(OPERATION_PAYMENT.ID, payment.id())
                .set(OPERATION_PAYMENT.OPERATION_ID, payment.operationId().value())
                .set(OPERATION_PAYMENT.NTH, payment.nth())
                .set(OPERATION_PAYMENT.PAID_ON, payment.date())
                .set(OPERATION_PAYMENT.AMOUNT, payment.amount().minorUnits())
                .set(OPERATION_PAYMENT.METHOD, method == null ? null : method.name())
                .set(OPERATION_PAYMENT.REFERENCE, payment.reference())
                .set(OPERATION_PAYMENT.FEE, payment.fee().minorUnits())
                .set(OPERATION_PAYMENT.NOTE, payment.note())
                .set(OPERATION_PAYMENT.PAYEE, payment.payee().name())
                .set(OPERATION_PAYMENT.ACCOUNT, payment.payee().account())
                .set(OPERATION_PAYMENT.REVERSES, payment.reverses())
                .set(OPERATION_PAYMENT.PAID_BY, payment.by())
                .set(OPERATION_PAYMENT.AT, payment.at());
    }

    /** What was paid of one line, of operations charged to another now, was paid of that one. */
    void move(Map<OperationId, Move> moves) {
        List<Query> updates = new ArrayList<>();
        moves.forEach((operation, move) -> updates.add(database.update(OPERATION_PAYMENT_SHARE)
                .set(OPERATION_PAYMENT_SHARE.LINE_ID, move.to().value())
                .where(OPERATION_PAYMENT_SHARE.OPERATION_ID.eq(operation.value()))
                .and(OPERATION_PAYMENT_SHARE.LINE_ID.eq(move.from().value()))));
        if (!updates.isEmpty()) {
            database.batch(updates).execute();
        }
    }

    /** From a line to another. */
    record Move(BudgetLineId from, BudgetLineId to) {}

    private static List<UUID> values(Collection<OperationId> ids) {
        return ids.stream().map(OperationId::value).sorted().toList();
    }
}
