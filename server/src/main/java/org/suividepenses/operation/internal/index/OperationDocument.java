package org.suividepenses.operation.internal.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.PaidPart;

/**
 * An operation as the index has to know it, with the names a search may find it by.
 *
 * @param status the code of its status
 * @param paymentMethod the code of its payment method
 * @param currency ISO 4217 code
 * @param paidOn the days of its payments that stand
 * @param paid how much of it they come to
 * @param budgetLineIds the lines of the budget that it is charged to
 * @param editedBy who changed it last, other than its author
 * @param approvedBy null as long as nobody has
 * @param baseAmountMinor in minor units of the base currency
 */
public record OperationDocument(
        UUID id,
        @Nullable String number,
        String status,
        LocalDate date,
        Set<LocalDate> paidOn,
        PaidPart paid,
        Unit unit,
        @Nullable Category category,
        @Nullable Supplier supplier,
        @Nullable UUID fundingSourceId,
        @Nullable String paymentMethod,
        String currency,
        long baseAmountMinor,
        @Nullable UUID createdBy,
        @Nullable UUID editedBy,
        @Nullable UUID approvedBy,
        @Nullable UUID importId,
        List<UUID> budgetLineIds,
        boolean hasAttachment,
        String reference,
        String description,
        String notes) {

    public OperationDocument {
        paidOn = Set.copyOf(paidOn);
        budgetLineIds = List.copyOf(budgetLineIds);
    }

    /** The unit that spends. */
    public record Unit(UUID id, String code, String name) {}

    /**
     * The node of the nomenclature.
     *
     * @param path the names from the root to the node itself
     */
    public record Category(UUID id, String code, String path) {}

    /** The payee. */
    public record Supplier(UUID id, String name) {}
}
