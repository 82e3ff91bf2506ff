package org.suividepenses.operation;

import java.time.YearMonth;
import java.util.List;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.Shortfall;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.organisation.PeriodStatus;

/** What became of the wish to do something with an operation. Anything but {@link Done} has changed nothing. */
public sealed interface OperationOutcome {

    /**
     * It is done.
     *
     * @param operation as it is now; as it last was when it has been deleted
     * @param exceeded lines of the budget that it exceeds all the same
     */
    record Done(Operation operation, List<Shortfall> exceeded) implements OperationOutcome {}

    /** There is no such operation, or not for this caller: nobody learns which of the two. */
    record Unknown() implements OperationOutcome {}

    /** Its status does not allow it. */
    record Refused(OperationStatus status, OperationAction action) implements OperationOutcome {}

    /** Somebody else has changed it since it was read. */
    record Stale(long currentVersion) implements OperationOutcome {}

    /** Who wrote an operation does not approve it, and who approved it does not pay it. */
    record SameHand(OperationAction action) implements OperationOutcome {}

    /** Who changed whom or where its supplier is paid, since it was submitted, neither signs nor pays it. */
    record PayeeHand(OperationAction action) implements OperationOutcome {}

    /** Who signed an operation has changed whom or where its supplier is paid since: nobody pays it while that signature stands. */
    record SignersPayee() implements OperationOutcome {}

    /** Somebody changed whom or where its supplier is paid, since it was submitted, and whoever signs or pays was not shown that. */
    record PayeeUnseen(OperationAction action) implements OperationOutcome {}

    /** The step that waits is for others to sign. */
    record NotAwaited(String step) implements OperationOutcome {}

    /** The signature given last is not theirs: nothing of it is theirs to take back. */
    record NotTheLastSigner() implements OperationOutcome {}

    /** Only who wrote an operation takes it back. */
    record NotTheAuthor() implements OperationOutcome {}

    /** Somebody has signed it: it is not taken back any more. */
    record DecidedBefore() implements OperationOutcome {}

    /** Something is paid of it: its payments are to be taken back first. */
    record HasPayments(OperationAction action) implements OperationOutcome {}

    /** What was entered does not fit the operation. */
    record Unfit(List<FieldProblem> problems) implements OperationOutcome {
        static Unfit of(String pointer, String code, Object... arguments) {
            return new Unfit(List.of(FieldProblem.of(pointer, code, arguments)));
        }
    }

    /** There is no such payment of it, or it was taken back before. */
    record NoSuchPayment() implements OperationOutcome {}

    /** A month that it touches takes no entries. */
    record PeriodShut(YearMonth month, PeriodStatus status) implements OperationOutcome {}

    /** Supporting documents that it needs for this step are not there. */
    record DocumentsMissing(List<MissingDocument> documents) implements OperationOutcome {}

    /** It exceeds what lines of the budget have left. */
    record OverBudget(List<Shortfall> shortfalls) implements OperationOutcome {}

    /** A line that it shall be charged to is in preparation, or closed. */
    record LineShut(BudgetLine line) implements OperationOutcome {}

    /** The budget has no line for it, and the institution admits no expense outside its budget. */
    record NoLine() implements OperationOutcome {}
}
