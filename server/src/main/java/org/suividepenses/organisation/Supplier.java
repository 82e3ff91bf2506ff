package org.suividepenses.organisation;

import java.util.UUID;

/**
 * A payee. What is not known of it is empty.
 *
 * @param taxId its number with the tax authority
 * @param account where it is paid: a bank or a mobile-money account
 */
public record Supplier(UUID id, String name, String phone, String taxId, String account, boolean active, long version) {

    /** Whether whoever is paid as one of the two is paid as the other: same name, phone and account. */
    public boolean isPaidAs(Supplier other) {
        return name.equals(other.name) && phone.equals(other.phone) && account.equals(other.account);
    }
}
