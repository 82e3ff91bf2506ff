package org.suividepenses.report.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Optional;
import java.util.function.BiFunction;
import org.suividepenses.budget.Figures;
import org.suividepenses.platform.table.Table.Amount;
import org.suividepenses.platform.table.Table.Blank;
import org.suividepenses.platform.table.Table.Cell;
import org.suividepenses.platform.table.Table.Rate;

/** Figures as cells of a table, in the order in which statements show them. */
enum FigureColumn {
    APPROPRIATED((figures, base) -> amount(figures.appropriated(), base)),
    TRANSFERRED((figures, base) -> amount(figures.transferred(), base)),
    PLANNED((figures, base) -> amount(figures.planned(), base)),
    COMMITTED((figures, base) -> amount(figures.committed(), base)),
    REALISED((figures, base) -> amount(figures.realised(), base)),
    PAID((figures, base) -> amount(figures.paid(), base)),
    AVAILABLE((figures, base) -> amount(figures.available(), base)),
    VARIANCE((figures, base) -> amount(figures.variance(), base)),
    EXECUTION_RATE((figures, base) -> rate(figures.executionRate())),
    CONSUMPTION_RATE((figures, base) -> rate(figures.consumptionRate()));

    private final BiFunction<Figures, Currency, Cell> cell;

    FigureColumn(BiFunction<Figures, Currency, Cell> cell) {
        this.cell = cell;
    }

    Cell cell(Figures figures, Currency base) {
        return cell.apply(figures, base);
    }

    static Cell amount(BigInteger minorUnits, Currency base) {
        return new Amount(new BigDecimal(minorUnits, base.getDefaultFractionDigits()));
    }

    static Cell rate(Optional<BigDecimal> fraction) {
        return fraction.<Cell>map(Rate::new).orElseGet(Blank::new);
    }
}
