package org.suividepenses.budget;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.internal.BalanceRepository;
import org.suividepenses.budget.internal.BudgetSettingsRepository;
import org.suividepenses.budget.internal.LedgerEntry;
import org.suividepenses.budget.internal.LedgerRepository;
import org.suividepenses.budget.internal.LineBalance;
import org.suividepenses.budget.internal.LineRepository;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.Institutions;

/** Writes a transfer into the ledger. A line never gives what it has committed, whatever its policy. */
@Component
class TransferPosting {

    private final LineRepository lines;
    private final BalanceRepository balances;
    private final LedgerRepository ledger;
    private final MonthGuard months;
    private final Terms terms;

    /** What holds at this moment. */
    @Component
    record Terms(BudgetSettingsRepository settings, Institutions institutions, Clock clock) {}

    TransferPosting(
            LineRepository lines, BalanceRepository balances, LedgerRepository ledger, MonthGuard months, Terms terms) {
        this.lines = lines;
        this.balances = balances;
        this.ledger = ledger;
        this.months = months;
        this.terms = terms;
    }

    /** @throws ProblemException VALIDATION naming every part whose line is not open, or not of the year */
    void checkLines(TransferDraft draft, Caller caller) {
        Map<BudgetLineId, BudgetLine> found = lines.find(lineIds(draft.parts()));
        FieldProblems problems = new FieldProblems();
        for (int at = 0; at < draft.parts().size(); at++) {
            BudgetLine line = found.get(draft.parts().get(at).place().line());
            if (line == null || !caller.scope().includes(line.place().unitId())) {
                problems.add("/parts/" + at + "/lineId", "transfer.line-unknown");
            } else if (!line.budgeted()
                    || line.status() != LineStatus.VALIDATED
                    || line.place().fiscalYear() != yearOf(draft.parts().get(at), draft.kind(), draft.fiscalYear())) {
                problems.add("/parts/" + at + "/lineId", "transfer.line-not-open");
            }
        }
        problems.refuseIfAny();
    }

    /** A carry-forward takes from the year before the one that receives. */
    private static int yearOf(TransferPart part, TransferKind kind, int fiscalYear) {
        return kind == TransferKind.CARRY_FORWARD && part.place().month() == BudgetMonth.AFTER_YEAR
                ? fiscalYear - 1
                : fiscalYear;
    }

    void post(Transfer transfer, Caller caller) {
        Set<BudgetLineId> ids = lineIds(transfer.parts());
        months.holdOpen(
                transfer.fiscalYear(),
                transfer.parts().stream()
                        .map(part -> part.place().month())
                        .filter(month -> month != BudgetMonth.AFTER_YEAR)
                        .collect(Collectors.toSet()),
                caller);
        BudgetSettings settings = terms.settings().held();
        lines.lock(ids).values().stream()
                .filter(line -> line.status() != LineStatus.VALIDATED)
                .findFirst()
                .ifPresent(closed -> {
                    throw ProblemException.of(ProblemType.CONFLICT, "transfer.line-closed");
                });
        Map<BudgetLineId, LineBalance> locked = balances.read(ids);
        LedgerKind kind = transfer.kind() == TransferKind.AMENDMENT ? LedgerKind.APPROPRIATION : LedgerKind.TRANSFER;
        List<LedgerEntry> entries = transfer.parts().stream()
                .map(part -> new LedgerEntry(part.place(), kind, part.amount(), DocumentType.TRANSFER, transfer.id()))
                .toList();
        entries.forEach(entry -> Objects.requireNonNull(locked.get(entry.place().line()))
                .add(entry.place().month(), kind, entry.amount()));
        mustHaveLeft(transfer, locked, settings);
        ledger.add(entries, terms.clock().instant());
        balances.write(locked.values());
    }

    /** After the transfer, no month that gave is short of what is committed. */
    private void mustHaveLeft(Transfer transfer, Map<BudgetLineId, LineBalance> after, BudgetSettings settings) {
        for (TransferPart part : transfer.parts()) {
            long left = Objects.requireNonNull(after.get(part.place().line()))
                    .available(part.place().month(), settings.rhythm());
            if (part.amount() < 0 && left < 0) {
                throw refusal(part, left);
            }
        }
    }

    private ProblemException refusal(TransferPart part, long left) {
        var base = terms.institutions().required().currency();
        Money wanted = new Money(-part.amount(), base);
        Money available = new Money(Math.addExact(left, -part.amount()), base);
        return new ProblemException(
                ProblemType.BUDGET_EXCEEDED,
                "transfer.exceeded",
                List.of(available.toDecimal(), wanted.toDecimal()),
                List.of(),
                Map.of(
                        "available",
                        available.toPlainString(),
                        "lineId",
                        part.place().line().value()));
    }

    private static Set<BudgetLineId> lineIds(List<TransferPart> parts) {
        return parts.stream().map(part -> part.place().line()).collect(Collectors.toCollection(TreeSet::new));
    }
}
