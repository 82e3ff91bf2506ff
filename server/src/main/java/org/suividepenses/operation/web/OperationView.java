package org.suividepenses.operation.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.suividepenses.budget.Shortfall;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationAction;

/**
 * An operation by itself.
 *
 * @param actions what the caller may do with it now
 * @param exceeded lines of the budget that the step just taken exceeds all the same
 */
@Schema(name = "Operation")
record OperationView(
        @JsonUnwrapped OperationSummary summary,
        String notes,
        List<OperationAction> actions,
        List<ShortfallView> exceeded) {

    static OperationView of(NamedOperation named, Caller caller) {
        return of(named, List.of(), caller);
    }

    static OperationView of(NamedOperation named, List<Shortfall> exceeded, Caller caller) {
        Operation operation = named.operation();
        return new OperationView(
                OperationSummary.of(named),
                operation.content().notes(),
                operation.offeredTo(caller),
                exceeded.stream().map(ShortfallView::of).toList());
    }
}
