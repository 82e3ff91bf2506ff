package org.suividepenses.exchange;

import java.math.BigInteger;
import java.util.List;
import org.suividepenses.exchange.internal.mapping.RowProblem;

/**
 * What an import of budget lines did, or would do.
 *
 * @param lines rows that say something
 * @param faults what is wrong with them, in their order; with any, nothing is written
 * @param created lines that were not there, or would be
 * @param replaced lines in preparation that were replaced, or would be
 * @param total what the sound rows plan, in minor units of the base currency
 * @param missing names that this institution does not have yet; after an import, none
 */
public record BudgetImportReport(
        long lines,
        List<RowProblem> faults,
        int created,
        int replaced,
        BigInteger total,
        ImportReport.Missing missing) {

    public BudgetImportReport {
        faults = List.copyOf(faults);
    }
}
