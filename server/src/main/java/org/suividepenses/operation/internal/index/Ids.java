package org.suividepenses.operation.internal.index;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;

/** Ids as the index keeps them: two longs whose signed order is the unsigned byte order of {@code BINARY(16)}. */
final class Ids {

    private Ids() {}

    static long sortableHigh(UUID id) {
        return id.getMostSignificantBits() ^ Long.MIN_VALUE;
    }

    static long sortableLow(UUID id) {
        return id.getLeastSignificantBits() ^ Long.MIN_VALUE;
    }

    static UUID fromSortable(long high, long low) {
        return new UUID(high ^ Long.MIN_VALUE, low ^ Long.MIN_VALUE);
    }

    /** The id next to another in byte order. */
    static UUID neighbour(UUID id, boolean above) {
        long low = id.getLeastSignificantBits() + (above ? 1 : -1);
        boolean carried = above ? low == 0 : low == -1;
        return new UUID(id.getMostSignificantBits() + (carried ? (above ? 1 : -1) : 0), low);
    }

    static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }
}
