package org.suividepenses.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.Figures;
import org.suividepenses.organisation.FiscalYear;

/**
 * Two fiscal years side by side, by category at every level and by unit.
 *
 * @param before the year that {@code year} is compared with
 * @param untilMonth both years up to and with this month, 1 to 12
 * @param categories in tree order; a row's figures contain those of the rows below it
 * @param units in the order of their codes
 */
public record ComparisonReport(
        FiscalYear year,
        FiscalYear before,
        int untilMonth,
        List<Part> categories,
        List<Part> units,
        Sums total,
        Currency base) {

    private static final int RATE_DECIMALS = 4;

    public ComparisonReport {
        categories = List.copyOf(categories);
        units = List.copyOf(units);
    }

    public record Sums(Figures year, Figures before) {

        static final Sums ZERO = new Sums(Figures.ZERO, Figures.ZERO);

        Sums plus(Sums other) {
            return new Sums(year.plus(other.year), before.plus(other.before));
        }

        boolean nothing() {
            return equals(ZERO);
        }

        /** What is realised more in the year than before it; negative for less. */
        public BigInteger difference() {
            return year.realised().subtract(before.realised());
        }

        /** The difference over what was realised before, to 4 decimals, half up; empty where that is nothing. */
        public Optional<BigDecimal> change() {
            return before.realised().signum() == 0
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(difference())
                            .divide(new BigDecimal(before.realised().abs()), RATE_DECIMALS, RoundingMode.HALF_UP));
        }
    }

    /**
     * @param id null for lines without a category
     * @param level 0 for a unit, 1 for a root category, and so on
     */
    public record Part(@Nullable UUID id, int level, String code, String name, Sums sums) {}
}
