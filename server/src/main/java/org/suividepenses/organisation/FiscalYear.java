package org.suividepenses.organisation;

import java.time.LocalDate;

/**
 * Twelve months of accounts. It bears the calendar year in which it ends, as French accounts do: the year from October
 * 2025 to September 2026 is 2026.
 *
 * @param label the year in its operations' numbers
 * @param first its first day
 * @param last its last day
 */
public record FiscalYear(int label, LocalDate first, LocalDate last) {

    private static final int MONTHS = 12;

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

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
