package org.suividepenses.identity;

import java.util.Optional;

/** What a client must know of the institution before its first screen; answered by the module that keeps it. */
public interface InstitutionProfile {

    /**
     * @param currencyDigits decimals of the base currency, 0 for GNF
     * @param fiscalYearStart month, 1 to 12
     */
    @io.swagger.v3.oas.annotations.media.Schema(name = "InstitutionSummary")
    record Summary(
            String name, String currency, int currencyDigits, String timeZone, int fiscalYearStart, long version) {}

    /** Empty until the institution is set up. */
    Optional<Summary> summary();
}
