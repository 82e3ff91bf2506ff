package org.suividepenses.operation.internal.index;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that operations wait for, by somebody who may take it: not by those who wrote what is to be approved, nor by who
 * approved what is to be paid.
 *
 * @param by null as long as it is not known who asks, and for the machine, which wrote nothing
 */
public record Awaited(Step step, @Nullable UUID by) {

    /** What comes next. */
    public enum Step {
        APPROVAL,
        PAYMENT
    }
}
