package org.suividepenses.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.suividepenses.approval.Inbox;
import org.suividepenses.budget.BudgetTransfers;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.operation.ListFilters;
import org.suividepenses.operation.OperationList;

/**
 * What waits for somebody. Counts as their inbox and the list give them, so that each leads to as many: they decide nothing.
 */
@Service
public class Tasks {

    private static final OperationList.Place COUNT_ALONE = new OperationList.Place(0, null, false);

    private final OperationList list;
    private final ListFilters filters;
    private final Inbox inbox;
    private final BudgetTransfers transfers;

    Tasks(OperationList list, ListFilters filters, Inbox inbox, BudgetTransfers transfers) {
        this.list = list;
        this.filters = filters;
        this.inbox = inbox;
        this.transfers = transfers;
    }

    /**
     * Of each how many; null for what the caller may not do.
     *
     * @param toApprove what awaits their signature, at most {@value Inbox#COUNTED}
     */
    public record Waiting(
            @Nullable Long drafts,
            @Nullable Long rejected,
            @Nullable Long toApprove,
            @Nullable Long toPay,
            @Nullable Long transfers) {}

    /** @throws org.suividepenses.kernel.ProblemException INDEX_NOT_READY while the index is built for the first time */
    public Waiting of(Caller caller) {
        Long drafts = null;
        Long rejected = null;
        if (caller.may(Permission.OPERATION_WRITE) && caller.userId() != null) {
            String user = caller.userId().toString();
            drafts = count(Map.of("createdBy", List.of(user), "status", List.of("DRAFT")), caller);
            rejected = count(Map.of("createdBy", List.of(user), "status", List.of("REJECTED")), caller);
        }
        return new Waiting(
                drafts,
                rejected,
                caller.may(Permission.OPERATION_APPROVE) ? Long.valueOf(inbox.count(caller)) : null,
                caller.may(Permission.OPERATION_PAY) ? count(Map.of("awaiting", List.of("payment")), caller) : null,
                caller.may(Permission.BUDGET_APPROVE) ? Long.valueOf(transfers.awaiting(caller)) : null);
    }

    private Long count(Map<String, List<String>> parameters, Caller caller) {
        return list.page(filters.parse(parameters), COUNT_ALONE, caller).total().count();
    }
}
