package org.suividepenses.budget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Prepares many lines of a year at once, in few statements: what copies and imports end in. */
@Service
@Transactional
public class LinePreparation {

    /** In which everybody inserts, so that two who prepare the same lines do not wait for each other. */
    private static final Comparator<PlannedLine> IN_ONE_ORDER = Comparator.comparing(
            PlannedLine::place,
            Comparator.comparing(BudgetPlace::unitId)
                    .thenComparing(BudgetPlace::categoryId, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(BudgetPlace::fundingSourceId, Comparator.nullsFirst(Comparator.naturalOrder())));

    private final LineRepository lines;
    private final ForecastRepository forecasts;
    private final LineJournal journal;
    private final IdSource ids;

    LinePreparation(LineRepository lines, ForecastRepository forecasts, LineJournal journal, IdSource ids) {
        this.lines = lines;
        this.forecasts = forecasts;
        this.journal = journal;
        this.ids = ids;
    }

    /** How many lines were new, took the place of a draft, and were left since one stands there already. */
    public record Prepared(int created, int replaced, int kept) {}

    /** @throws ProblemException VALIDATION for a year out of range */
    public static void checkYear(int fiscalYear) {
        LineRules.checkYear("/fiscalYear", fiscalYear);
    }

    /** The lines of the budget that stand at some places of a year already; places are of the caller's units. */
    @Transactional(readOnly = true)
    public Map<BudgetPlace, BudgetLine> standing(int fiscalYear, Collection<BudgetPlace> places, Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        return lines.budgeted(
                fiscalYear, places.stream().map(BudgetPlace::unitId).collect(Collectors.toSet()), Set.copyOf(places));
    }

    /**
     * Prepares lines. Of two who prepare the same at once, the second is refused.
     *
     * @param planned of that year, within the caller's units, at most one for each place; their references exist
     * @throws ProblemException FORBIDDEN; VALIDATION for a year out of range; DUPLICATE when a place was taken this moment
     */
    public Prepared prepare(int fiscalYear, List<PlannedLine> planned, ExistingDrafts existing, Caller caller) {
        caller.mustHave(Permission.BUDGET_WRITE);
        mustBeTheirs(fiscalYear, planned, caller);
        checkYear(fiscalYear);
        Map<BudgetPlace, BudgetLine> standing =
                standing(fiscalYear, planned.stream().map(PlannedLine::place).toList(), caller);
        List<PlannedLine> missing = planned.stream()
                .filter(line -> !standing.containsKey(line.place()))
                .sorted(IN_ONE_ORDER)
                .toList();
        int created = create(missing, caller);
        int replaced = existing == ExistingDrafts.REPLACE ? replace(planned, standing, caller) : 0;
        return new Prepared(created, replaced, planned.size() - created - replaced);
    }

    private static void mustBeTheirs(int fiscalYear, List<PlannedLine> planned, Caller caller) {
        boolean others = planned.stream()
                .map(PlannedLine::place)
                .anyMatch(place ->
                        place.fiscalYear() != fiscalYear || !caller.scope().includes(place.unitId()));
        if (others) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    private int create(List<PlannedLine> missing, Caller caller) {
        List<LineJournal.LineChange> changes = new ArrayList<>();
        Map<BudgetLineId, Phasing> wanted = new LinkedHashMap<>();
        for (PlannedLine each : missing) {
            BudgetLine line = BudgetLine.draft(
                    new BudgetLineId(ids.next()),
                    each.place(),
                    each.details().policy(),
                    each.details().notes());
            wanted.put(line.id(), each.phasing());
            changes.add(new LineJournal.LineChange(null, line, Phasing.NONE, each.phasing()));
        }
        try {
            lines.insertAll(changes.stream().map(LineJournal.LineChange::after).toList());
        } catch (DuplicateKeyException taken) {
            throw ProblemException.of(ProblemType.DUPLICATE, "budget.line-taken");
        }
        forecasts.insertAll(wanted);
        journal.changedAll("CREATE", changes, caller);
        return missing.size();
    }

    private int replace(List<PlannedLine> planned, Map<BudgetPlace, BudgetLine> standing, Caller caller) {
        Map<BudgetLineId, PlannedLine> byLine = new HashMap<>();
        planned.forEach(each -> {
            BudgetLine line = standing.get(each.place());
            if (line != null && line.status() == LineStatus.DRAFT) {
                byLine.put(line.id(), each);
            }
        });
        List<BudgetLine> drafts = lines.lock(byLine.keySet(), caller.scope()).stream()
                .filter(line -> line.status() == LineStatus.DRAFT)
                .toList();
        Map<BudgetLineId, Phasing> before =
                forecasts.find(drafts.stream().map(BudgetLine::id).toList());
        Map<BudgetLineId, Phasing> wanted = new LinkedHashMap<>();
        List<LineJournal.LineChange> changes = new ArrayList<>();
        for (BudgetLine draft : drafts) {
            PlannedLine each = Objects.requireNonNull(byLine.get(draft.id()));
            wanted.put(draft.id(), each.phasing());
            changes.add(new LineJournal.LineChange(
                    draft, draft.with(each.details()), before.getOrDefault(draft.id(), Phasing.NONE), each.phasing()));
        }
        lines.updateAll(changes.stream().map(LineJournal.LineChange::after).toList());
        forecasts.deleteAll(wanted.keySet());
        forecasts.insertAll(wanted);
        journal.changedAll("EDIT", changes, caller);
        return drafts.size();
    }
}
