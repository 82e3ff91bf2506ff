package org.suividepenses.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;

/**
 * The one organisation that an installation serves.
 *
 * @param currency the base currency, into which every amount is converted
 * @param timeZone where its days begin and end
 * @param fiscalYearStart the month in which its fiscal year begins, 1 to 12
 * @param provisional made by a command before anyone went through the set-up, which may still choose everything
 */
public record Institution(
        UUID id,
        String name,
        Currency currency,
        ZoneId timeZone,
        int fiscalYearStart,
        boolean provisional,
        long version) {

    /** The day it is at the institution. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), timeZone);
    }

    /** The fiscal year that holds {@code date}. */
    public FiscalYear fiscalYear(LocalDate date) {
        return FiscalYear.containing(date, fiscalYearStart);
    }
}
