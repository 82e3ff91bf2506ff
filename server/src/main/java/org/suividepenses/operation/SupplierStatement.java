package org.suividepenses.operation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.suividepenses.organisation.Supplier;

/**
 * Relevé fournisseur: the numbered operations of a supplier in a period, with what they have come to after each. Amounts in
 * minor units of the base currency; only operations that charge the budget count, the others are listed.
 *
 * @param opening what those before the period come to
 * @param entries by date, then id: a page of them
 * @param sums of the whole period, by status
 * @param closing opening and all of the period
 * @param paid in the period, payments less those taken back
 * @param due what is left to pay at its end, of all that is charged until then
 * @param nextCursor null on the last page
 */
public record SupplierStatement(
        Supplier supplier,
        LocalDate from,
        LocalDate to,
        BigInteger opening,
        List<Entry> entries,
        SortedMap<OperationStatus, Sum> sums,
        BigInteger closing,
        BigInteger paid,
        BigInteger due,
        @Nullable String nextCursor,
        Currency base) {

    public SupplierStatement {
        entries = List.copyOf(entries);
    }

    /** @param balance opening and all up to and with this operation */
    public record Entry(Operation operation, BigInteger balance) {}

    public record Sum(long count, BigInteger amount) {}
}
