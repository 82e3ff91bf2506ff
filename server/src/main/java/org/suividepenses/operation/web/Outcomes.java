package org.suividepenses.operation.web;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.attachment.KindNames;
import org.suividepenses.attachment.KindWords;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.BudgetLineId;
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
import org.suividepenses.operation.OperationOutcome.PayeeUnseen;
import org.suividepenses.operation.OperationOutcome.PeriodShut;
import org.suividepenses.operation.OperationOutcome.Refused;
import org.suividepenses.operation.OperationOutcome.SameHand;
import org.suividepenses.operation.OperationOutcome.SignersPayee;
import org.suividepenses.operation.OperationOutcome.Stale;
import org.suividepenses.operation.OperationOutcome.Unfit;
import org.suividepenses.operation.OperationOutcome.Unknown;
import org.suividepenses.organisation.PeriodStatus;
import org.suividepenses.organisation.Periods;
import org.suividepenses.platform.web.Versions;

/** What each outcome means in HTTP. */
@Component
class Outcomes {

    private final NamedLines lines;
    private final KindWords words;

    Outcomes(NamedLines lines, KindWords words) {
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

    /** What sentences about outcomes speak of: lines of the budget by their ids, words for kinds of documents. */
    private record Named(Map<BudgetLineId, NamedLine> lines, KindNames kinds) {}

    /** Looks up together what all of them speak of. */
    private Named named(Collection<OperationOutcome> outcomes, Caller caller) {
        Set<BudgetLineId> spokenOf = outcomes.stream()
                .flatMap(outcome -> switch (outcome) {
                    case OverBudget(List<Shortfall> shortfalls) ->
                        shortfalls.stream().map(Shortfall::line);
                    case LineShut(BudgetLine line) -> Stream.of(line.id());
                    default -> Stream.<BudgetLineId>empty();
                })
                .collect(Collectors.toSet());
        return new Named(
                lines.of(spokenOf),
                outcomes.stream().anyMatch(DocumentsMissing.class::isInstance)
                        ? words.all(caller.language())
                        : new KindNames(Map.of()));
    }

    /** Why each of many is not done, in their order; empty for one that is. */
    <K> Map<K, Optional<ProblemException>> problems(Map<K, OperationOutcome> outcomes, Caller caller) {
        Named named = named(outcomes.values(), caller);
        Map<K, Optional<ProblemException>> problems = new LinkedHashMap<>();
        outcomes.forEach((key, outcome) -> problems.put(key, problem(outcome, named, caller)));
        return problems;
    }

    /** Why it is not done; empty when it is. */
    Optional<ProblemException> problem(OperationOutcome outcome, Caller caller) {
        return problem(outcome, named(List.of(outcome), caller), caller);
    }

    private static Optional<ProblemException> problem(OperationOutcome outcome, Named named, Caller caller) {
        return switch (outcome) {
            case Done done -> Optional.empty();
            case Unknown unknown -> Optional.of(unknown());
            case Refused refused -> Optional.of(refused(refused));
            case Stale(long currentVersion) -> Optional.of(Versions.stale(currentVersion));
            case SameHand sameHand -> Optional.of(ProblemException.of(ProblemType.SEPARATION_OF_DUTIES));
            case PayeeHand(OperationAction action) ->
                Optional.of(ProblemException.of(ProblemType.SEPARATION_OF_DUTIES, "operation.payee-changed." + action));
            case SignersPayee signers ->
                Optional.of(ProblemException.of(ProblemType.SEPARATION_OF_DUTIES, "operation.payee-changed.signer"));
            case PayeeUnseen(OperationAction action) ->
                Optional.of(ProblemException.of(ProblemType.PAYEE_CHANGED, "operation.payee-unseen." + action));
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
            case OverBudget(List<Shortfall> shortfalls) -> Optional.of(overBudget(shortfalls, named, caller));
            case LineShut(BudgetLine line) -> Optional.of(shut(named.lines().get(line.id()), caller));
            case DocumentsMissing(List<MissingDocument> documents) -> Optional.of(lacking(documents, named));
            case NoLine noLine -> Optional.of(ProblemException.of(ProblemType.BUDGET_EXCEEDED, "budget.line-missing"));
        };
    }

    private static ProblemException lacking(List<MissingDocument> documents, Named named) {
        String names = documents.stream()
                .map(document -> named.kinds().of(document.kind()))
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

    private static ProblemException shut(@Nullable NamedLine named, Caller caller) {
        return named == null || !named.visibleTo(caller)
                ? ProblemException.of(ProblemType.CONFLICT, "budget.line-not-open")
                : ProblemException.of(ProblemType.CONFLICT, "budget.line-named-not-open", named.text());
    }

    /** The sentence speaks of the first line that the caller sees; the member {@code shortfalls} has all of them. */
    private static ProblemException overBudget(List<Shortfall> shortfalls, Named named, Caller caller) {
        List<ShortfallView> shown = shortfalls.stream()
                .map(shortfall -> ShortfallView.of(shortfall, named.lines().get(shortfall.line()), caller))
                .toList();
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
