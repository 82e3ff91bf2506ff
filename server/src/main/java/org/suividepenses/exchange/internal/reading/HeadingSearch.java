package org.suividepenses.exchange.internal.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the heading of a table among its first rows: below titles, and over one line or two. */
final class HeadingSearch {

    /** Reports and forms begin with a title, an address, a date; a table begins within this many rows. */
    static final int SEARCHED_ROWS = 40;

    private final List<SourceRow> rows;
    private final int typicalWidth;

    HeadingSearch(List<SourceRow> rows) {
        this.rows = rows;
        int[] widths = rows.stream()
                .mapToInt(HeadingSearch::filled)
                .filter(width -> width > 0)
                .sorted()
                .toArray();
        this.typicalWidth = widths[widths.length / 2];
    }

    /**
     * Where a heading stands.
     *
     * @param upper the line of groups above it; null when it has one line
     * @param last the line below which the data begin
     */
    record Found(@Nullable SourceRow upper, SourceRow last) {

        /** The names of the columns; a group names all columns that it spans. */
        List<String> names() {
            int width = Math.max(last.width(), upper == null ? 0 : upper.width());
            List<String> names = new ArrayList<>();
            String group = "";
            for (int column = 0; column < width; column++) {
                String name = last.text(column);
                if (upper != null) {
                    String above = upper.text(column);
                    // A name that stands alone above its column is no group: it spans lines, not columns.
                    group = !above.isEmpty() ? name.isEmpty() ? "" : above : name.isEmpty() ? "" : group;
                    name = name.isEmpty() ? above : group.isEmpty() ? name : group + " " + name;
                }
                names.add(name);
            }
            return names;
        }
    }

    /** The heading whose last line is known. */
    @Nullable Found endingAt(long line) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).line() == line) {
                return endingAt(at);
            }
        }
        return null;
    }

    /** The heading, or null when the data begin without one. */
    @Nullable Found find() {
        int best = -1;
        for (int at = 0; at < Math.min(rows.size(), SEARCHED_ROWS); at++) {
            SourceRow row = rows.get(at);
            int filled = filled(row);
            if (filled == 0 || filled * 2 < typicalWidth) {
                continue;
            }
            if (!names(row, filled)) {
                if (filled * 4 >= typicalWidth * 3) {
                    break;
                }
            } else if (best < 0 || filled * 2 >= filled(rows.get(best)) * 3) {
                best = at;
            }
        }
        if (best < 0) {
            return null;
        }
        boolean goesOn = best + 1 < rows.size() && goesOn(rows.get(best), rows.get(best + 1));
        return endingAt(goesOn ? best + 1 : best);
    }

    static int filled(SourceRow row) {
        int filled = 0;
        for (int column = 0; column < row.width(); column++) {
            filled += row.text(column).isEmpty() ? 0 : 1;
        }
        return filled;
    }

    private Found endingAt(int at) {
        SourceRow last = rows.get(at);
        SourceRow above = at == 0 ? null : rows.get(at - 1);
        boolean belongs = above != null
                && above.line() == last.line() - 1
                && filled(above) > 1
                && onlyWords(above)
                && (sameNames(last) || completes(above, last));
        return new Found(belongs ? above : null, last);
    }

    /** Whether the second of two rows names what the first leaves open; a single word below a heading is a title. */
    private boolean goesOn(SourceRow first, SourceRow second) {
        return onlyWords(first)
                && onlyWords(second)
                && filled(second) > 1
                && hasOpen(first, second)
                && (completes(first, second) || filled(second) > filled(first));
    }

    private static boolean hasOpen(SourceRow first, SourceRow second) {
        for (int column = 0; column < second.width(); column++) {
            if (first.text(column).isEmpty() && !second.text(column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the upper row names a column of values that has no name in the lower one. */
    private boolean completes(SourceRow upper, SourceRow lower) {
        for (int column = 0; column < upper.width(); column++) {
            if (!upper.text(column).isEmpty() && lower.text(column).isEmpty() && hasValues(column, lower.line())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasValues(int column, long below) {
        return rows.stream()
                .anyMatch(row -> row.line() > below && !row.text(column).isEmpty());
    }

    /** Columns that bear one name only differ by the groups above them. */
    private static boolean sameNames(SourceRow row) {
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < row.width(); column++) {
            String name = row.text(column).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !seen.add(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean onlyWords(SourceRow row) {
        for (int column = 0; column < row.width(); column++) {
            if (isDate(row, column) || isNumber(row, column)) {
                return false;
            }
        }
        return filled(row) > 0;
    }

    private static boolean names(SourceRow row, int filled) {
        int numbers = 0;
        for (int column = 0; column < row.width(); column++) {
            if (isDate(row, column)) {
                return false;
            }
            numbers += isNumber(row, column) ? 1 : 0;
        }
        return numbers * 3 < filled || filled == 1 && numbers == 0;
    }

    static boolean isDate(SourceRow row, int column) {
        return row.date(column) != null || DateStyle.looksLikeDate(row.text(column));
    }

    static boolean isNumber(SourceRow row, int column) {
        return row.number(column) != null || NumberStyle.looksLikeNumber(row.text(column));
    }
}
