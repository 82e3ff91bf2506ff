package org.suividepenses.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bordereau: payments made together, handed to the bank, the operator or the cashier as one sheet.
 *
 * @param number gapless within the fiscal year of its day, as in {@code BP-2026-0007}
 * @param date the day of its payments
 * @param method null where each is paid as its operation says
 * @param reference of all of them; empty without one
 * @param note on all of it; who does not see all of its payments does not see it
 * @param madeBy null for a command
 */
public record PaymentSlip(
        UUID id,
        String number,
        LocalDate date,
        @Nullable PaymentMethod method,
        String reference,
        String note,
        @Nullable UUID madeBy,
        Instant at) {

    /** As who does not see all of its payments sees it. */
    PaymentSlip withoutNote() {
        return new PaymentSlip(id, number, date, method, reference, "", madeBy, at);
    }
}
