package org.suividepenses.budget;

import java.math.BigInteger;

/**
 * What a copy does, or would do.
 *
 * @param created lines that were not there
 * @param replaced lines in preparation that took the place of others
 * @param kept lines that were there and stay as they are
 * @param inactive lines left out since their unit, category or funding source is no longer used
 * @param before what the lines that are copied planned, in minor units of the base currency
 * @param after what their copies plan
 */
public record CopyOutcome(int created, int replaced, int kept, int inactive, BigInteger before, BigInteger after) {}
