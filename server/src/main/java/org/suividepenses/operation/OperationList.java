package org.suividepenses.operation;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.operation.internal.ListRows;
import org.suividepenses.operation.internal.OperationRepository;
import org.suividepenses.operation.internal.index.Figures;
import org.suividepenses.operation.internal.index.OperationPage;
import org.suividepenses.operation.internal.index.OperationQuery;
import org.suividepenses.operation.internal.index.PermittedUnits;
import org.suividepenses.operation.internal.upkeep.OperationSearch;

/**
 * Finds and totals operations. The index says which they are, how many, for how much; the rows are then read from the
 * database. Everything stays within the caller's units.
 */
@Service
public class OperationList {

    private final OperationSearch search;
    private final ListRows rows;

    OperationList(OperationSearch search, ListRows rows) {
        this.search = search;
        this.rows = rows;
    }

    /**
     * Which page of a list.
     *
     * @param size how many operations, 0 to {@value OperationRepository#READ_LIMIT}; 0 for the total alone
     * @param cursor from an earlier page of the same list; null for the first page
     * @param facets whether the total is also broken down
     */
    public record Place(int size, @Nullable String cursor, boolean facets) {}

    /**
     * A page of the list.
     *
     * @throws org.suividepenses.kernel.ProblemException INVALID_REQUEST for a cursor that is not of this list;
     *     INDEX_NOT_READY while the index is being built for the first time
     */
    public ListPage page(ListFilter filter, Place place, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        OperationPage found = search.search(new OperationQuery(
                filter.filter().askedBy(caller.userId()),
                permitted(caller),
                filter.sort(),
                place.size(),
                place.cursor(),
                place.facets() ? Figures.FACETS : Figures.TOTALS));
        return rows.page(found, caller);
    }

    /**
     * Hands every operation of the list to {@code consumer}, in its order, reading some thousands at a time: an export
     * of a million rows needs no more memory than one of ten.
     */
    public void stream(ListFilter filter, Caller caller, Consumer<NamedOperation> consumer) {
        caller.mustHave(Permission.OPERATION_EXPORT);
        OperationQuery query = new OperationQuery(
                filter.filter().askedBy(caller.userId()),
                permitted(caller),
                filter.sort(),
                OperationRepository.READ_LIMIT,
                null,
                Figures.NONE);
        OperationPage page;
        do {
            page = search.search(query);
            rows.named(page.ids(), caller).forEach(consumer);
            query = query.at(page.nextCursor());
        } while (page.nextCursor() != null);
    }

    private static PermittedUnits permitted(Caller caller) {
        return switch (caller.scope()) {
            case UnitScope.Everywhere everywhere -> PermittedUnits.ALL;
            case UnitScope.Only only -> PermittedUnits.only(only.unitIds());
        };
    }
}
