package org.suividepenses.budget;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.audit.AuditTrail;
import org.suividepenses.audit.Changes;
import org.suividepenses.budget.internal.BalanceRepository;
import org.suividepenses.budget.internal.BudgetSettingsRepository;
import org.suividepenses.budget.internal.LineBalance;
import org.suividepenses.budget.internal.LineRepository;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.FiscalYears;
import org.suividepenses.organisation.Institutions;
import org.suividepenses.organisation.PeriodStatus;
import org.suividepenses.platform.web.Versions;

/** The rules by which the institution controls its budget, and their change. */
@Service
@Transactional
public class BudgetRules {

    private final BudgetSettingsRepository settings;
    private final LineRepository lines;
    private final BalanceRepository balances;
    private final FiscalYears years;
    private final Institutions institutions;
    private final AuditTrail audit;

    BudgetRules(
            BudgetSettingsRepository settings,
            LineRepository lines,
            BalanceRepository balances,
            FiscalYears years,
            Institutions institutions,
            AuditTrail audit) {
        this.settings = settings;
        this.lines = lines;
        this.balances = balances;
        this.years = years;
        this.institutions = institutions;
        this.audit = audit;
    }

    /** @throws ProblemException FORBIDDEN without the right to read budgets */
    @Transactional(readOnly = true)
    public BudgetSettings read(Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        return settings.read();
    }

    /**
     * Changes the rules. Waits for every commitment that is being checked by the old ones.
     *
     * @param wanted its version is the one that the caller has read
     * @throws ProblemException VERSION_STALE; CONFLICT while lines that the new rules would hold exceed what these rules
     *     allow, so that DOMAIN rule 4 would not be true from the first moment
     */
    public BudgetSettings change(BudgetSettings wanted, Caller caller) {
        caller.mustHave(Permission.BUDGET_APPROVE);
        BudgetSettings before = settings.lock();
        Versions.mustMatch(wanted.version(), before.version());
        Changes changes = differences(before, wanted);
        if (changes.isEmpty()) {
            return before;
        }
        long overrun = newlyOverrun(before, wanted);
        if (overrun > 0) {
            throw ProblemException.of(ProblemType.CONFLICT, "budget.settings.overrun", overrun);
        }
        BudgetSettings after = new BudgetSettings(
                wanted.policy(), wanted.unbudgetedPolicy(), wanted.rhythm(), wanted.thresholds(), before.version() + 1);
        settings.update(after);
        audit.record(
                caller.actor(),
                "EDIT",
                "BUDGET_SETTINGS",
                institutions.required().id(),
                changes);
        return after;
    }

    /** Lines of years that are not closed which would be beyond the new rules and were not beyond the old ones. */
    private long newlyOverrun(BudgetSettings before, BudgetSettings after) {
        if (!stricter(before, after)) {
            return 0;
        }
        Set<Integer> closed = years.list().stream()
                .filter(year -> year.status() == PeriodStatus.CLOSED)
                .map(year -> year.year().label())
                .collect(Collectors.toSet());
        long overrun = 0;
        @Nullable BudgetLineId last = null;
        do {
            List<BudgetLine> next = lines.lockNext(last, closed);
            Map<BudgetLineId, LineBalance> sums =
                    balances.read(next.stream().map(BudgetLine::id).toList());
            overrun += next.stream()
                    .filter(line -> beyond(after, line, sums) && !beyond(before, line, sums))
                    .count();
            last = next.isEmpty() ? null : next.getLast().id();
        } while (last != null);
        return overrun;
    }

    private static boolean stricter(BudgetSettings before, BudgetSettings after) {
        boolean blocksMore = after.policy() != before.policy() || after.unbudgetedPolicy() != before.unbudgetedPolicy();
        return blocksMore || (after.rhythm() != before.rhythm() && after.rhythm() == ControlRhythm.MONTH);
    }

    private static boolean beyond(BudgetSettings rules, BudgetLine line, Map<BudgetLineId, LineBalance> sums) {
        LineBalance balance = sums.get(line.id());
        return balance != null
                && rules.policyOf(line) == ControlPolicy.BLOCK
                && balance.available(1, rules.rhythm()) < 0;
    }

    private static Changes differences(BudgetSettings before, BudgetSettings after) {
        return Changes.none()
                .field("policy", before.policy(), after.policy())
                .field("unbudgetedPolicy", before.unbudgetedPolicy(), after.unbudgetedPolicy())
                .field("rhythm", before.rhythm(), after.rhythm())
                .field("thresholds", before.thresholds(), after.thresholds());
    }
}
