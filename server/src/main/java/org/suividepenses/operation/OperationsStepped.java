package org.suividepenses.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.identity.Caller;

/**
 * Said in the transaction in which operations took the same step, before it commits.
 *
 * @param action as the trail names it: SUBMIT, EDIT, SIGN, UNSIGN, APPROVE, REJECT, ASK_CHANGE, RECALL, PAY, REVERSE_PAYMENT, CANCEL
 * @param by who took it
 */
public record OperationsStepped(String action, List<Taken> taken, Caller by) {

    public OperationsStepped {
        taken = List.copyOf(taken);
    }

    /** @param payment that the step made, or took back; null for any other step */
    public record Taken(
            Operation before, Operation after, @Nullable Payment payment) {}
}
