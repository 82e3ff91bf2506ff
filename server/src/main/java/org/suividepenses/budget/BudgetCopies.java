package org.suividepenses.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.internal.LineRules;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.FiscalYear;

/**
 * Prepares the budget of a year after that of another: what its lines planned when they were validated, or plan, times a
 * coefficient. The copies together come to the rounded product of what they were together, each within one minor unit of
 * its own. Within the caller's units.
 */
@Service
@Transactional
public class BudgetCopies {

    private final LineSheets sheets;
    private final LinePreparation preparation;
    private final LineRules rules;

    BudgetCopies(LineSheets sheets, LinePreparation preparation, LineRules rules) {
        this.sheets = sheets;
        this.preparation = preparation;
        this.rules = rules;
    }

    /** The lines to be copied with what they are to plan, and what it comes to. */
    private record Plan(List<PlannedLine> lines, BigInteger before, BigInteger after, int kept, int inactive) {}

    /** What {@link #copy} would do at this moment. @throws ProblemException as it does */
    @Transactional(readOnly = true)
    public CopyOutcome preview(BudgetCopy copy, Caller caller) {
        Plan plan = plan(copy, caller);
        Map<BudgetPlace, BudgetLine> standing = preparation.standing(
                copy.toYear(), plan.lines().stream().map(PlannedLine::place).toList(), caller);
        return new CopyOutcome(
                plan.lines().size() - standing.size(),
                standing.size(),
                plan.kept(),
                plan.inactive(),
                plan.before(),
                plan.after());
    }

    /**
     * Prepares the copies.
     *
     * @throws ProblemException FORBIDDEN; VALIDATION naming every field; DUPLICATE when a line was prepared this moment
     */
    public CopyOutcome copy(BudgetCopy copy, Caller caller) {
        Plan plan = plan(copy, caller);
        LinePreparation.Prepared prepared = preparation.prepare(copy.toYear(), plan.lines(), copy.existing(), caller);
        if (prepared.kept() > 0) {
            throw ProblemException.of(ProblemType.DUPLICATE, "budget.line-taken");
        }
        return new CopyOutcome(
                prepared.created(), prepared.replaced(), plan.kept(), plan.inactive(), plan.before(), plan.after());
    }

    private Plan plan(BudgetCopy copy, Caller caller) {
        caller.mustHave(Permission.BUDGET_WRITE);
        copy.check();
        LineRules.checkYear("/toYear", copy.toYear());
        PositionQuery source =
                new PositionQuery(copy.fromYear(), copy.unitIds(), Set.of(), Set.of(), 1, FiscalYear.MONTHS, null);
        List<LineSheet> budgeted = sheets.read(source, caller).stream()
                .filter(sheet -> sheet.position().line().budgeted())
                .toList();
        Set<BudgetPlace> used =
                rules.used(budgeted.stream().map(BudgetCopies::place).toList());
        List<LineSheet> active =
                budgeted.stream().filter(sheet -> used.contains(place(sheet))).toList();
        List<LineSheet> copied = free(active, copy, caller);
        List<Long> before =
                copied.stream().map(sheet -> sheet.planned().total()).toList();
        List<Long> after = scaled(before, copy);
        List<PlannedLine> lines = new ArrayList<>(copied.size());
        for (int at = 0; at < copied.size(); at++) {
            lines.add(planned(copied.get(at), after.get(at), copy));
        }
        return new Plan(lines, sum(before), sum(after), active.size() - copied.size(), budgeted.size() - active.size());
    }

    /** Those whose place in the new year is free, or will be. */
    private List<LineSheet> free(List<LineSheet> sheets, BudgetCopy copy, Caller caller) {
        Map<BudgetPlace, BudgetLine> standing = preparation.standing(
                copy.toYear(),
                sheets.stream().map(sheet -> place(sheet).in(copy.toYear())).toList(),
                caller);
        Set<BudgetPlace> taken = standing.values().stream()
                .filter(line -> line.status() != LineStatus.DRAFT || copy.existing() == ExistingDrafts.KEEP)
                .map(BudgetLine::place)
                .collect(Collectors.toSet());
        return sheets.stream()
                .filter(sheet -> !taken.contains(place(sheet).in(copy.toYear())))
                .toList();
    }

    private static List<Long> scaled(List<Long> before, BudgetCopy copy) {
        try {
            return Shares.scaled(before, copy.coefficient());
        } catch (Money.AmountTooLarge tooLarge) {
            throw ProblemException.validation(List.of(FieldProblem.of("/coefficient", "amount.too-large")));
        }
    }

    private static PlannedLine planned(LineSheet sheet, long total, BudgetCopy copy) {
        Phasing phasing = switch (copy.profile()) {
            case EVEN -> Phasing.even(total);
            case PLANNED -> Phasing.like(sheet.planned().months(), total);
            case REALISED -> Phasing.like(realised(sheet), total);
        };
        BudgetLine line = sheet.position().line();
        return new PlannedLine(line.place().in(copy.toYear()), new LineDetails(line.policy(), line.notes()), phasing);
    }

    private static List<Long> realised(LineSheet sheet) {
        return sheet.position().months().stream()
                .map(figures -> figures.realised().longValueExact())
                .toList();
    }

    private static BudgetPlace place(LineSheet sheet) {
        return sheet.position().line().place();
    }

    private static BigInteger sum(List<Long> amounts) {
        return amounts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
