package org.suividepenses.budget;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.internal.BalanceRepository;
import org.suividepenses.budget.internal.BudgetSettingsRepository;
import org.suividepenses.budget.internal.ForecastRepository;
import org.suividepenses.budget.internal.LedgerEntry;
import org.suividepenses.budget.internal.LedgerRepository;
import org.suividepenses.budget.internal.LineBalance;
import org.suividepenses.budget.internal.LineJournal;
import org.suividepenses.budget.internal.LineRepository;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** Opens lines: their forecasts become appropriations. */
@Component
class LineOpening {

    private final LineRepository lines;
    private final ForecastRepository forecasts;
    private final BalanceRepository balances;
    private final MonthGuard months;
    private final Ledger ledger;
    private final LineJournal journal;

    /** Where appropriations are written. */
    @Component
    record Ledger(
            LedgerRepository entries,
            BudgetSettingsRepository settings,
            ApplicationEventPublisher events,
            Clock clock) {}

    LineOpening(
            LineRepository lines,
            ForecastRepository forecasts,
            BalanceRepository balances,
            MonthGuard months,
            Ledger ledger,
            LineJournal journal) {
        this.lines = lines;
        this.forecasts = forecasts;
        this.balances = balances;
        this.months = months;
        this.ledger = ledger;
        this.journal = journal;
    }

    /** Lets those who follow lines lock what is theirs; before anything else is locked. @param drafts as they are read */
    void announce(Collection<BudgetLine> drafts) {
        ledger.events().publishEvent(new LinesOpening(List.copyOf(drafts)));
    }

    /** @param drafts locked by this transaction */
    List<BudgetLine> open(List<BudgetLine> drafts, Caller caller) {
        if (drafts.size() > BudgetLines.MANY_LIMIT) {
            throw new IllegalArgumentException("too many at once: " + drafts.size());
        }
        if (drafts.stream().anyMatch(line -> line.status() != LineStatus.DRAFT || !line.budgeted())) {
            throw ProblemException.of(ProblemType.CONFLICT, "budget.line-not-draft");
        }
        List<BudgetLineId> ids = drafts.stream().map(BudgetLine::id).toList();
        Map<BudgetLineId, Phasing> planned = forecasts.find(ids);
        months.holdOpen(drafts, planned, caller);
        Map<BudgetLineId, LineBalance> opened = balances.read(ids);
        List<LedgerEntry> entries = new ArrayList<>();
        List<BudgetLine> validated = new ArrayList<>();
        for (BudgetLine draft : drafts) {
            appropriate(
                    draft.id(),
                    planned.getOrDefault(draft.id(), Phasing.NONE),
                    Objects.requireNonNull(opened.get(draft.id())),
                    entries);
            validated.add(draft.as(LineStatus.VALIDATED));
        }
        lines.updateAll(validated);
        ledger.entries().add(entries, ledger.clock().instant());
        balances.write(opened.values());
        journal.validated(drafts, validated, planned, caller);
        ledger.events().publishEvent(new LinesOpened(validated, caller));
        return validated;
    }

    /** @throws ProblemException CONFLICT when a line that is overrun would block from now on: DOMAIN rule 4 */
    void mustNotBlockOverrun(BudgetLine before, BudgetLine after) {
        BudgetSettings held = ledger.settings().held();
        boolean blocksNow = held.policyOf(before) != ControlPolicy.BLOCK && held.policyOf(after) == ControlPolicy.BLOCK;
        if (after.status() != LineStatus.VALIDATED || !blocksNow) {
            return;
        }
        LineBalance balance =
                Objects.requireNonNull(balances.read(List.of(after.id())).get(after.id()));
        if (balance.available(1, held.rhythm()) < 0) {
            throw ProblemException.of(ProblemType.CONFLICT, "budget.line-overrun");
        }
    }

    private static void appropriate(
            BudgetLineId line, Phasing planned, LineBalance balance, List<LedgerEntry> entries) {
        IntStream.rangeClosed(1, planned.months().size())
                .filter(month -> planned.months().get(month - 1) != 0)
                .forEach(month -> {
                    long amount = planned.months().get(month - 1);
                    balance.add(month, LedgerKind.APPROPRIATION, amount);
                    entries.add(new LedgerEntry(
                            new BudgetMonth(line, month),
                            LedgerKind.APPROPRIATION,
                            amount,
                            DocumentType.LINE,
                            line.value()));
                });
    }
}
