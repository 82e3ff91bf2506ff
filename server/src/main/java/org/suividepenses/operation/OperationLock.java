package org.suividepenses.operation;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.OperationOutcome.Stale;
import org.suividepenses.operation.OperationOutcome.Unknown;
import org.suividepenses.operation.internal.OperationRepository;

/** Locks an operation for one change, by whoever may make it, of the version that they have read. */
@Component
class OperationLock {

    private final OperationRepository repository;

    OperationLock(OperationRepository repository) {
        this.repository = repository;
    }

    /**
     * Makes a change of an operation that the caller sees.
     *
     * @param seenVersion null to change it as it is
     * @throws org.suividepenses.kernel.ProblemException FORBIDDEN without the permission of the action
     */
    OperationOutcome change(
            OperationId id,
            @Nullable Long seenVersion,
            OperationAction action,
            Caller caller,
            Function<Operation, OperationOutcome> transition) {
        caller.mustHave(action.permission());
        List<Operation> locked = repository.lock(List.of(id), caller.scope());
        if (locked.isEmpty()) {
            return new Unknown();
        }
        Operation operation = locked.getFirst();
        return seenVersion == null || seenVersion == operation.version()
                ? transition.apply(operation)
                : new Stale(operation.version());
    }
}
