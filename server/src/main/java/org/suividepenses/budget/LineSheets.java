package org.suividepenses.budget;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.internal.ForecastRepository;
import org.suividepenses.budget.internal.PositionRepository;
import org.suividepenses.identity.Caller;

/** Reads lines as the budget grid shows them. Within the caller's units. */
@Service
@Transactional(readOnly = true)
public class LineSheets {

    private final BudgetPositions positions;
    private final PositionRepository figures;
    private final ForecastRepository forecasts;

    LineSheets(BudgetPositions positions, PositionRepository figures, ForecastRepository forecasts) {
        this.positions = positions;
        this.figures = figures;
        this.forecasts = forecasts;
    }

    /** The lines of a part of the budget, as {@link BudgetPositions#read}. */
    public List<LineSheet> read(PositionQuery query, Caller caller) {
        return sheets(positions.read(query, caller));
    }

    /** Lines that the caller has read, in their order, with the figures of their year: in few queries for any number. */
    public List<LineSheet> of(List<BudgetLine> lines) {
        return sheets(figures.ofYear(lines));
    }

    private List<LineSheet> sheets(List<LinePosition> positions) {
        Map<BudgetLineId, Phasing> planned = forecasts.find(
                positions.stream().map(position -> position.line().id()).toList());
        return positions.stream()
                .map(position -> new LineSheet(
                        position, planned.getOrDefault(position.line().id(), Phasing.NONE)))
                .toList();
    }
}
