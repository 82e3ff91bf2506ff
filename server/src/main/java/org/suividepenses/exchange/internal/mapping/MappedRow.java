package org.suividepenses.exchange.internal.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.Money;

/**
 * A row with every value understood, before names are looked up in this institution.
 *
 * @param amount quantity × unit price, rounded
 * @param rate units of the base currency for one of the row's; null when they are the same
 * @param supplier empty for none, as all texts
 * @param category path from the root; empty for none
 * @param paymentMethod null for none
 * @param identity 16 bytes: the same for rows that are the same, which is what the key says where there is one
 * @param said 16 bytes: the same for rows of the same content, whatever their key
 * @param key the key as the file has it; empty when the content identifies the row
 */
public record MappedRow(
        long line,
        LocalDate date,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Money amount,
        @Nullable BigDecimal rate,
        String supplier,
        String unit,
        List<String> category,
        String fundingSource,
        String reference,
        String description,
        @Nullable String paymentMethod,
        String notes,
        RowIdentity identity,
        RowIdentity said,
        String key)
        implements NamedRow {}
