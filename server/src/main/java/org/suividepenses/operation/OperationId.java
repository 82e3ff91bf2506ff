package org.suividepenses.operation;

import java.util.UUID;

/** Which operation. */
public record OperationId(UUID value) implements Comparable<OperationId> {

    /** The order of the database, so that rows are always locked in one order. */
    @Override
    public int compareTo(OperationId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
