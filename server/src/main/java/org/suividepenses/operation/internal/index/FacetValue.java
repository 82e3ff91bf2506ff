package org.suividepenses.operation.internal.index;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * One line of a breakdown.
 *
 * @param key the id or code, or {@code yyyy-MM} of a month; null for the operations that have none
 * @param count how many of the list's operations have this key
 * @param sum what they add up to, in minor units of the base currency
 */
public record FacetValue(@Nullable String key, long count, BigInteger sum) {}
