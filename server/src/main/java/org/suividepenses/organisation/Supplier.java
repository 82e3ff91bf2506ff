package org.suividepenses.organisation;

import java.util.UUID;

/**
 * A payee. What is not known of it is empty.
 *
 * @param taxId its number with the tax authority
 * @param account where it is paid: a bank or a mobile-money account
 */
public record Supplier(
        UUID id, String name, String phone, String taxId, String account, boolean active, long version) {}
