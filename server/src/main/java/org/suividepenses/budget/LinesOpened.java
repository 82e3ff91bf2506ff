package org.suividepenses.budget;

import java.util.List;
import org.suividepenses.identity.Caller;

/** Published in the transaction that validates lines, so that what they serve is charged to them from now on. */
public record LinesOpened(List<BudgetLine> lines, Caller by) {

    public LinesOpened {
        lines = List.copyOf(lines);
    }
}
