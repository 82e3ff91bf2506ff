package org.suividepenses.budget;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.internal.AlertRepository;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;

/** The alerts that stand. Within the caller's units. */
@Service
@Transactional(readOnly = true)
public class BudgetAlerts {

    private final AlertRepository repository;

    BudgetAlerts(AlertRepository repository) {
        this.repository = repository;
    }

    /** Those of a fiscal year, of each line the highest threshold, newest first; at most {@value AlertRepository#LIMIT}. */
    public List<BudgetAlert> open(int fiscalYear, Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        return repository.open(fiscalYear, caller.scope());
    }
}
