package org.suividepenses.report;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.Figures;
import org.suividepenses.organisation.FiscalYear;

/**
 * The position of the institution, or of one of its units, at a glance.
 *
 * @param month the month looked at, 1 to 12
 * @param ofYear the whole year
 * @param untilMonth the year up to and with the month
 * @param ofMonth the month alone
 * @param units consumption by unit, in the order of their codes
 * @param categories consumption by root category, in tree order
 * @param trend one point for each month of the year
 * @param suppliersOfYear those with the most realised in the whole year, the greatest first
 * @param suppliersOfMonth the same of the month alone
 * @param alerts lines that have reached a threshold, newest first
 */
public record Dashboard(
        FiscalYear year,
        int month,
        Figures ofYear,
        Figures untilMonth,
        Figures ofMonth,
        List<Part> units,
        List<Part> categories,
        List<TrendPoint> trend,
        List<Ranked> suppliersOfYear,
        List<Ranked> suppliersOfMonth,
        List<Alert> alerts,
        Currency base) {

    public Dashboard {
        units = List.copyOf(units);
        categories = List.copyOf(categories);
        trend = List.copyOf(trend);
        suppliersOfYear = List.copyOf(suppliersOfYear);
        suppliersOfMonth = List.copyOf(suppliersOfMonth);
        alerts = List.copyOf(alerts);
    }

    /** A unit or a root category; {@code id} is null for lines without a category. */
    public record Part(@Nullable UUID id, String code, String name, Figures figures) {}

    /**
     * Sums from the start of the year to the end of a month, in minor units of the base currency.
     *
     * @param lastYear realised in the same months of the year before
     */
    public record TrendPoint(YearMonth month, BigInteger planned, BigInteger realised, BigInteger lastYear) {}

    /** @param realised in minor units of the base currency */
    public record Ranked(UUID supplierId, String name, BigInteger realised) {}

    /** @param threshold in percent */
    public record Alert(
            UUID lineId, UUID unitId, @Nullable UUID categoryId, String name, int threshold, Figures figures) {}
}
