package org.suividepenses.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.identity.Caller;

/**
 * Said in the transaction in which operations took the same step, before it commits.
 *
 * @param by who took it
 */
public record OperationsStepped(Action action, List<Taken> taken, Caller by) {

    public OperationsStepped {
        taken = List.copyOf(taken);
    }

    /** What was done, as the trail names it. */
    public enum Action {
        SUBMIT,
        EDIT,
        /** A signature that is not the last. */
        SIGN,
        UNSIGN,
        /** The last signature. */
        APPROVE,
        REJECT,
        ASK_CHANGE,
        RECALL,
        PAY,
        REVERSE_PAYMENT,
        CANCEL
    }

    /** @param payment that the step made, or took back; null for any other step */
    public record Taken(
            Operation before, Operation after, @Nullable Payment payment) {}
}
