package org.suividepenses.organisation;

import java.util.Set;
import java.util.UUID;

/** Asked when suppliers are merged; answered by the module whose records name suppliers. */
public interface SupplierUse {

    /**
     * Moves every record of some suppliers to another one, in the transaction of the merge.
     *
     * @return how many records moved
     */
    long move(Set<UUID> fromSupplierIds, UUID toSupplierId);
}
