package org.suividepenses.organisation;

import java.time.YearMonth;

/**
 * One month of a fiscal year.
 *
 * @param fiscalYear the label of its year
 * @param month its place in the year, 1 to {@value FiscalYear#MONTHS}
 * @param calendarMonth the month of the calendar that it is
 */
public record Period(int fiscalYear, int month, YearMonth calendarMonth, PeriodStatus status) {

    Period as(PeriodStatus other) {
        return new Period(fiscalYear, month, calendarMonth, other);
    }
}
