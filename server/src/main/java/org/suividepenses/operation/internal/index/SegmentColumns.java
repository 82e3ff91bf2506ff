package org.suividepenses.operation.internal.index;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;
import org.suividepenses.operation.OperationStatus;

/**
 * Amounts and facet keys of one segment as plain arrays, about 18 bytes a document. Never changes, as segments do not.
 *
 * @param cancelled the documents of cancelled operations
 */
@SuppressWarnings("ArrayRecordComponent")
record SegmentColumns(long[] amounts, FixedBitSet cancelled, Map<Facet, OrdinalColumn> byFacet) {

    OrdinalColumn ordinals(Facet facet) {
        return Objects.requireNonNull(byFacet.get(facet));
    }

    static SegmentColumns read(LeafReader segment, KeyDictionaries dictionaries) throws IOException {
        Map<Facet, OrdinalColumn> columns = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            KeyDictionary dictionary = dictionaries.of(facet);
            int[] ordinals = switch (facet) {
                case MONTH -> months(segment, dictionary);
                case UNIT, CATEGORY, SUPPLIER, FUNDING_SOURCE, STATUS, PAYMENT_METHOD ->
                    keys(segment, facet, dictionary);
            };
            columns.put(facet, OrdinalColumn.of(ordinals));
        }
        return new SegmentColumns(amounts(segment), cancelled(segment), columns);
    }

    private static long[] amounts(LeafReader segment) throws IOException {
        NumericDocValues values = DocValues.getNumeric(segment, IndexFields.AMOUNT);
        long[] amounts = new long[segment.maxDoc()];
        while (values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            amounts[values.docID()] = values.longValue();
        }
        return amounts;
    }

    private static FixedBitSet cancelled(LeafReader segment) throws IOException {
        FixedBitSet documents = new FixedBitSet(Math.max(1, segment.maxDoc()));
        PostingsEnum found = segment.postings(new Term(Dimension.STATUS.field(), OperationStatus.CANCELLED.name()));
        if (found != null) {
            documents.or(found);
        }
        return documents;
    }

    private static int[] keys(LeafReader segment, Facet facet, KeyDictionary dictionary) throws IOException {
        SortedDocValues values = DocValues.getSorted(segment, facet.field());
        int[] translated = new int[values.getValueCount()];
        for (int ordinal = 0; ordinal < translated.length; ordinal++) {
            translated[ordinal] = dictionary.ordinal(values.lookupOrd(ordinal).utf8ToString());
        }
        int[] ordinals = new int[segment.maxDoc()];
        while (values.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
            ordinals[values.docID()] = translated[values.ordValue()];
        }
        return ordinals;
    }

    /** Documents are kept by date: the month is looked up once for all that follow each other in it. */
    private static int[] months(LeafReader segment, KeyDictionary dictionary) throws IOException {
        NumericDocValues values = DocValues.getNumeric(segment, IndexFields.DATE);
        int[] ordinals = new int[segment.maxDoc()];
        long firstDay = 1;
        long lastDay = 0;
        int month = 0;
        while (values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            long day = values.longValue();
            if (day < firstDay || day > lastDay) {
                YearMonth yearMonth = YearMonth.from(LocalDate.ofEpochDay(day));
                firstDay = yearMonth.atDay(1).toEpochDay();
                lastDay = yearMonth.atEndOfMonth().toEpochDay();
                month = dictionary.ordinal(yearMonth.toString());
            }
            ordinals[values.docID()] = month;
        }
        return ordinals;
    }
}
