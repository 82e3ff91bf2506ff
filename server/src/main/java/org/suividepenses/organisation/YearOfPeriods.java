package org.suividepenses.organisation;

import java.util.List;

/**
 * A fiscal year with its twelve periods, in their order.
 *
 * @param version raised whenever a period changes its status; of a year that nothing was written in yet, the one it will
 *     begin with
 */
public record YearOfPeriods(FiscalYear year, List<Period> periods, long version) {

    /** The version of a year whose periods were never closed. */
    public static final long FIRST_VERSION = 1;

    public YearOfPeriods {
        periods = List.copyOf(periods);
        if (periods.size() != FiscalYear.MONTHS) {
            throw new IllegalArgumentException(year + " with " + periods.size() + " periods");
        }
    }

    /** Closed when all its periods are; closing when none is open any more; open otherwise. */
    public PeriodStatus status() {
        if (periods.stream().allMatch(period -> period.status() == PeriodStatus.CLOSED)) {
            return PeriodStatus.CLOSED;
        }
        return periods.stream().noneMatch(period -> period.status() == PeriodStatus.OPEN)
                ? PeriodStatus.CLOSING
                : PeriodStatus.OPEN;
    }
}
