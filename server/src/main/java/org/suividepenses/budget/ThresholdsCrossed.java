package org.suividepenses.budget;

import java.util.List;
import org.suividepenses.identity.Caller;

/**
 * Said in the transaction in which lines reached thresholds of consumption that they had not reached before.
 *
 * @param by who spent
 */
public record ThresholdsCrossed(List<Crossing> crossings, Caller by) {

    public ThresholdsCrossed {
        crossings = List.copyOf(crossings);
    }

    /** @param threshold the highest reached, in percent of what is planned */
    public record Crossing(BudgetLineId line, int threshold) {}
}
