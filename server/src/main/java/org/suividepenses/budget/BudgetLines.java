package org.suividepenses.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.internal.ForecastRepository;
import org.suividepenses.budget.internal.LineJournal;
import org.suividepenses.budget.internal.LineRepository;
import org.suividepenses.budget.internal.LineRules;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.web.Versions;

/**
 * The lines of the budget while they are prepared, and their validation, which opens their appropriations in the ledger.
 * A line of a unit that is not the caller's does not exist for them.
 */
@Service
@Transactional
public class BudgetLines {

    /** The most lines validated at once. */
    public static final int MANY_LIMIT = 500;

    private final LineRepository lines;
    private final ForecastRepository forecasts;
    private final LineRules rules;
    private final LineJournal journal;
    private final LineOpening opening;
    private final IdSource ids;

    BudgetLines(
            LineRepository lines,
            ForecastRepository forecasts,
            LineRules rules,
            LineJournal journal,
            LineOpening opening,
            IdSource ids) {
        this.lines = lines;
        this.forecasts = forecasts;
        this.rules = rules;
        this.journal = journal;
        this.opening = opening;
        this.ids = ids;
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional(readOnly = true)
    public BudgetLine get(BudgetLineId id, Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        return lines.find(id, caller.scope()).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    /**
     * Prepares a line.
     *
     * @param id null for a new one
     * @throws ProblemException VALIDATION naming every field; DUPLICATE when the place or the id is taken
     */
    public BudgetLine create(
            @Nullable UUID id, BudgetPlace place, LineDetails details, Phasing phasing, Caller caller) {
        caller.mustHave(Permission.BUDGET_WRITE);
        rules.check(place, caller);
        BudgetLineId ownId = new BudgetLineId(id == null ? ids.next() : id);
        BudgetLine line = BudgetLine.draft(ownId, place, details.policy(), details.notes());
        try {
            lines.insert(line);
        } catch (DuplicateKeyException taken) {
            throw ProblemException.of(ProblemType.DUPLICATE, "budget.line-taken");
        }
        forecasts.replace(ownId, phasing);
        journal.changed("CREATE", null, line, Phasing.NONE, phasing, caller);
        return line;
    }

    /**
     * Changes a line: its forecasts only while it is prepared.
     *
     * @param phasing null to leave the forecasts as they are
     * @throws ProblemException NOT_FOUND, VERSION_STALE; CONFLICT for other forecasts of a line that is validated, or for
     *     the policy BLOCK on a line that is overrun
     */
    public BudgetLine edit(
            BudgetLineId id, LineDetails details, @Nullable Phasing phasing, long seenVersion, Caller caller) {
        caller.mustHave(Permission.BUDGET_WRITE);
        BudgetLine before = lock(id, seenVersion, caller);
        Phasing planned = forecasts.find(id);
        Phasing wanted = phasing == null ? planned : phasing;
        if (before.status() != LineStatus.DRAFT && !wanted.equals(planned)) {
            throw ProblemException.of(ProblemType.CONFLICT, "budget.line-validated");
        }
        BudgetLine after = before.with(details);
        opening.mustNotBlockOverrun(before, after);
        lines.update(after);
        if (!wanted.equals(planned)) {
            forecasts.replace(id, wanted);
        }
        journal.changed("EDIT", before, after, planned, wanted, caller);
        return after;
    }

    /** @throws ProblemException NOT_FOUND, VERSION_STALE; CONFLICT for a line that is validated */
    public void delete(BudgetLineId id, long seenVersion, Caller caller) {
        caller.mustHave(Permission.BUDGET_WRITE);
        BudgetLine before = lock(id, seenVersion, caller);
        if (before.status() != LineStatus.DRAFT) {
            throw ProblemException.of(ProblemType.CONFLICT, "budget.line-validated");
        }
        Phasing planned = forecasts.find(id);
        forecasts.delete(id);
        lines.delete(id);
        journal.changed("DELETE", before, null, planned, Phasing.NONE, caller);
    }

    /**
     * Validates lines: their forecasts become appropriations in the ledger, and operations are charged to them from now
     * on. All or none.
     *
     * @param wanted at most {@value #MANY_LIMIT}
     * @return the lines, in the order of their ids
     * @throws ProblemException NOT_FOUND when one is not there; CONFLICT when one is not in preparation; PERIOD_CLOSED
     */
    public List<BudgetLine> validate(List<BudgetLineId> wanted, Caller caller) {
        caller.mustHave(Permission.BUDGET_APPROVE);
        opening.announce(lines.find(wanted).values());
        List<BudgetLine> locked = lines.lock(wanted, caller.scope());
        if (locked.size() < wanted.stream().distinct().count()) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        return opening.open(locked, caller);
    }

    /** How many lines of a year are still in preparation. */
    @Transactional(readOnly = true)
    public int drafts(int fiscalYear, Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        return lines.countDrafts(fiscalYear, caller.scope());
    }

    /** What each month of a line plans while it is prepared, and planned when it was validated. */
    @Transactional(readOnly = true)
    public Phasing phasing(BudgetLineId id, Caller caller) {
        get(id, caller);
        return forecasts.find(id);
    }

    private BudgetLine lock(BudgetLineId id, long seenVersion, Caller caller) {
        Optional<BudgetLine> found = lines.lock(List.of(id), caller.scope()).stream()
                .filter(BudgetLine::budgeted)
                .findFirst();
        BudgetLine line = found.orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Versions.mustMatch(seenVersion, line.version());
        return line;
    }
}
