package org.suividepenses.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a selection that was paid together.
 *
 * @param slip null when none of it was paid
 */
public record SlipOutcome(
        Map<OperationId, OperationOutcome> outcomes,
        @Nullable PaymentSlip slip) {}
