package org.suividepenses.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.internal.BalanceRepository;
import org.suividepenses.budget.internal.BudgetSettingsRepository;
import org.suividepenses.budget.internal.LedgerRepository;
import org.suividepenses.budget.internal.LineBalance;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.kernel.Money;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.organisation.FiscalYear;
import org.suividepenses.organisation.Institution;
import org.suividepenses.organisation.Institutions;

/** Answers, while an operation is typed, which line it will be charged to and what that line has left. */
@Service
@Transactional(readOnly = true)
public class Availabilities {

    private final LineFinder finder;
    private final BalanceRepository balances;
    private final LedgerRepository ledger;
    private final BudgetSettingsRepository settings;
    private final Institutions institutions;

    Availabilities(
            LineFinder finder,
            BalanceRepository balances,
            LedgerRepository ledger,
            BudgetSettingsRepository settings,
            Institutions institutions) {
        this.finder = finder;
        this.balances = balances;
        this.ledger = ledger;
        this.settings = settings;
        this.institutions = institutions;
    }

    /**
     * What is left for an operation.
     *
     * @param day its date
     * @param amount in the base currency; negative for a credit note
     * @param operationId the operation that is edited: what it has committed counts as available; null for a new one
     * @return empty when the budget has no line for it
     * @throws ProblemException NOT_FOUND for a unit that is not the caller's
     */
    public Optional<Availability> of(
            LocalDate day,
            UUID unitId,
            @Nullable UUID categoryId,
            @Nullable UUID fundingSourceId,
            Money amount,
            @Nullable UUID operationId,
            Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        if (!caller.scope().includes(unitId)) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        Institution institution = institutions.required();
        FiscalYear year = institution.fiscalYear(day);
        BudgetPlace place = new BudgetPlace(year.label(), unitId, categoryId, fundingSourceId);
        return Optional.ofNullable(finder.findAll(List.of(place)).get(place))
                .map(line -> of(line, year.monthOf(day), amount, operationId));
    }

    /**
     * What a line that somebody chooses by hand has left for an operation; otherwise as above.
     *
     * @throws ProblemException NOT_FOUND for a line that is not the caller's, and for one of another fiscal year
     */
    public Availability ofLine(
            BudgetLineId id, LocalDate day, Money amount, @Nullable UUID operationId, Caller caller) {
        caller.mustHave(Permission.BUDGET_READ);
        FiscalYear year = institutions.required().fiscalYear(day);
        BudgetLine line = finder.byId(List.of(id)).get(id);
        if (line == null
                || !caller.scope().includes(line.place().unitId())
                || line.place().fiscalYear() != year.label()) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        return of(line, year.monthOf(day), amount, operationId);
    }

    private Availability of(BudgetLine line, int month, Money amount, @Nullable UUID operationId) {
        BudgetSettings read = settings.read();
        LineBalance balance =
                Objects.requireNonNull(balances.read(List.of(line.id())).get(line.id()));
        giveBack(operationId, line.id(), balance);
        long available = balance.available(month, read.rhythm());
        return new Availability(
                line,
                read.policyOf(line),
                new Money(available, amount.currency()),
                new Money(Math.subtractExact(available, amount.minorUnits()), amount.currency()));
    }

    private void giveBack(@Nullable UUID operationId, BudgetLineId line, LineBalance balance) {
        if (operationId != null) {
            ledger.committedBy(operationId, line)
                    .forEach((month, committed) -> balance.add(month, LedgerKind.RELEASE, -committed));
        }
    }
}
