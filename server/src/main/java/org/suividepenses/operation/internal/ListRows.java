package org.suividepenses.operation.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.ListPage;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationNames;
import org.suividepenses.operation.PayeeNotices;
import org.suividepenses.operation.internal.index.OperationPage;
import org.suividepenses.operation.internal.index.OperationTotals;
import org.suividepenses.organisation.Institutions;

/**
 * Fills what the index has found with rows and names from the database: in one transaction, so that a page costs one
 * connection once, and only after the index has answered, so that nobody holds one while waiting for it.
 */
@Component
@Transactional(readOnly = true)
public class ListRows {

    private final OperationRepository repository;
    private final OperationNames names;
    private final FacetLabels labels;
    private final PayeeNotices payees;
    private final Institutions institutions;

    ListRows(
            OperationRepository repository,
            OperationNames names,
            FacetLabels labels,
            PayeeNotices payees,
            Institutions institutions) {
        this.repository = repository;
        this.names = names;
        this.labels = labels;
        this.payees = payees;
        this.institutions = institutions;
    }

    /**
     * @param found by a search with figures
     * @param charged to the lines of the budget that the list is of; null when it is of none
     */
    public ListPage page(OperationPage found, @Nullable BigInteger charged, Caller caller) {
        OperationTotals totals = Objects.requireNonNull(found.totals());
        return new ListPage(
                payees.listed(rows(found.ids(), caller)),
                new ListPage.Total(
                        totals.count(), totals.sum(), institutions.required().currency(), charged),
                totals.facets() == null ? null : labels.of(totals.facets()),
                found.approximate(),
                found.nextCursor(),
                found.previousCursor());
    }

    /** In the order of the ids; an operation that is gone since the index saw it is left out. */
    public List<NamedOperation> named(List<UUID> ids, Caller caller) {
        return names.of(rows(ids, caller));
    }

    private List<Operation> rows(List<UUID> ids, Caller caller) {
        Map<UUID, Operation> found = repository.find(ids, caller.scope());
        List<Operation> rows = new ArrayList<>(ids.size());
        for (UUID id : ids) {
            Operation operation = found.get(id);
            if (operation != null) {
                rows.add(operation);
            }
        }
        return rows;
    }
}
