package org.suividepenses.budget;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.internal.BalanceRepository;
import org.suividepenses.budget.internal.BudgetSettingsRepository;
import org.suividepenses.budget.internal.LineBalance;
import org.suividepenses.budget.internal.LineRepository;
import org.suividepenses.budget.internal.MovementBook;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.organisation.Institutions;

/**
 * The control that no commitment passes by (DOMAIN rules 3 and 4). Checks a step against what its lines have left, writes
 * it into the ledger and the balances, in the transaction of the document that takes the step. The writers of one line
 * wait for each other; lines are locked in the order of their ids, so that nobody waits in a circle.
 *
 * <p>The periods are not looked at here: who moves a document holds them by {@link
 * org.suividepenses.organisation.Periods}, before this.
 */
@Service
public class BudgetControl {

    private final BudgetSettingsRepository settings;
    private final LineRepository lines;
    private final BalanceRepository balances;
    private final LedgerWriter ledger;
    private final Institutions institutions;
    private final Clock clock;

    BudgetControl(
            BudgetSettingsRepository settings,
            LineRepository lines,
            BalanceRepository balances,
            LedgerWriter ledger,
            Institutions institutions,
            Clock clock) {
        this.settings = settings;
        this.lines = lines;
        this.balances = balances;
        this.ledger = ledger;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** As {@link #recordAll} for one movement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ControlOutcome record(Movement movement, Caller caller) {
        return recordAll(List.of(movement), caller).getFirst();
    }

    /**
     * Records movements in their order, each for itself: one that is refused changes nothing and does not hold up those
     * after it. A movement that takes nothing more from a line is never refused by it.
     *
     * @return what became of each, in the order given
     * @throws org.suividepenses.kernel.ProblemException FORBIDDEN for an override by somebody not entitled to it; CONFLICT
     *     when the sums of a line would exceed 18 digits
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ControlOutcome> recordAll(List<Movement> movements, Caller caller) {
        if (movements.stream().anyMatch(movement -> movement.override() != null)) {
            caller.mustHave(Permission.BUDGET_OVERRIDE);
        }
        TreeSet<BudgetLineId> touched = new TreeSet<>();
        movements.forEach(
                movement -> movement.before().placesWith(movement.after()).forEach(place -> touched.add(place.line())));
        if (touched.isEmpty()) {
            return movements.stream()
                    .<ControlOutcome>map(movement -> new ControlOutcome.Recorded(List.of()))
                    .toList();
        }
        MovementBook book = open(touched);
        List<ControlOutcome> outcomes = new ArrayList<>(movements.size());
        movements.forEach(movement -> outcomes.add(book.enter(movement)));
        ledger.write(book, caller, clock.instant());
        return outcomes;
    }

    private MovementBook open(TreeSet<BudgetLineId> touched) {
        BudgetSettings held = settings.held();
        Map<BudgetLineId, BudgetLine> found = lines.lock(touched);
        Map<BudgetLineId, LineBalance> locked = balances.read(touched);
        return new MovementBook(held, found, locked, institutions.required().currency());
    }
}
