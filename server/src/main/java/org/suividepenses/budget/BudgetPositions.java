package org.suividepenses.budget;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.internal.PositionRepository;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;

/**
 * What lines have planned, committed, realised and paid: the source of every figure on screen, in the API and in reports.
 * Read from the balances, or at a past moment from the ledger itself; never from operations. Within the caller's units.
 */
@Service
@Transactional(readOnly = true)
public class BudgetPositions {

    private final PositionRepository repository;

    BudgetPositions(PositionRepository repository) {
        this.repository = repository;
    }

    /**
     * The lines of a part of the budget with their figures, ordered by unit, category, source and id; at most {@value
     * PositionRepository#LIMIT}.
     *
     * @throws org.suividepenses.kernel.ProblemException FORBIDDEN; CONFLICT when there are more lines than that
     */
    public List<LinePosition> read(PositionQuery query, Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        return repository.read(query, caller.scope());
    }
}
