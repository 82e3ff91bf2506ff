package org.suividepenses.operation.internal;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suividepenses.budget.BudgetLine;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.LineFinder;
import org.suividepenses.identity.Caller;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.operation.OperationContent;
import org.suividepenses.operation.Split;
import org.suividepenses.organisation.Institutions;

/**
 * Which lines of the budget may be chosen by hand: open ones of the operation's fiscal year, in the chooser's own units. A
 * part that somebody else has put on a line of another unit may stay as it is, to the unit of currency.
 */
@Component
class SplitRules {

    private final LineFinder finder;
    private final Institutions institutions;

    SplitRules(LineFinder finder, Institutions institutions) {
        this.finder = finder;
        this.institutions = institutions;
    }

    /**
     * @param content has no problem in itself
     * @param before the content it replaces; null for a new operation
     */
    void check(
            OperationContent content,
            @Nullable OperationContent before,
            Currency base,
            Caller caller,
            FieldProblems problems) {
        Split split = content.split();
        if (split == null) {
            return;
        }
        Map<BudgetLineId, BudgetLine> lines = finder.byId(split.lines());
        Map<BudgetLineId, Long> kept = amounts(before, base);
        Map<BudgetLineId, Long> wanted = amounts(content, base);
        int year = institutions.required().fiscalYear(content.date()).label();
        for (int at = 0; at < split.parts().size(); at++) {
            BudgetLineId id = split.lines().get(at);
            BudgetLine line = lines.get(id);
            boolean stays = Objects.equals(kept.get(id), wanted.get(id));
            if (line == null
                    || !line.budgeted()
                    || !stays && !caller.scope().includes(line.place().unitId())) {
                problems.add(Split.pointer(at, "lineId"), "allocation.line-unknown");
            } else {
                checkOpen(Split.pointer(at, "lineId"), line, year, problems);
            }
        }
    }

    private static void checkOpen(String pointer, BudgetLine line, int year, FieldProblems problems) {
        if (line.place().fiscalYear() != year) {
            problems.add(pointer, "allocation.line-other-year", line.place().fiscalYear(), year);
            return;
        }
        switch (line.status()) {
            case DRAFT -> problems.add(pointer, "allocation.line-draft");
            case CLOSED -> problems.add(pointer, "allocation.line-closed");
            case VALIDATED -> {}
        }
    }

    private static Map<BudgetLineId, Long> amounts(@Nullable OperationContent content, Currency base) {
        Split split = content == null ? null : content.split();
        if (content == null || split == null) {
            return Map.of();
        }
        List<Long> amounts = split.amounts(content.price().baseAmount(base));
        Map<BudgetLineId, Long> byLine = new HashMap<>();
        for (int at = 0; at < amounts.size(); at++) {
            byLine.put(split.lines().get(at), amounts.get(at));
        }
        return byLine;
    }
}
