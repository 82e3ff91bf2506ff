package org.suividepenses.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.Money;

/**
 * A payment of an operation, or what takes one back. Neither is ever changed.
 *
 * @param nth from 1, in the order in which the payments of the operation were recorded
 * @param date the day it was paid, or taken back
 * @param amount in the operation's currency, with the sign of the operation; of one that takes back the opposite
 * @param method null where none was named
 * @param reference of a cheque, a transfer or a mobile-money transaction; empty without one
 * @param fee what the bank or the operator took for it, in the operation's currency; for information: the budget is
 *     charged by an operation of its own
 * @param note a remark; why it is taken back
 * @param payee whom it went to; of one that takes back, whom that one went to
 * @param reverses the payment that this one takes back; null for a payment
 * @param by null when a command paid
 */
public record Payment(
        UUID id,
        OperationId operationId,
        int nth,
        LocalDate date,
        Money amount,
        @Nullable PaymentMethod method,
        String reference,
        Money fee,
        String note,
        Payee payee,
        @Nullable UUID reverses,
        @Nullable UUID by,
        Instant at) {

    /** Whether money went out, rather than came back. */
    public boolean pays() {
        return reverses == null;
    }
}
