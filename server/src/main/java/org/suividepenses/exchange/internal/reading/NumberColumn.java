package org.suividepenses.exchange.internal.reading;

import org.jspecify.annotations.Nullable;

/** Finds the style of a column from all its values. */
public final class NumberColumn {

    private long onlyPoint;
    private long onlyComma;
    private long undecidedPoint;
    private long undecidedComma;
    private @Nullable String undecided;

    /** Takes one value into account. */
    public void see(String text) {
        NumberText number = NumberText.of(text);
        if (number == null || number.core().indexOf('.') < 0 && number.core().indexOf(',') < 0) {
            return;
        }
        boolean point = NumberStyle.POINT.plain(number.core()) != null;
        boolean comma = NumberStyle.COMMA.plain(number.core()) != null;
        if (point && comma) {
            undecidedPoint += number.core().indexOf('.') >= 0 ? 1 : 0;
            undecidedComma += number.core().indexOf(',') >= 0 ? 1 : 0;
            undecided = undecided == null ? text : undecided;
        } else if (point) {
            onlyPoint++;
        } else if (comma) {
            onlyComma++;
        }
    }

    public NumberStyle style() {
        if (onlyPoint != onlyComma) {
            return onlyPoint > onlyComma ? NumberStyle.POINT : NumberStyle.COMMA;
        }
        // Nothing speaks but numbers like 1.234: as grouped digits, since no common currency has three decimals.
        return undecidedPoint > undecidedComma ? NumberStyle.COMMA : NumberStyle.POINT;
    }

    /** A value that could be read either way when nothing in the column decides, else null. */
    public @Nullable String ambiguous() {
        return onlyPoint == onlyComma ? undecided : null;
    }

    /** Both styles occur: the rarer one will be refused line by line. */
    public boolean mixed() {
        return onlyPoint > 0 && onlyComma > 0;
    }
}
