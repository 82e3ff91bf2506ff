package org.suividepenses.exchange.internal.reading;

import org.jspecify.annotations.Nullable;

/** Finds the style of a column of dates from all its values. */
public final class DateColumn {

    private long onlyDayFirst;
    private long onlyMonthFirst;
    private long yearFirst;
    private long yearLast;
    private long serial;
    private @Nullable String undecided;

    /** Takes one value into account. */
    public void see(String text) {
        DateText parts = DateText.of(text);
        if (parts == null) {
            serial += DateStyle.serial(text) != null ? 1 : 0;
            return;
        }
        if (parts.shape() == DateText.Shape.YEAR_FIRST) {
            yearFirst++;
        }
        if (parts.shape() != DateText.Shape.YEAR_LAST) {
            return;
        }
        yearLast++;
        boolean dayFirst = DateStyle.date(parts, true) != null;
        boolean monthFirst = DateStyle.date(parts, false) != null;
        if (dayFirst && monthFirst) {
            undecided = undecided == null && parts.first() != parts.second() ? text : undecided;
        } else if (dayFirst) {
            onlyDayFirst++;
        } else if (monthFirst) {
            onlyMonthFirst++;
        }
    }

    /** Day first when nothing decides, as French and most of the world write. */
    public DateStyle style() {
        return java.util.Objects.requireNonNull(DateStyle.of(pattern()));
    }

    private String pattern() {
        // Counted days are read in every style, so that they decide only where nothing is written out.
        if (yearLast == 0 && serial > yearFirst) {
            return DateStyle.SERIAL;
        }
        if (yearLast == 0 && yearFirst > 0) {
            return DateStyle.YEAR_FIRST;
        }
        return onlyMonthFirst > onlyDayFirst ? DateStyle.MONTH_FIRST : DateStyle.DAY_FIRST;
    }

    /** A value that could be read either way when nothing in the column decides, else null. */
    public @Nullable String ambiguous() {
        return onlyDayFirst == onlyMonthFirst ? undecided : null;
    }

    /** Both orders occur: the rarer one will be refused line by line. */
    public boolean mixed() {
        return onlyDayFirst > 0 && onlyMonthFirst > 0;
    }
}
