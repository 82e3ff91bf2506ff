package org.suividepenses.demo.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.BudgetLines;
import org.suividepenses.budget.BudgetPlace;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.Institution;

/** Prepares and validates the budgets of the invented institution, before anything is charged to them. */
@Component
public class DemoBudget {

    private final BudgetLines lines;

    DemoBudget(BudgetLines lines) {
        this.lines = lines;
    }

    void open(
            List<PlannedExpense> expenses,
            DemoReferences.Created references,
            DemoUsers.Created users,
            Institution institution) {
        Caller finance = DemoUsers.callerOf(users.finance());
        List<BudgetLineId> prepared = new ArrayList<>();
        for (DemoLine line : DemoLine.of(expenses, institution.fiscalYearStart(), institution.currency())) {
            prepared.add(lines.create(null, place(line.place(), references), line.details(), line.phasing(), finance)
                    .id());
        }
        Caller admin = DemoUsers.callerOf(users.admin());
        for (int from = 0; from < prepared.size(); from += BudgetLines.MANY_LIMIT) {
            lines.validate(prepared.subList(from, Math.min(prepared.size(), from + BudgetLines.MANY_LIMIT)), admin);
        }
    }

    private static BudgetPlace place(DemoLine.Place place, DemoReferences.Created references) {
        return new BudgetPlace(
                place.year(),
                id(references.units(), place.unit()),
                id(references.categories(), place.category()),
                place.funding().isEmpty() ? null : id(references.fundingSources(), place.funding()));
    }

    private static UUID id(Map<String, UUID> ids, String code) {
        return Objects.requireNonNull(ids.get(code), code);
    }
}
