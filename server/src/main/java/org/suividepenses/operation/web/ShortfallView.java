package org.suividepenses.operation.web;

import java.util.UUID;
import org.suividepenses.budget.Shortfall;

/**
 * A line of the budget that an operation exceeds.
 *
 * @param available what it had left, in the base currency; negative when it was overrun already
 * @param wanted what the operation asks of it
 */
record ShortfallView(UUID lineId, String available, String wanted) {

    static ShortfallView of(Shortfall shortfall) {
        return new ShortfallView(
                shortfall.line().value(),
                shortfall.available().toPlainString(),
                shortfall.wanted().toPlainString());
    }
}
