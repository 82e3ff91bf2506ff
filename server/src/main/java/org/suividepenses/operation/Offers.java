package org.suividepenses.operation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.approval.Verdict;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.internal.ChangedPayees;
import org.suividepenses.operation.internal.OperationSteps;

/** What somebody is offered to do with an operation: what its status, their rights, its hands and its chain allow. */
@Service
public class Offers {

    private static final Set<OperationAction> DECISIONS = EnumSet.of(OperationAction.APPROVE, OperationAction.REJECT);
    private static final Set<OperationAction> PAYMENTS = EnumSet.of(OperationAction.PAY, OperationAction.REVERSE);

    private final OperationSteps steps;

    Offers(OperationSteps steps) {
        this.steps = steps;
    }

    /**
     * What is offered.
     *
     * @param actions in the order in which they are offered
     * @param forId whose stand-in they would sign as; null for themselves, and where no signature is offered
     */
    public record Offered(
            List<OperationAction> actions, @Nullable UUID forId) {}

    @Transactional(readOnly = true)
    public Offered of(Operation operation, Caller caller) {
        List<OperationAction> offered = operation.offeredTo(caller);
        UUID forId = null;
        if (offered.stream().anyMatch(DECISIONS::contains)) {
            Map<UUID, Verdict> verdicts = steps.judge(List.of(operation), caller);
            if (verdicts.get(operation.id().value()) instanceof Verdict.MaySign allowed) {
                forId = allowed.forId();
            } else {
                offered = without(offered, DECISIONS);
            }
        }
        if (offered.contains(OperationAction.UNSIGN)
                && steps.withdrawable(List.of(operation), caller).isEmpty()) {
            offered = without(offered, EnumSet.of(OperationAction.UNSIGN));
        }
        if (offered.contains(OperationAction.RECALL) && steps.refusalToRecall(operation, caller) != null) {
            offered = without(offered, EnumSet.of(OperationAction.RECALL));
        }
        if (offered.stream().anyMatch(PAYMENTS::contains)
                && !steps.closedToPayer(caller.userId(), List.of(operation)).isEmpty()) {
            offered = without(offered, PAYMENTS);
        }
        if (offered.contains(OperationAction.PAY) && payeeForbids(operation, caller)) {
            offered = without(offered, EnumSet.of(OperationAction.PAY));
        }
        return new Offered(offered, forId);
    }

    private boolean payeeForbids(Operation operation, Caller caller) {
        ChangedPayees payees = steps.changedPayees(List.of(operation));
        return payees.by(caller.userId(), operation.id().value())
                || !steps.changedBySigners(payees).isEmpty();
    }

    private static List<OperationAction> without(List<OperationAction> offered, Set<OperationAction> taken) {
        return offered.stream().filter(action -> !taken.contains(action)).toList();
    }
}
