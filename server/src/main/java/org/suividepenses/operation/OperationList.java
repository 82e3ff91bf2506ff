package org.suividepenses.operation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.operation.internal.ChargedTotals;
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
    private final ChargedTotals charged;
    private final Allocations allocations;

    OperationList(OperationSearch search, ListRows rows, ChargedTotals charged, Allocations allocations) {
        this.search = search;
        this.rows = rows;
        this.charged = charged;
        this.allocations = allocations;
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
        OperationQuery query = new OperationQuery(
                filter.filter().askedBy(caller.userId()),
                permitted(caller),
                filter.sort(),
                place.size(),
                place.cursor(),
                place.facets() ? Figures.FACETS : Figures.TOTALS);
        OperationPage found = search.search(query);
        return rows.page(found, charged.of(query, Objects.requireNonNull(found.totals())), caller);
    }

    /**
     * An operation with what is written of it in a file.
     *
     * @param split its parts, when it was split by hand; none otherwise
     */
    public record ExportedOperation(NamedOperation named, List<Allocations.Part> split) {}

    /**
     * Hands every operation of the list to {@code consumer}, in its order, reading some thousands at a time: an export
     * of a million rows needs no more memory than one of ten.
     */
    public void stream(ListFilter filter, Caller caller, Consumer<ExportedOperation> consumer) {
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
            List<NamedOperation> named = rows.named(page.ids(), caller);
            Map<OperationId, List<Allocations.Part>> splits = allocations.splits(
                    named.stream().map(NamedOperation::operation).toList(), caller);
            named.forEach(row -> consumer.accept(new ExportedOperation(
                    row, splits.getOrDefault(row.operation().id(), List.of()))));
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
