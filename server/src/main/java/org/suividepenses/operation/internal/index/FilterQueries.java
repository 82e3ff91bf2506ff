package org.suividepenses.operation.internal.index;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.OperationStatus;

/** Builds the one query behind page, count, sum and breakdowns. */
final class FilterQueries {

    private FilterQueries() {}

    /**
     * What the filter asks for, inside what the caller may see. The only place where a query is made, so that no answer
     * can leave the permitted units.
     *
     * @param words the query of the filter's text, as typed or with typos
     */
    static Query permitted(OperationFilter filter, Optional<Query> words, PermittedUnits permitted) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Set<UUID> units = permitted.units();
        if (units != null) {
            if (units.isEmpty()) {
                return new MatchNoDocsQuery("no unit is permitted");
            }
            all.add(selected(Dimension.UNIT, Selection.ofIds(units)), Occur.FILTER);
        }
        words.ifPresent(query -> all.add(query, Occur.FILTER));
        for (Map.Entry<Dimension, Selection> selection : filter.selections().entrySet()) {
            all.add(selected(selection.getKey(), selection.getValue()), Occur.FILTER);
        }
        if (filter.from() != null || filter.to() != null) {
            long first = filter.from() == null ? Long.MIN_VALUE : filter.from().toEpochDay();
            long last = filter.to() == null ? Long.MAX_VALUE : filter.to().toEpochDay();
            all.add(dates(first, last), Occur.FILTER);
        }
        if (filter.paidFrom() != null || filter.paidTo() != null) {
            all.add(
                    numbers(
                            IndexFields.PAID_ON,
                            filter.paidFrom() == null ? null : filter.paidFrom().toEpochDay(),
                            filter.paidTo() == null ? null : filter.paidTo().toEpochDay()),
                    Occur.FILTER);
        }
        if (filter.awaited() != null) {
            all.add(awaited(filter.awaited()), Occur.FILTER);
        }
        if (filter.minimum() != null || filter.maximum() != null) {
            all.add(numbers(IndexFields.AMOUNT, filter.minimum(), filter.maximum()), Occur.FILTER);
        }
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? MatchAllDocsQuery.INSTANCE : query;
    }

    /** Days since 1970, both included; a slice of each segment, since documents are kept by date. */
    static Query dates(long first, long last) {
        if (first > last) {
            return new MatchNoDocsQuery("the period ends before it begins");
        }
        return new IndexSortSortedNumericDocValuesRangeQuery(
                IndexFields.DATE, first, last, LongPoint.newRangeQuery(IndexFields.DATE, first, last));
    }

    static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    /** Both included; documents without the number are none of them. */
    private static Query numbers(String field, @Nullable Long minimum, @Nullable Long maximum) {
        long least = minimum == null ? Long.MIN_VALUE : minimum;
        long greatest = maximum == null ? Long.MAX_VALUE : maximum;
        if (least > greatest) {
            return new MatchNoDocsQuery("the least is above the greatest");
        }
        return new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(field, least, greatest),
                SortedNumericDocValuesField.newSlowRangeQuery(field, least, greatest));
    }

    private static Query awaited(Awaited awaited) {
        boolean approval = awaited.step() == Awaited.Step.APPROVAL;
        OperationStatus status = approval ? OperationStatus.SUBMITTED : OperationStatus.APPROVED;
        BooleanQuery.Builder both = new BooleanQuery.Builder()
                .add(selected(Dimension.STATUS, Selection.ofCodes(Set.of(status.name()))), Occur.FILTER);
        if (awaited.by() != null) {
            both.add(new TermQuery(new Term(IndexFields.WRITTEN_BY, awaited.by().toString())), Occur.MUST_NOT);
            if (!approval) {
                both.add(
                        new TermQuery(
                                new Term(IndexFields.APPROVED_BY, awaited.by().toString())),
                        Occur.MUST_NOT);
            }
        }
        return both.build();
    }

    private static Query selected(Dimension dimension, Selection selection) {
        Set<String> keys = selection.keys();
        if (keys.size() == 1) {
            return new TermQuery(new Term(dimension.field(), keys.iterator().next()));
        }
        return new TermInSetQuery(
                dimension.field(), keys.stream().map(BytesRef::new).toList());
    }
}
