package org.suividepenses.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.Figures;
import org.suividepenses.organisation.FiscalYear;

/**
 * Rapport mensuel: what a month has planned and realised, by category at every level and by unit.
 *
 * @param asOf the moment whose state it shows; null for now
 * @param categories in tree order, those without spending too; a row's figures contain those of the rows below it
 * @param units in the order of their codes
 */
public record MonthlyReport(
        FiscalYear year,
        YearMonth month,
        @Nullable Instant asOf,
        List<Part> categories,
        List<Part> units,
        Sums total,
        Currency base) {

    public MonthlyReport {
        categories = List.copyOf(categories);
        units = List.copyOf(units);
    }

    /** The days of the month, those to come too. */
    public int days() {
        return month.lengthOfMonth();
    }

    /** What is realised on a day of the month in the middle: realised / days, half up, in minor units. */
    public BigInteger dailyAverage(Figures ofMonth) {
        return new BigDecimal(ofMonth.realised())
                .divide(BigDecimal.valueOf(days()), 0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
    }

    /**
     * @param ofMonth the month alone
     * @param untilMonth the fiscal year up to and with the month
     */
    public record Sums(Figures ofMonth, Figures untilMonth) {

        static final Sums ZERO = new Sums(Figures.ZERO, Figures.ZERO);

        Sums plus(Sums other) {
            return new Sums(ofMonth.plus(other.ofMonth), untilMonth.plus(other.untilMonth));
        }
    }

    /**
     * @param id null for lines without a category
     * @param level 0 for a unit, 1 for a root category, and so on
     */
    public record Part(@Nullable UUID id, int level, String code, String name, Sums sums) {}
}
