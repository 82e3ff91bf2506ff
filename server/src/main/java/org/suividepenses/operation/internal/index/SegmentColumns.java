package org.suividepenses.operation.internal.index;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;
import org.suividepenses.operation.OperationStatus;
import org.suividepenses.operation.internal.index.ColumnGroup.Keyed;

/**
 * Amounts and facet keys of one segment as plain arrays, about 14 bytes a document. Never changes, as segments do not.
 *
 * @param cancelled the documents of cancelled operations
 */
@SuppressWarnings("ArrayRecordComponent")
record SegmentColumns(long[] amounts, FixedBitSet cancelled, List<ColumnGroup> groups) {

    static SegmentColumns read(LeafReader segment, KeyDictionaries dictionaries) throws IOException {
        List<Keyed> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            KeyDictionary dictionary = dictionaries.of(facet);
            facets.add(
                    switch (facet) {
                        case MONTH -> months(segment, dictionary);
                        case UNIT, CATEGORY, SUPPLIER, FUNDING_SOURCE, STATUS, PAYMENT_METHOD, HAS_ATTACHMENT, PAID ->
                            keys(segment, facet, dictionary);
                    });
        }
        return new SegmentColumns(amounts(segment), cancelled(segment), ColumnGroup.of(facets));
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

    private static Keyed keys(LeafReader segment, Facet facet, KeyDictionary dictionary) throws IOException {
        SortedDocValues values = DocValues.getSorted(segment, facet.field());
        int[] keys = new int[values.getValueCount()];
        for (int ordinal = 0; ordinal < keys.length; ordinal++) {
            keys[ordinal] = dictionary.ordinal(values.lookupOrd(ordinal).utf8ToString());
        }
        int[] documents = new int[segment.maxDoc()];
        while (values.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
            documents[values.docID()] = values.ordValue();
        }
        return new Keyed(facet, keys, documents);
    }

    /** Documents are kept by date: the month is looked up once for all that follow each other in it. */
    private static Keyed months(LeafReader segment, KeyDictionary dictionary) throws IOException {
        NumericDocValues values = DocValues.getNumeric(segment, IndexFields.DATE);
        int[] documents = new int[segment.maxDoc()];
        List<Integer> keys = new ArrayList<>();
        long firstDay = 1;
        long lastDay = 0;
        while (values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            long day = values.longValue();
            if (day < firstDay || day > lastDay) {
                YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
                firstDay = month.atDay(1).toEpochDay();
                lastDay = month.atEndOfMonth().toEpochDay();
                keys.add(dictionary.ordinal(month.toString()));
            }
            documents[values.docID()] = keys.size() - 1;
        }
        return new Keyed(Facet.MONTH, keys.stream().mapToInt(Integer::intValue).toArray(), documents);
    }
}
