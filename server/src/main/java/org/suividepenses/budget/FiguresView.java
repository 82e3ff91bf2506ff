package org.suividepenses.budget;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.Money;

/**
 * Figures as they cross JSON, the same everywhere: amounts as decimal numbers of the base currency, rates as decimal
 * fractions ({@code "0.8350"}).
 *
 * @param planned crédit ouvert: appropriated ± transfers
 * @param available disponible: planned − committed
 * @param variance écart: planned − realised; negative is an overrun
 * @param executionRate taux d’exécution: realised / planned; null where nothing is planned
 * @param consumptionRate committed / planned; null where nothing is planned
 */
@Schema(name = "BudgetFigures")
public record FiguresView(
        String appropriated,
        String transferred,
        String planned,
        String committed,
        String realised,
        String paid,
        String available,
        String variance,
        @Nullable String executionRate,
        @Nullable String consumptionRate) {

    public static FiguresView of(Figures figures, Currency base) {
        return new FiguresView(
                text(figures.appropriated(), base),
                text(figures.transferred(), base),
                text(figures.planned(), base),
                text(figures.committed(), base),
                text(figures.realised(), base),
                text(figures.paid(), base),
                text(figures.available(), base),
                text(figures.variance(), base),
                figures.executionRate().map(BigDecimal::toPlainString).orElse(null),
                figures.consumptionRate().map(BigDecimal::toPlainString).orElse(null));
    }

    private static String text(BigInteger minorUnits, Currency base) {
        return Money.toPlainString(minorUnits, base);
    }
}
