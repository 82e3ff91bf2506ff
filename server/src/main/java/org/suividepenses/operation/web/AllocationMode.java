package org.suividepenses.operation.web;

import org.jspecify.annotations.Nullable;
import org.suividepenses.operation.Split;
import org.suividepenses.operation.SplitBasis;

/** How the lines that an operation is charged to are found: by itself, or chosen by hand and split by one of the bases. */
enum AllocationMode {
    AUTOMATIC,
    AMOUNT,
    PERCENTAGE,
    KEY;

    static AllocationMode of(@Nullable Split split) {
        return split == null
                ? AUTOMATIC
                : switch (split.basis()) {
                    case AMOUNT -> AMOUNT;
                    case PERCENTAGE -> PERCENTAGE;
                    case KEY -> KEY;
                };
    }

    /** Null for the automatic one. */
    @Nullable SplitBasis basis() {
        return switch (this) {
            case AUTOMATIC -> null;
            case AMOUNT -> SplitBasis.AMOUNT;
            case PERCENTAGE -> SplitBasis.PERCENTAGE;
            case KEY -> SplitBasis.KEY;
        };
    }
}
