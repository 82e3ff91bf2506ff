package org.suividepenses.operation.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.suividepenses.operation.OperationAction;

/**
 * An operation by itself.
 *
 * @param allocation what it is charged to
 * @param actions what the caller may do with it now
 * @param exceeded lines of the budget that the step just taken exceeds all the same
 */
@Schema(name = "Operation")
record OperationView(
        @JsonUnwrapped OperationSummary summary,
        String notes,
        AllocationView allocation,
        List<OperationAction> actions,
        List<ShortfallView> exceeded) {}
