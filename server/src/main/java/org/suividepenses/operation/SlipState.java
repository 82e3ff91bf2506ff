package org.suividepenses.operation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * What stands of a slip, of those of its payments that its reader sees.
 *
 * @param payments how many they are, those taken back included
 * @param takenBack how many of them were taken back since
 * @param cancelled whether all payments of the slip were taken back, those that the reader does not see included
 * @param sums of those that the reader sees, in the order of the codes of their currencies
 */
public record SlipState(UUID slip, int payments, int takenBack, boolean cancelled, List<Sum> sums) {

    public SlipState {
        sums = List.copyOf(sums);
    }

    /**
     * The payments in one currency.
     *
     * @param standingUnits sum of those that stand, in minor units
     * @param takenBackUnits sum of those that were taken back, in minor units
     */
    public record Sum(Currency currency, BigInteger standingUnits, BigInteger takenBackUnits) {

        public BigDecimal standing() {
            return new BigDecimal(standingUnits, currency.getDefaultFractionDigits());
        }

        public BigDecimal takenBack() {
            return new BigDecimal(takenBackUnits, currency.getDefaultFractionDigits());
        }
    }
}
