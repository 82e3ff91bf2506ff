package org.suividepenses.operation.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suividepenses.budget.Shortfall;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.OperationOutcome;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.OperationOutcome.LineShut;
import org.suividepenses.operation.OperationOutcome.NoLine;
import org.suividepenses.operation.OperationOutcome.OverBudget;
import org.suividepenses.operation.OperationOutcome.PeriodShut;
import org.suividepenses.operation.OperationOutcome.Refused;
import org.suividepenses.operation.OperationOutcome.SameHand;
import org.suividepenses.operation.OperationOutcome.Stale;
import org.suividepenses.operation.OperationOutcome.Unknown;
import org.suividepenses.organisation.PeriodStatus;
import org.suividepenses.organisation.Periods;
import org.suividepenses.platform.web.Versions;

/** What each outcome means in HTTP. */
final class Outcomes {

    private Outcomes() {}

    /** @throws ProblemException when it is not done */
    static Done done(OperationOutcome outcome) {
        if (outcome instanceof Done done) {
            return done;
        }
        throw problem(outcome).orElseThrow();
    }

    /** Why it is not done; empty when it is. */
    static Optional<ProblemException> problem(OperationOutcome outcome) {
        return switch (outcome) {
            case Done done -> Optional.empty();
            case Unknown unknown -> Optional.of(unknown());
            case Refused refused -> Optional.of(refused(refused));
            case Stale(long currentVersion) -> Optional.of(Versions.stale(currentVersion));
            case SameHand sameHand -> Optional.of(ProblemException.of(ProblemType.SEPARATION_OF_DUTIES));
            case PeriodShut(YearMonth month, PeriodStatus status) -> Optional.of(Periods.refusal(month, status));
            case OverBudget(List<Shortfall> shortfalls) -> Optional.of(overBudget(shortfalls));
            case LineShut shut -> Optional.of(ProblemException.of(ProblemType.CONFLICT, "budget.line-not-open"));
            case NoLine noLine -> Optional.of(ProblemException.of(ProblemType.BUDGET_EXCEEDED, "budget.line-missing"));
        };
    }

    /** The same for an operation of another unit and for one that never was. */
    static ProblemException unknown() {
        return ProblemException.of(ProblemType.NOT_FOUND);
    }

    private static ProblemException refused(Refused refused) {
        return new ProblemException(
                ProblemType.CONFLICT,
                "operation.refused.%s.%s".formatted(refused.action(), refused.status()),
                List.of(),
                List.of(),
                Map.of("operationStatus", refused.status()));
    }

    /** The sentence speaks of the first line; the member {@code shortfalls} has all of them. */
    private static ProblemException overBudget(List<Shortfall> shortfalls) {
        Shortfall first = shortfalls.getFirst();
        return new ProblemException(
                ProblemType.BUDGET_EXCEEDED,
                "budget.exceeded",
                List.of(first.available().toDecimal(), first.wanted().toDecimal()),
                List.of(),
                Map.of(
                        "available",
                        first.available().toPlainString(),
                        "shortfalls",
                        shortfalls.stream().map(ShortfallView::of).toList()));
    }
}
