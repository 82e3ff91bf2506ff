package org.suividepenses.operation.internal.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Answers one question on one state of the index: the page and its figures belong together. */
final class ListSearch {

    private final TotalsSearch totals;

    ListSearch(TotalsSearch totals) {
        this.totals = totals;
    }

    OperationPage search(IndexSearcher searcher, OperationQuery query) throws IOException {
        ListPlace place = query.cursor() == null ? null : ListPlace.decode(query.cursor(), query.sort());
        Optional<Query> typed = TextQueries.asTyped(query.filter().text());
        boolean approximate = place != null && place.approximate();
        Query exact = FilterQueries.permitted(query.filter(), typed, query.permitted());
        if (!approximate) {
            List<PageSearch.Row> rows = rows(searcher, exact, query, place);
            if (place != null || typed.isEmpty() || !rows.isEmpty()) {
                return page(searcher, exact, query, place, rows, false);
            }
        }
        Optional<Query> forgiving = TextQueries.withTypos(query.filter().text());
        if (forgiving.isEmpty()) {
            return page(searcher, exact, query, place, List.of(), false);
        }
        Query similar = FilterQueries.permitted(query.filter(), forgiving, query.permitted());
        return page(searcher, similar, query, place, rows(searcher, similar, query, place), true);
    }

    /** One row more than the page holds: whether it goes on. One row at least: whether there is anything. */
    private static List<PageSearch.Row> rows(
            IndexSearcher searcher, Query permitted, OperationQuery query, @Nullable ListPlace place)
            throws IOException {
        return PageSearch.rows(searcher, permitted, query.sort(), place, query.size() + 1);
    }

    private OperationPage page(
            IndexSearcher searcher,
            Query permitted,
            OperationQuery query,
            @Nullable ListPlace place,
            List<PageSearch.Row> found,
            boolean approximate)
            throws IOException {
        boolean more = found.size() > query.size();
        boolean backwards = place != null && place.backwards();
        List<PageSearch.Row> rows = found.subList(0, Math.min(found.size(), query.size()));
        if (backwards) {
            rows = PageSearch.reversed(rows);
        }
        boolean goesOn = backwards || more;
        boolean goesBack = backwards ? more : place != null;
        String next = null;
        String previous = null;
        if (!rows.isEmpty()) {
            next = goesOn ? rows.getLast().cursor(query.sort(), false, approximate) : null;
            previous = goesBack ? rows.getFirst().cursor(query.sort(), true, approximate) : null;
        } else if (place != null) {
            next = backwards ? place.turned().encode() : null;
            previous = backwards ? null : place.turned().encode();
        }
        List<UUID> ids = rows.stream().map(PageSearch.Row::id).toList();
        return new OperationPage(ids, figures(searcher, permitted, query), approximate, next, previous);
    }

    private @Nullable OperationTotals figures(IndexSearcher searcher, Query permitted, OperationQuery query)
            throws IOException {
        boolean cancelledToo = query.filter().onlyCancelled();
        return switch (query.figures()) {
            case NONE -> null;
            case TOTALS -> totals.totals(searcher, permitted, false, cancelledToo);
            case FACETS -> totals.totals(searcher, permitted, true, cancelledToo);
        };
    }
}
