package org.suividepenses.operation.internal.index;

/**
 * A key for every document of a segment, in as few bytes as the keys need: a sum over a million documents
 * is bound by the memory it reads.
 */
sealed interface OrdinalColumn {

    /** Adds the amounts of some documents to the cells of their keys. */
    void addTo(FacetCells cells, DocumentBatch batch);

    /** @param ordinals one for every document, never negative */
    static OrdinalColumn of(int[] ordinals) {
        int greatest = 0;
        for (int ordinal : ordinals) {
            greatest = Math.max(greatest, ordinal);
        }
        if (greatest <= 0xFF) {
            byte[] narrow = new byte[ordinals.length];
            for (int i = 0; i < narrow.length; i++) {
                narrow[i] = (byte) ordinals[i];
            }
            return new OneByte(narrow);
        }
        if (greatest <= Character.MAX_VALUE) {
            char[] narrow = new char[ordinals.length];
            for (int i = 0; i < narrow.length; i++) {
                narrow[i] = (char) ordinals[i];
            }
            return new TwoBytes(narrow);
        }
        return new FourBytes(ordinals);
    }

    /** For up to 256 keys. */
    record OneByte(byte[] ordinals) implements OrdinalColumn {
        @Override
        public void addTo(FacetCells cells, DocumentBatch batch) {
            int[] documents = batch.documents();
            long[] lower = batch.lower();
            long[] upper = batch.upper();
            for (int i = 0; i < batch.size(); i++) {
                cells.add(ordinals[documents[i]] & 0xFF, lower[i], upper[i]);
            }
        }
    }

    /** For up to 65,536 keys. */
    record TwoBytes(char[] ordinals) implements OrdinalColumn {
        @Override
        public void addTo(FacetCells cells, DocumentBatch batch) {
            int[] documents = batch.documents();
            long[] lower = batch.lower();
            long[] upper = batch.upper();
            for (int i = 0; i < batch.size(); i++) {
                cells.add(ordinals[documents[i]], lower[i], upper[i]);
            }
        }
    }

    /** For any number of keys. */
    record FourBytes(int[] ordinals) implements OrdinalColumn {
        @Override
        public void addTo(FacetCells cells, DocumentBatch batch) {
            int[] documents = batch.documents();
            long[] lower = batch.lower();
            long[] upper = batch.upper();
            for (int i = 0; i < batch.size(); i++) {
                cells.add(ordinals[documents[i]], lower[i], upper[i]);
            }
        }
    }
}
