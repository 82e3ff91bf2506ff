package org.suividepenses.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has read of an operation that they sign or pay.
 *
 * @param version that they have read; null to take it as it stands
 * @param payeeChangedAt the last change of its payee since its submission that they were shown; null for none
 */
public record Seen(@Nullable Long version, @Nullable Instant payeeChangedAt) {

    /** The operation as it stands, and no change of its payee. */
    public static final Seen AS_IT_STANDS = new Seen(null, null);

    boolean isStale(Operation operation) {
        return version != null && version != operation.version();
    }
}
