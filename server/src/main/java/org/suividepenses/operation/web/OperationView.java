package org.suividepenses.operation.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.OperationAction;

/**
 * An operation by itself.
 *
 * @param actions what the caller may do with it now
 */
@Schema(name = "Operation")
record OperationView(@JsonUnwrapped OperationSummary summary, String notes, List<OperationAction> actions) {

    static OperationView of(NamedOperation named, Caller caller) {
        Operation operation = named.operation();
        return new OperationView(
                OperationSummary.of(named),
                operation.content().notes(),
                caller.may(Permission.OPERATION_WRITE) ? operation.status().actions() : List.of());
    }
}
