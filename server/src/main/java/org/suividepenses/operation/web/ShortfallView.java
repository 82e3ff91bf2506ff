package org.suividepenses.operation.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.budget.Shortfall;
import org.suividepenses.identity.Caller;
import org.suividepenses.operation.NamedLine;

/**
 * A line of the budget that an operation exceeds. Of a line of another unit only what the operation asks is told.
 *
 * @param lineId null when it is of a unit that the caller does not see
 * @param line its unit, category and funding source; null like {@code lineId}
 * @param available what it had left, in the base currency; negative when it was overrun already; null like {@code lineId}
 * @param wanted what the operation asks of it
 */
record ShortfallView(
        @Nullable UUID lineId,
        @Nullable String line,
        @Nullable String available,
        String wanted) {

    static ShortfallView of(Shortfall shortfall, @Nullable NamedLine line, Caller caller) {
        String wanted = shortfall.wanted().toPlainString();
        return line == null || !line.visibleTo(caller)
                ? new ShortfallView(null, null, null, wanted)
                : new ShortfallView(
                        shortfall.line().value(),
                        line.text(),
                        shortfall.available().toPlainString(),
                        wanted);
    }
}
