package org.suividepenses.operation;

import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list, with the figures of the whole list.
 *
 * @param facets the total broken down; null when not asked for
 * @param approximate whether these are operations found by forgiving a typo, since none has the words as typed
 */
public record ListPage(
        List<ListedOperation> items,
        Total total,
        @Nullable Breakdown facets,
        boolean approximate,
        @Nullable String nextCursor,
        @Nullable String previousCursor) {

    /**
     * Over the whole list.
     *
     * @param baseMinorUnits in minor units of {@code base}, the institution's currency
     * @param charged of that, what is charged to the lines of the budget that the list is of; null when it is of none
     */
    public record Total(
            long count,
            BigInteger baseMinorUnits,
            Currency base,
            @Nullable BigInteger charged) {}

    /**
     * The total by what operations have in common: months in order of time, the others by falling count, suppliers only
     * the first twenty.
     */
    public record Breakdown(
            List<Line> unit,
            List<Line> category,
            List<Line> supplier,
            List<Line> fundingSource,
            List<Line> status,
            List<Line> paymentMethod,
            List<Line> hasAttachment,
            List<Line> paid,
            List<Line> month) {}

    /**
     * One line of a breakdown.
     *
     * @param key an id or a code, {@code yyyy-MM} for a month; null for the operations that have none
     * @param label what a reader calls it; null where the key says it
     */
    public record Line(@Nullable String key, @Nullable String label, long count, BigInteger baseMinorUnits) {}
}
