package org.suividepenses.operation.internal.index;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param ids the operations of the page, in the order asked for
 * @param totals the figures over the whole list; null when {@link Figures#NONE} were asked for
 * @param approximate true when no operation has the words as they were typed, and these have them with a typo forgiven
 * @param nextCursor the page after this one; null when this is the last
 * @param previousCursor the page before this one; null when this is the first
 */
public record OperationPage(
        List<UUID> ids,
        @Nullable OperationTotals totals,
        boolean approximate,
        @Nullable String nextCursor,
        @Nullable String previousCursor) {}
