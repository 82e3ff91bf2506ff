package org.suividepenses.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.WrittenText;

/**
 * A payment as somebody wants to record it.
 *
 * @param date the day it was paid
 * @param amount in the operation's currency; null for all that remains to be paid
 * @param method null for the one that the operation names
 * @param reference one line of at most {@value #REFERENCE_LENGTH} characters
 * @param fee what the bank or the operator took, in the operation's currency; null for nothing
 * @param note one line of at most {@value OperationContent#DESCRIPTION_LENGTH} characters
 */
public record PaymentEntry(
        LocalDate date,
        @Nullable BigDecimal amount,
        @Nullable PaymentMethod method,
        String reference,
        @Nullable BigDecimal fee,
        String note) {

    public static final int REFERENCE_LENGTH = 100;

    /** All that remains, on a day. */
    public static PaymentEntry ofAll(LocalDate date, @Nullable PaymentMethod method) {
        return new PaymentEntry(date, null, method, "", null, "");
    }

    public PaymentEntry {
        reference = OperationText.line(reference);
        note = OperationText.line(note);
    }

    /** The same without its note. */
    PaymentEntry withoutNote() {
        return new PaymentEntry(date, amount, method, reference, fee, "");
    }

    /** What is wrong with it as a payment of some operation, at {@code /amount}, {@code /method}, {@code /reference}, {@code /fee} and {@code /note}. */
    FieldProblems problemsFor(Operation operation) {
        FieldProblems problems = new FieldProblems();
        PaymentMethod used = methodFor(operation);
        if (used == null) {
            problems.add("/method", "field.required");
        } else if (used == PaymentMethod.MOBILE_MONEY && reference.isEmpty()) {
            problems.add("/reference", "payment.mobile-money-reference");
        }
        WrittenText.check("/reference", reference, REFERENCE_LENGTH, problems);
        WrittenText.check("/note", note, OperationContent.DESCRIPTION_LENGTH, problems);
        if (amount != null && amount.signum() == 0 && operation.amount().minorUnits() != 0) {
            problems.add("/amount", "payment.amount-zero");
        } else {
            checkAmount("/amount", amount, operation, problems);
        }
        if (fee != null && fee.signum() < 0) {
            problems.add("/fee", "payment.fee-negative");
        } else {
            checkAmount("/fee", fee, operation, problems);
        }
        return problems;
    }

    private static void checkAmount(
            String pointer, @Nullable BigDecimal value, Operation operation, FieldProblems problems) {
        if (value == null) {
            return;
        }
        try {
            Money.exactly(value, operation.amount().currency());
        } catch (Money.TooManyDecimals tooMany) {
            problems.add(
                    pointer,
                    "number.too-many-decimals",
                    operation.amount().currency().getDefaultFractionDigits());
        } catch (Money.AmountTooLarge tooLarge) {
            problems.add(pointer, "amount.too-large");
        }
    }

    @Nullable PaymentMethod methodFor(Operation operation) {
        return method == null ? operation.content().paymentMethod() : method;
    }

    Money amountFor(Operation operation) {
        return amount == null
                ? operation.remaining()
                : Money.exactly(amount, operation.amount().currency());
    }

    Money feeFor(Operation operation) {
        return fee == null
                ? new Money(0, operation.amount().currency())
                : Money.exactly(fee, operation.amount().currency());
    }
}
