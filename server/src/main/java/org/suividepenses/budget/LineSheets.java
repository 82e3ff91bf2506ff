package org.suividepenses.budget;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suividepenses.budget.internal.ForecastRepository;
import org.suividepenses.identity.Caller;

/** Reads lines as the budget grid shows them. Within the caller's units. */
@Service
@Transactional(readOnly = true)
public class LineSheets {

    private final BudgetPositions positions;
    private final ForecastRepository forecasts;

    LineSheets(BudgetPositions positions, ForecastRepository forecasts) {
        this.positions = positions;
        this.forecasts = forecasts;
    }

    /** The lines of a part of the budget, as {@link BudgetPositions#read}. */
    public List<LineSheet> read(PositionQuery query, Caller caller) {
        List<LinePosition> read = positions.read(query, caller);
        Map<BudgetLineId, Phasing> planned = forecasts.find(
                read.stream().map(position -> position.line().id()).toList());
        return read.stream()
                .map(position -> new LineSheet(
                        position, planned.getOrDefault(position.line().id(), Phasing.NONE)))
                .toList();
    }

    /** One line. */
    public LineSheet read(BudgetLine line, Caller caller) {
        BudgetPlace place = line.place();
        PositionQuery itsUnit = new PositionQuery(
                place.fiscalYear(), Set.of(place.unitId()), Set.of(), Set.of(), 1, BudgetMonth.AFTER_YEAR, null);
        return read(itsUnit, caller).stream()
                .filter(sheet -> sheet.position().line().id().equals(line.id()))
                .findFirst()
                .orElseThrow();
    }
}
