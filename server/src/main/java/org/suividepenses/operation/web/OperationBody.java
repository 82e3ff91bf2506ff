package org.suividepenses.operation.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.PaymentMethod;

/**
 * What a client says about an operation.
 *
 * @param id chosen by the client; only when it creates
 * @param supplierName instead of {@code supplierId}: found, or created
 * @param currency ISO 4217; the institution's when left out
 * @param allocation what it is charged to; when left out, the line that matches it, or what was chosen before
 * @param overrideReason why an operation that stands in the ledger may exceed its lines; only when it is edited
 */
record OperationBody(
        @Nullable UUID id,
        @Nullable String date,
        @Nullable UUID unitId,
        @Nullable UUID categoryId,
        @Nullable UUID fundingSourceId,
        @Nullable UUID supplierId,
        @Nullable String supplierName,
        @Nullable String reference,
        @Nullable String description,
        @Nullable String quantity,
        @Nullable String unitPrice,
        @Nullable String currency,
        @Nullable String rate,
        @Nullable PaymentMethod paymentMethod,
        @Nullable String notes,
        @Nullable AllocationBody allocation,
        @Nullable String overrideReason) {}
