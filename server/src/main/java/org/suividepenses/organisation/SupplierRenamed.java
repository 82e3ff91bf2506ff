package org.suividepenses.organisation;

import java.util.UUID;

/** Published in the transaction that changes the name of a supplier. */
public record SupplierRenamed(UUID supplierId) {}
