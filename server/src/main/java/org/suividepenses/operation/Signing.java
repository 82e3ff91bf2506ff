package org.suividepenses.operation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.approval.Verdict;
import org.suividepenses.approval.Withdrawal;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.internal.ChangedPayees;
import org.suividepenses.operation.internal.Step;

/**
 * What a signature, given or taken back, would make of an operation.
 *
 * @param step to take; null when the outcome is a refusal
 */
record Signing(OperationOutcome outcome, @Nullable Step step) {

    /**
     * What the caller's signature would make of it.
     *
     * @param verdicts on those that are submitted, by their ids
     * @param seen what the caller has read of it
     */
    static Signing of(
            Operation before,
            Map<UUID, Verdict> verdicts,
            ChangedPayees payees,
            Seen seen,
            Caller caller,
            Instant now) {
        OperationOutcome alone = before.approve(caller.userId(), now);
        if (!(alone instanceof Done)) {
            return new Signing(alone, null);
        }
        OperationOutcome refused = refusal(before, verdicts);
        if (refused != null) {
            return new Signing(refused, null);
        }
        if (payees.unseen(before.id().value(), seen.payeeChangedAt())) {
            return new Signing(new OperationOutcome.PayeeUnseen(OperationAction.APPROVE), null);
        }
        if (!(verdicts.get(before.id().value()) instanceof Verdict.MaySign allowed)) {
            throw new IllegalStateException("nobody judged " + before.id());
        }
        OperationOutcome planned = allowed.completes() ? alone : before.sign(now);
        return planned instanceof Done done
                ? new Signing(planned, Step.signing(before, done.operation(), allowed))
                : new Signing(planned, null);
    }

    /**
     * As it would stand without the signature given last.
     *
     * @param withdrawable what the caller may take back, by operation
     */
    static Signing withdrawn(Operation before, Map<UUID, Withdrawal> withdrawable, Instant now) {
        OperationOutcome alone = before.unsign(now);
        if (!(alone instanceof Done done)) {
            return new Signing(alone, null);
        }
        Withdrawal withdrawal = withdrawable.get(before.id().value());
        return withdrawal == null
                ? new Signing(new OperationOutcome.NotTheLastSigner(), null)
                : new Signing(alone, Step.withdrawing(before, done.operation(), withdrawal));
    }

    /** Why somebody may decide nothing about a submitted operation; null when they may, or it is not submitted. */
    static @Nullable OperationOutcome refusal(Operation before, Map<UUID, Verdict> verdicts) {
        return switch (verdicts.get(before.id().value())) {
            case null -> null;
            case Verdict.MaySign allowed -> null;
            case Verdict.SameHand same -> new OperationOutcome.SameHand(OperationAction.APPROVE);
            case Verdict.Barred barred -> new OperationOutcome.PayeeHand(OperationAction.APPROVE);
            case Verdict.NotAwaited(String step) -> new OperationOutcome.NotAwaited(step);
            case Verdict.Closed closed -> throw new IllegalStateException("no approval is open for " + before.id());
        };
    }
}
