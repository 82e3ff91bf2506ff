package org.suividepenses.operation.internal.index;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exact figures over everything a list matches, not only the page shown.
 *
 * @param count of all operations listed, cancelled ones too
 * @param sum in minor units of the base currency, without cancelled operations unless only these were asked for; may
 *     exceed a {@code long}
 * @param facets the breakdowns, only when asked for: months in order of time, the others by falling count (then rising
 *     key), suppliers cut to the first {@value #SUPPLIERS_SHOWN}
 */
public record OperationTotals(
        long count, BigInteger sum, @Nullable Map<Facet, List<FacetValue>> facets) {

    /** How many suppliers a breakdown names. */
    public static final int SUPPLIERS_SHOWN = 20;
}
