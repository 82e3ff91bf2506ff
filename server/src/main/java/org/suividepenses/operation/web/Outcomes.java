package org.suividepenses.operation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationOutcome;
import org.suividepenses.operation.OperationOutcome.Done;
import org.suividepenses.operation.OperationOutcome.Refused;
import org.suividepenses.operation.OperationOutcome.Stale;
import org.suividepenses.operation.OperationOutcome.Unknown;
import org.suividepenses.platform.web.Versions;

/** What each outcome means in HTTP. */
final class Outcomes {

    private Outcomes() {}

    /** @throws ProblemException when it is not done */
    static Operation done(OperationOutcome outcome) {
        return switch (outcome) {
            case Done(Operation operation) -> operation;
            case Unknown unknown -> throw unknown();
            case Refused refused -> throw refused(refused);
            case Stale(long currentVersion) -> throw Versions.stale(currentVersion);
        };
    }

    /** Why it is not done; empty when it is. */
    static Optional<ProblemException> problem(OperationOutcome outcome) {
        return switch (outcome) {
            case Done done -> Optional.empty();
            case Unknown unknown -> Optional.of(unknown());
            case Refused refused -> Optional.of(refused(refused));
            case Stale(long currentVersion) -> Optional.of(Versions.stale(currentVersion));
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
}
