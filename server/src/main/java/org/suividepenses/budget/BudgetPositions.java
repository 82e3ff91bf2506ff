package org.suividepenses.budget;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.internal.PositionRepository;
import org.suividepenses.budget.internal.TotalRepository;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.UnitScope;

/**
 * What lines have planned, committed, realised and paid: the source of every figure on screen, in the API and in reports.
 * Read from the balances, or at a past moment from the ledger itself; never from operations. Within the caller's units.
 */
@Service
@Transactional(readOnly = true)
public class BudgetPositions {

    private final PositionRepository repository;
    private final TotalRepository totals;

    BudgetPositions(PositionRepository repository, TotalRepository totals) {
        this.repository = repository;
        this.totals = totals;
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

    /**
     * What is planned and done in each unit and category, in no order that says anything.
     *
     * @throws org.suividepenses.kernel.ProblemException FORBIDDEN; CONFLICT for more than can be shown
     */
    public List<PartTotal> byPart(PositionQuery query, Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        return totals.byPart(query, caller.scope());
    }

    /**
     * The same lines as {@link #read}, each with what it comes to in all the months looked at.
     *
     * @throws org.suividepenses.kernel.ProblemException FORBIDDEN; CONFLICT for more than can be shown
     */
    public List<LineTotal> byLine(PositionQuery query, Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        return totals.byLine(query, caller.scope());
    }

    /**
     * As {@link #byLine}, of those of some lines that the query looks at.
     *
     * @throws org.suividepenses.kernel.ProblemException FORBIDDEN
     */
    public List<LineTotal> of(Collection<BudgetLineId> lines, PositionQuery query, Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        return lines.isEmpty() ? List.of() : totals.of(lines, query, caller.scope());
    }

    /**
     * What lines held at a moment, over the whole of their year, whoever asks: showing only what they may see is theirs.
     *
     * @param asOf null for now
     */
    public Map<BudgetLineId, Figures> heldBy(Collection<BudgetLineId> lines, int fiscalYear, @Nullable Instant asOf) {
        PositionQuery year = PositionQuery.ofYear(fiscalYear).asOf(asOf);
        return lines.isEmpty()
                ? Map.of()
                : totals.of(lines, year, new UnitScope.Everywhere()).stream()
                        .collect(Collectors.toMap(LineTotal::id, LineTotal::total));
    }

    /**
     * One for each month from the first looked at, over all lines.
     *
     * @throws org.suividepenses.kernel.ProblemException FORBIDDEN
     */
    public List<Figures> byMonth(PositionQuery query, Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        return totals.byMonth(query, caller.scope());
    }
}
