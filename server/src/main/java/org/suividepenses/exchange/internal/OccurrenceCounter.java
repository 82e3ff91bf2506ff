package org.suividepenses.exchange.internal;

import org.suividepenses.exchange.internal.mapping.RowIdentity;

/**
 * Counts how often each row has occurred in a file. Open addressing in flat arrays: about 40 bytes for a row, where a map
 * of objects would need 150.
 */
final class OccurrenceCounter {

    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private int size;

    /** The number of this occurrence, from 1. */
    int next(RowIdentity identity) {
        if (size * 2 >= counts.length) {
            grow();
        }
        int slot = slot(identity.high(), identity.low());
        if (counts[slot] == 0) {
            high[slot] = identity.high();
            low[slot] = identity.low();
            size++;
        }
        return ++counts[slot];
    }

    private int slot(long wantedHigh, long wantedLow) {
        int mask = counts.length - 1;
        // The identity is a hash already; its bits are evenly spread.
        int slot = (int) wantedLow & mask;
        while (counts[slot] != 0 && (high[slot] != wantedHigh || low[slot] != wantedLow)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldCounts = counts;
        high = new long[oldCounts.length * 2];
        low = new long[oldCounts.length * 2];
        counts = new int[oldCounts.length * 2];
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldHigh[i], oldLow[i]);
                high[slot] = oldHigh[i];
                low[slot] = oldLow[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
