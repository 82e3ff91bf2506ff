package org.suividepenses.operation;

import org.jspecify.annotations.Nullable;
import org.suividepenses.organisation.Supplier;

/**
 * Whom a payment went to, as it was then, whatever becomes of the supplier.
 *
 * @param name empty where the operation names no supplier
 * @param account a bank or a mobile-money account; empty where none is known
 */
public record Payee(String name, String account) {

    static Payee of(@Nullable Supplier supplier) {
        return supplier == null ? new Payee("", "") : new Payee(supplier.name(), supplier.account());
    }
}
