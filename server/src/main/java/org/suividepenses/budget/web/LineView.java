package org.suividepenses.budget.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.ControlPolicy;
import org.suividepenses.budget.FiguresView;
import org.suividepenses.budget.LineSheet;
import org.suividepenses.budget.LineStatus;
import org.suividepenses.kernel.Money;

/**
 * A line with its figures.
 *
 * @param budgeted false for the line of operations that the budget has no line for
 * @param forecasts what the months plan while the line is prepared, and planned when it was validated
 * @param months figures of the months, from the first of the year; the thirteenth holds payments after its end
 * @param total figures of the year
 */
@Schema(name = "BudgetLine")
record LineView(
        UUID id,
        int fiscalYear,
        UUID unitId,
        @Nullable UUID categoryId,
        @Nullable UUID fundingSourceId,
        boolean budgeted,
        LineStatus status,
        @Nullable ControlPolicy policy,
        String notes,
        List<String> forecasts,
        List<FiguresView> months,
        FiguresView total,
        long version) {

    static LineView of(LineSheet sheet, Currency base) {
        BudgetLine line = sheet.position().line();
        return new LineView(
                line.id().value(),
                line.place().fiscalYear(),
                line.place().unitId(),
                line.place().categoryId(),
                line.place().fundingSourceId(),
                line.budgeted(),
                line.status(),
                line.policy(),
                line.notes(),
                sheet.planned().months().stream()
                        .map(amount -> new Money(amount, base).toPlainString())
                        .toList(),
                sheet.position().months().stream()
                        .map(figures -> FiguresView.of(figures, base))
                        .toList(),
                FiguresView.of(sheet.position().total(), base),
                line.version());
    }
}
