package org.suividepenses.dossier;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.kernel.Money;
import org.suividepenses.operation.NamedLine;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.operation.Payment;

/**
 * Fiche d’opération: all that the printed page of an operation says, at one moment.
 *
 * @param lines what it is charged to
 * @param visas the signatures of its last submission, in their order
 * @param payments those that take back among them
 * @param documents those that count
 * @param code by which the page is verified: it changes with anything that the page says
 */
public record Voucher(
        NamedOperation named,
        List<Line> lines,
        List<Visa> visas,
        List<PaidPart> payments,
        List<Attachment> documents,
        String code) {

    public Voucher {
        lines = List.copyOf(lines);
        visas = List.copyOf(visas);
        payments = List.copyOf(payments);
        documents = List.copyOf(documents);
    }

    /** On which account what remains of an operation is to be paid; empty once it is paid, and where none is known. */
    public static String account(NamedOperation named) {
        boolean open = named.operation().status() != OperationStatus.PAID;
        return open && named.supplier() != null ? named.supplier().account() : "";
    }

    /**
     * A part charged to one line. Amounts in minor units of the base currency.
     *
     * @param line null when it is of a unit that who prints does not see
     * @param before what the line had left when the operation was submitted; null without a submission, or out of sight
     * @param today what it has left now; null out of sight
     */
    public record Line(
            @Nullable NamedLine line,
            Money amount,
            @Nullable BigInteger before,
            @Nullable BigInteger today) {

        /** What the line had left with the operation; null where {@code before} is. */
        public @Nullable BigInteger after() {
            return before == null ? null : before.subtract(BigInteger.valueOf(amount.minorUnits()));
        }
    }

    /**
     * One signature.
     *
     * @param step empty for the one of an operation without a chain
     * @param onBehalfOf whose stand-in signed; null for themselves
     */
    public record Visa(String step, String by, @Nullable String onBehalfOf, Instant at) {}

    /**
     * @param by empty for a command
     * @param takenBack whether it was taken back since
     */
    public record PaidPart(Payment payment, String by, boolean takenBack) {}
}
