package org.suividepenses.operation.internal.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds the operations of one page, without looking at more of the list than it has to. */
final class PageSearch {

    /** Lucene may stop, and skip, as soon as the page is full: counting is not its task here. */
    private static final int COUNT_NOTHING = 1;

    private PageSearch() {}

    /** One operation of a page and the places beside it. */
    record Row(UUID id, @Nullable Object key) {

        String cursor(OperationSort sort, boolean backwards, boolean approximate) {
            return new ListPlace(sort, key, id, backwards, approximate).encode();
        }
    }

    /**
     * The operations that follow a place in the direction of the place, nearest first.
     *
     * @param place null for the beginning of the list
     */
    static List<Row> rows(IndexSearcher searcher, Query query, OperationSort sort, @Nullable ListPlace place, int limit)
            throws IOException {
        boolean backwards = place != null && place.backwards();
        FieldDoc after = place == null ? null : after(place);
        Sort order = order(sort, backwards);
        if (sort.key() == OperationSort.Key.DATE && sort.descending() == backwards) {
            Long firstDay = place == null ? null : (Long) place.key();
            return OldestFirst.search(searcher, query, order, after, firstDay, limit).stream()
                    .map(PageSearch::row)
                    .toList();
        }
        TopFieldCollectorManager page = new TopFieldCollectorManager(order, limit, after, COUNT_NOTHING);
        return Arrays.stream(searcher.search(place == null ? query : bounded(query, place), page).scoreDocs)
                .map(hit -> row((FieldDoc) hit))
                .toList();
    }

    /** Documents are kept by date: those newer than the place are not even visited. */
    private static Query bounded(Query query, ListPlace place) {
        if (place.sort().key() != OperationSort.Key.DATE || !(place.key() instanceof Long day)) {
            return query;
        }
        return FilterQueries.both(query, FilterQueries.dates(Long.MIN_VALUE, day));
    }

    private static Row row(FieldDoc hit) {
        Object key = hit.fields[0];
        return new Row(
                Ids.fromSortable((Long) hit.fields[1], (Long) hit.fields[2]),
                key instanceof BytesRef text ? text.utf8ToString() : key);
    }

    private static FieldDoc after(ListPlace place) {
        Object key = place.key() instanceof String text ? new BytesRef(text) : place.key();
        Object[] values = {key, Ids.sortableHigh(place.id()), Ids.sortableLow(place.id())};
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    }

    /** The order, or exactly its reverse. */
    private static Sort order(OperationSort sort, boolean backwards) {
        boolean descending = sort.descending() != backwards;
        return new Sort(
                keyField(sort, descending),
                new SortField(IndexFields.ID_HIGH, SortField.Type.LONG, descending),
                new SortField(IndexFields.ID_LOW, SortField.Type.LONG, descending));
    }

    private static SortField keyField(OperationSort sort, boolean descending) {
        return switch (sort.key()) {
            case DATE -> new SortField(IndexFields.DATE, SortField.Type.LONG, descending);
            case AMOUNT -> new SortField(IndexFields.AMOUNT, SortField.Type.LONG, descending);
            case SUPPLIER -> textField(IndexFields.SUPPLIER_ORDER, sort, descending);
            case CATEGORY -> textField(IndexFields.CATEGORY_ORDER, sort, descending);
            case UNIT -> textField(IndexFields.UNIT_ORDER, sort, descending);
            case NUMBER -> textField(IndexFields.NUMBER_ORDER, sort, descending);
        };
    }

    /** Operations without a key come last in the list, hence first when it is walked backwards. */
    private static SortField textField(String field, OperationSort sort, boolean descending) {
        return new SortField(
                field,
                SortField.Type.STRING,
                descending,
                sort.descending() ? SortField.STRING_FIRST : SortField.STRING_LAST);
    }

    static List<Row> reversed(List<Row> rows) {
        List<Row> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        return turned;
    }
}
