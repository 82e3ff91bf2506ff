package org.suividepenses.operation.internal.index;

import java.math.BigInteger;

/**
 * Count and sum by ordinal. A sum is kept as two longs, of the upper and lower 32 bits of its parts: amounts are below
 * 10^18, so neither can overflow before 2^31 documents.
 */
final class FacetCells {

    private static final int LONGS_PER_CELL = 4;
    private static final int CELL_SHIFT = 2;
    private static final int HALF_BITS = 32;
    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    private final long[] cells;

    FacetCells(int keys) {
        cells = new long[keys * LONGS_PER_CELL];
    }

    int keys() {
        return cells.length >> CELL_SHIFT;
    }

    static long lower(long amount) {
        return amount & LOWER_HALF;
    }

    static long upper(long amount) {
        return amount >> HALF_BITS;
    }

    void add(int ordinal, long lower, long upper) {
        int cell = ordinal << CELL_SHIFT;
        cells[cell]++;
        cells[cell + 1] += lower;
        cells[cell + 2] += upper;
    }

    /** Adds a whole batch to one cell. */
    void addAll(int ordinal, DocumentBatch batch) {
        long[] lowerHalves = batch.lower();
        long[] upperHalves = batch.upper();
        long lower = 0;
        long upper = 0;
        for (int i = 0; i < batch.size(); i++) {
            lower += lowerHalves[i];
            upper += upperHalves[i];
        }
        int cell = ordinal << CELL_SHIFT;
        cells[cell] += batch.size();
        cells[cell + 1] += lower;
        cells[cell + 2] += upper;
    }

    /** Adds a cell of other sums. */
    void add(int ordinal, FacetCells other, int otherOrdinal) {
        int cell = ordinal << CELL_SHIFT;
        int from = otherOrdinal << CELL_SHIFT;
        cells[cell] += other.cells[from];
        cells[cell + 1] += other.cells[from + 1];
        cells[cell + 2] += other.cells[from + 2];
    }

    void add(Packed other) {
        add(other, 1);
    }

    void subtract(Packed other) {
        add(other, -1);
    }

    private void add(Packed other, int sign) {
        for (int i = 0; i < other.ordinals.length; i++) {
            int cell = other.ordinals[i] << CELL_SHIFT;
            cells[cell] += sign * other.counts[i];
            cells[cell + 1] += sign * other.lower[i];
            cells[cell + 2] += sign * other.upper[i];
        }
    }

    long count(int ordinal) {
        return cells[ordinal << CELL_SHIFT];
    }

    BigInteger sum(int ordinal) {
        int cell = ordinal << CELL_SHIFT;
        return BigInteger.valueOf(cells[cell + 2]).shiftLeft(HALF_BITS).add(BigInteger.valueOf(cells[cell + 1]));
    }

    /** Only the cells in use, to be remembered. */
    Packed pack() {
        int used = 0;
        for (int cell = 0; cell < cells.length; cell += LONGS_PER_CELL) {
            used += cells[cell] == 0 ? 0 : 1;
        }
        Packed packed = new Packed(new int[used], new long[used], new long[used], new long[used]);
        int next = 0;
        for (int cell = 0; cell < cells.length; cell += LONGS_PER_CELL) {
            if (cells[cell] != 0) {
                packed.ordinals[next] = cell >> CELL_SHIFT;
                packed.counts[next] = cells[cell];
                packed.lower[next] = cells[cell + 1];
                packed.upper[next] = cells[cell + 2];
                next++;
            }
        }
        return packed;
    }

    /** The cells in use, by rising ordinal; never changed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Packed(int[] ordinals, long[] counts, long[] lower, long[] upper) {

        private static final int BYTES_PER_CELL = Integer.BYTES + 3 * Long.BYTES;

        int sizeBytes() {
            return ordinals.length * BYTES_PER_CELL + 100;
        }
    }
}
