package org.suividepenses.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.OperationOutcome.Unknown;
import org.suividepenses.operation.internal.OperationSteps;
import org.suividepenses.operation.internal.Step;

/** What shall become of many operations, each judged by itself, in the order in which they were asked for. */
final class PlannedSteps {

    private final Map<OperationId, OperationOutcome> outcomes = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /** @param wanted unknown until something is said of them */
    PlannedSteps(Collection<OperationId> wanted) {
        wanted.forEach(id -> outcomes.put(id, new Unknown()));
    }

    void refuse(OperationId id, OperationOutcome outcome) {
        outcomes.put(id, outcome);
    }

    void plan(Step step) {
        steps.add(step);
    }

    /** Takes what is planned; what a step is refused for does not hold up the others. */
    Map<OperationId, OperationOutcome> take(
            OperationSteps taker, Caller caller, BiConsumer<List<Step>, Caller> journalled) {
        List<OperationOutcome> taken = taker.takeAll(steps, caller, journalled);
        IntStream.range(0, steps.size())
                .forEach(at -> outcomes.put(steps.get(at).before().id(), taken.get(at)));
        return outcomes;
    }
}
