package org.suividepenses.organisation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Twelve months of accounts. It bears the calendar year in which it ends, as French accounts do: the year from October
 * 2025 to September 2026 is 2026.
 *
 * @param label the year in its operations' numbers
 * @param first its first day
 * @param last its last day
 */
public record FiscalYear(int label, LocalDate first, LocalDate last) {

    /** The periods of a year. */
    public static final int MONTHS = 12;

    public FiscalYear {
        if (!last.equals(first.plusMonths(MONTHS).minusDays(1)) || last.getYear() != label) {
            throw new IllegalArgumentException(first + " to " + last + " is not the fiscal year " + label);
        }
    }

    /**
     * The fiscal year that holds a date.
     *
     * @param startMonth the month in which every fiscal year begins, 1 to 12
     */
    public static FiscalYear containing(LocalDate date, int startMonth) {
        int startYear = date.getMonthValue() >= startMonth ? date.getYear() : date.getYear() - 1;
        LocalDate first = LocalDate.of(startYear, startMonth, 1);
        LocalDate last = first.plusMonths(MONTHS).minusDays(1);
        return new FiscalYear(last.getYear(), first, last);
    }

    /**
     * The fiscal year of a label.
     *
     * @param label the calendar year in which it ends
     * @param startMonth the month in which every fiscal year begins, 1 to 12
     */
    public static FiscalYear labelled(int label, int startMonth) {
        int endMonth = startMonth == 1 ? MONTHS : startMonth - 1;
        return containing(LocalDate.of(label, endMonth, 1), startMonth);
    }

    /** The place of a date's month in this year, 1 to {@value #MONTHS}. */
    public int monthOf(LocalDate date) {
        if (!contains(date)) {
            throw new IllegalArgumentException(date + " is not in " + this);
        }
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(date)) + 1;
    }

    /** The calendar month at a place of this year, 1 to {@value #MONTHS}. */
    public YearMonth calendarMonth(int month) {
        return YearMonth.from(first).plusMonths(month - 1L);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
