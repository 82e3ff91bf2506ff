package org.suividepenses.operation.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suividepenses.attachment.KindWords;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.Shortfall;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.MissingDocument;
import org.suividepenses.operation.NamedLine;
import org.suividepenses.operation.NamedLines;
import org.suividepenses.operation.OperationAction;
import org.suividepenses.operation.OperationOutcome;
import org.suividepenses.operation.OperationOutcome.DecidedBefore;
import org.suividepenses.operation.OperationOutcome.DocumentsMissing;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.OperationOutcome.HasPayments;
import org.suividepenses.operation.OperationOutcome.LineShut;
import org.suividepenses.operation.OperationOutcome.NoLine;
import org.suividepenses.operation.OperationOutcome.NoSuchPayment;
import org.suividepenses.operation.OperationOutcome.NotAwaited;
import org.suividepenses.operation.OperationOutcome.NotTheAuthor;
import org.suividepenses.operation.OperationOutcome.NotTheLastSigner;
import org.suividepenses.operation.OperationOutcome.OverBudget;
import org.suividepenses.operation.OperationOutcome.PayeeHand;
import org.suividepenses.operation.OperationOutcome.PeriodShut;
import org.suividepenses.operation.OperationOutcome.Refused;
import org.suividepenses.operation.OperationOutcome.SameHand;
import org.suividepenses.operation.OperationOutcome.Stale;
import org.suividepenses.operation.OperationOutcome.Unfit;
import org.suividepenses.operation.OperationOutcome.Unknown;
import org.suividepenses.organisation.PeriodStatus;
import org.suividepenses.organisation.Periods;
import org.suividepenses.platform.web.Versions;

/** What each outcome means in HTTP. */
@Component
class Outcomes {

    private final OperationViews views;
    private final NamedLines lines;
    private final KindWords words;

    Outcomes(OperationViews views, NamedLines lines, KindWords words) {
        this.views = views;
        this.lines = lines;
        this.words = words;
    }

    /** @throws ProblemException when it is not done */
    Done done(OperationOutcome outcome, Caller caller) {
        if (outcome instanceof Done done) {
            return done;
        }
        throw problem(outcome, caller).orElseThrow();
    }

    /** Why it is not done; empty when it is. */
    Optional<ProblemException> problem(OperationOutcome outcome, Caller caller) {
        return switch (outcome) {
            case Done done -> Optional.empty();
            case Unknown unknown -> Optional.of(unknown());
            case Refused refused -> Optional.of(refused(refused));
            case Stale(long currentVersion) -> Optional.of(Versions.stale(currentVersion));
            case SameHand sameHand -> Optional.of(ProblemException.of(ProblemType.SEPARATION_OF_DUTIES));
            case PayeeHand(OperationAction action) ->
                Optional.of(ProblemException.of(ProblemType.SEPARATION_OF_DUTIES, "operation.payee-changed." + action));
            case NotAwaited(String step) -> Optional.of(notAwaited(step));
            case NotTheLastSigner notTheirs ->
                Optional.of(ProblemException.of(ProblemType.FORBIDDEN, "approval.not-the-last-signer"));
            case NotTheAuthor notTheAuthor ->
                Optional.of(ProblemException.of(ProblemType.FORBIDDEN, "approval.recall-by-author"));
            case DecidedBefore decided ->
                Optional.of(ProblemException.of(ProblemType.CONFLICT, "approval.recall-too-late"));
            case HasPayments(OperationAction action) ->
                Optional.of(ProblemException.of(ProblemType.CONFLICT, "operation.has-payments." + action));
            case Unfit(List<FieldProblem> problems) -> Optional.of(ProblemException.validation(problems));
            case NoSuchPayment noSuch ->
                Optional.of(ProblemException.of(ProblemType.NOT_FOUND, "payment.not-standing"));
            case PeriodShut(YearMonth month, PeriodStatus status) -> Optional.of(Periods.refusal(month, status));
            case OverBudget(List<Shortfall> shortfalls) -> Optional.of(overBudget(shortfalls, caller));
            case LineShut(BudgetLine line) -> Optional.of(shut(line, caller));
            case DocumentsMissing(List<MissingDocument> documents) -> Optional.of(lacking(documents, caller));
            case NoLine noLine -> Optional.of(ProblemException.of(ProblemType.BUDGET_EXCEEDED, "budget.line-missing"));
        };
    }

    private ProblemException lacking(List<MissingDocument> documents, Caller caller) {
        String names = documents.stream()
                .map(document -> words.kind(document.kind(), caller.language()))
                .collect(Collectors.joining(", "));
        return new ProblemException(
                ProblemType.DOCUMENTS_MISSING,
                "operation.documents-missing",
                List.of(names),
                List.of(),
                Map.of("missing", documents));
    }

    /** The same for an operation of another unit and for one that never was. */
    static ProblemException unknown() {
        return ProblemException.of(ProblemType.NOT_FOUND);
    }

    private static ProblemException notAwaited(String step) {
        return step.isEmpty()
                ? ProblemException.of(ProblemType.FORBIDDEN)
                : ProblemException.of(ProblemType.FORBIDDEN, "approval.not-awaited", step);
    }

    private static ProblemException refused(Refused refused) {
        return new ProblemException(
                ProblemType.CONFLICT,
                "operation.refused.%s.%s".formatted(refused.action(), refused.status()),
                List.of(),
                List.of(),
                Map.of("operationStatus", refused.status()));
    }

    private ProblemException shut(BudgetLine line, Caller caller) {
        NamedLine named = lines.of(List.of(line.id())).get(line.id());
        return named == null || !named.visibleTo(caller)
                ? ProblemException.of(ProblemType.CONFLICT, "budget.line-not-open")
                : ProblemException.of(ProblemType.CONFLICT, "budget.line-named-not-open", named.text());
    }

    /** The sentence speaks of the first line that the caller sees; the member {@code shortfalls} has all of them. */
    private ProblemException overBudget(List<Shortfall> shortfalls, Caller caller) {
        List<ShortfallView> shown = views.shortfalls(shortfalls, caller);
        for (int at = 0; at < shown.size(); at++) {
            ShortfallView first = shown.get(at);
            if (first.line() != null && first.available() != null) {
                return new ProblemException(
                        ProblemType.BUDGET_EXCEEDED,
                        "budget.exceeded",
                        List.of(
                                shortfalls.get(at).available().toDecimal(),
                                shortfalls.get(at).wanted().toDecimal(),
                                first.line()),
                        List.of(),
                        Map.of("available", first.available(), "shortfalls", shown));
            }
        }
        return new ProblemException(
                ProblemType.BUDGET_EXCEEDED,
                "budget.exceeded-elsewhere",
                List.of(shortfalls.getFirst().wanted().toDecimal()),
                List.of(),
                Map.of("shortfalls", shown));
    }
}
