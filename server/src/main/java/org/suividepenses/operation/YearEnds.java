package org.suividepenses.operation;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.BudgetLines;
import org.suividepenses.budget.BudgetTransfers;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.operation.internal.UnfinishedRepository;
import org.suividepenses.organisation.FiscalYears;

/** What stands in the way when a year is closed. Within the caller's units. */
@Service
@Transactional(readOnly = true)
public class YearEnds {

    private final UnfinishedRepository unfinished;
    private final FiscalYears years;
    private final BudgetLines lines;
    private final BudgetTransfers transfers;

    YearEnds(UnfinishedRepository unfinished, FiscalYears years, BudgetLines lines, BudgetTransfers transfers) {
        this.unfinished = unfinished;
        this.years = years;
        this.lines = lines;
        this.transfers = transfers;
    }

    /** @throws org.suividepenses.kernel.ProblemException NOT_FOUND for a year that is not there */
    public ClosingObstacles obstacles(int label, Caller caller) {
        caller.mustHave(Permission.OPERATION_READ);
        Map<OperationStatus, ClosingObstacles.Unfinished> found =
                unfinished.byStatus(years.get(label).year(), caller.scope());
        return new ClosingObstacles(
                found.getOrDefault(OperationStatus.DRAFT, ClosingObstacles.Unfinished.NONE),
                found.getOrDefault(OperationStatus.SUBMITTED, ClosingObstacles.Unfinished.NONE),
                found.getOrDefault(OperationStatus.APPROVED, ClosingObstacles.Unfinished.NONE),
                lines.drafts(label, caller),
                transfers.waiting(label, caller));
    }
}
