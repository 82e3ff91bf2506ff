package org.suividepenses.demo.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.PaymentMethod;
import org.suividepenses.operation.Price;

/** An operation of the invented institution, naming its references by their codes and keys. */
record PlannedExpense(
        LocalDate date,
        String unit,
        String category,
        String funding,
        @Nullable String supplier,
        String reference,
        String description,
        Price price,
        PaymentMethod payment,
        String notes) {}
