package org.suividepenses.budget.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.suividepenses.budget.BudgetLineId;
import org.suividepenses.budget.BudgetMonth;
import org.suividepenses.budget.ControlRhythm;
import org.suividepenses.budget.LedgerKind;

/** The balances of one line while a transaction holds them; index 0 is the first month. */
public final class LineBalance {

    private final BudgetLineId line;
    private final Sums[] months = new Sums[BudgetMonth.AFTER_YEAR];
    private final boolean[] touched = new boolean[BudgetMonth.AFTER_YEAR];

    /** A month whose sums are no longer those of the table. */
    public record Changed(BudgetLineId line, int month, Sums sums) {}

    public LineBalance(BudgetLineId line) {
        this.line = line;
        Arrays.fill(months, Sums.ZERO);
    }

    void load(int month, Sums sums) {
        months[month - 1] = sums;
    }

    public void add(int month, LedgerKind kind, long amount) {
        months[month - 1] = months[month - 1].plus(kind, amount);
        touched[month - 1] = true;
    }

    public Sums month(int month) {
        return months[month - 1];
    }

    /**
     * What may still be committed in a month: what the year has left, and by month also what every month from this one on
     * has left of all planned up to it. Negative when overrun.
     */
    public long available(int month, ControlRhythm rhythm) {
        return switch (rhythm) {
            case YEAR -> leftUpTo(BudgetMonth.AFTER_YEAR);
            case MONTH ->
                IntStream.rangeClosed(month, BudgetMonth.AFTER_YEAR)
                        .mapToLong(this::leftUpTo)
                        .min()
                        .orElseThrow();
        };
    }

    public long planned() {
        return IntStream.rangeClosed(1, BudgetMonth.AFTER_YEAR)
                .mapToLong(month -> month(month).planned())
                .reduce(0, Math::addExact);
    }

    public long committed() {
        return IntStream.rangeClosed(1, BudgetMonth.AFTER_YEAR)
                .mapToLong(month -> month(month).committed())
                .reduce(0, Math::addExact);
    }

    List<Changed> changed() {
        List<Changed> changed = new ArrayList<>();
        for (int index = 0; index < months.length; index++) {
            if (touched[index]) {
                changed.add(new Changed(line, index + 1, months[index]));
            }
        }
        return changed;
    }

    private long leftUpTo(int last) {
        long left = 0;
        for (int month = 1; month <= last; month++) {
            left = Math.addExact(
                    left,
                    Math.subtractExact(month(month).planned(), month(month).committed()));
        }
        return left;
    }
}
