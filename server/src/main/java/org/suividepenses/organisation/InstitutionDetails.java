package org.suividepenses.organisation;

import java.time.ZoneId;
import java.util.Currency;

/** What the set-up and the settings screen decide about the institution. */
public record InstitutionDetails(ReferenceName name, Currency currency, ZoneId timeZone, int fiscalYearStart) {

    public InstitutionDetails {
        if (fiscalYearStart < 1 || fiscalYearStart > 12) {
            throw new IllegalArgumentException("no month: " + fiscalYearStart);
        }
    }
}
