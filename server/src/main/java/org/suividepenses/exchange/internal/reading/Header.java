package org.suividepenses.exchange.internal.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of the columns.
 *
 * @param line where they stand; 0 when the file has none
 * @param columns all columns of the first rows, also those without a name
 * @param firstRows rows that follow, for a look at them
 */
public record Header(long line, List<Column> columns, List<SourceRow> firstRows) {

    /** Reports and forms begin with a title, an address, a date; a table begins within this many rows. */
    private static final int SEARCHED_ROWS = 40;

    private static final int LOOKED_AT_ROWS = 200;
    private static final int SAMPLES = 5;

    /**
     * @param index from 0
     * @param name empty when the header has none
     * @param samples some of its first values, none blank
     */
    public record Column(int index, String name, List<String> samples) {}

    static Header find(RowCursor rows, @Nullable Integer asked) {
        List<SourceRow> first = new ArrayList<>();
        while (first.size() < SEARCHED_ROWS + LOOKED_AT_ROWS && rows.hasNext()) {
            SourceRow row = rows.next();
            if (!isSeparatorLine(row)) {
                first.add(row);
            }
        }
        if (first.stream().allMatch(SourceRow::blank)) {
            throw new RefusedFileException(new FileRefusal.Empty());
        }
        SourceRow header = asked == null ? guess(first) : atLine(first, asked);
        List<SourceRow> data = first.stream()
                .filter(row -> header == null || row.line() > header.line())
                .filter(row -> !row.blank())
                .limit(LOOKED_AT_ROWS)
                .toList();
        return new Header(header == null ? 0 : header.line(), columns(header, data), data);
    }

    /** Excel writes {@code sep=;} above the table. */
    private static boolean isSeparatorLine(SourceRow row) {
        return row.line() == 1 && row.text(0).toLowerCase(java.util.Locale.ROOT).startsWith("sep=") && filled(row) == 1;
    }

    private static @Nullable SourceRow atLine(List<SourceRow> rows, int line) {
        return rows.stream().filter(row -> row.line() == line).findFirst().orElse(null);
    }

    /** The first row about as wide as the others that names things instead of counting or dating them. */
    private static @Nullable SourceRow guess(List<SourceRow> rows) {
        int[] widths = rows.stream()
                .mapToInt(Header::filled)
                .filter(width -> width > 0)
                .sorted()
                .toArray();
        int typical = widths[widths.length / 2];
        for (SourceRow row : rows.subList(0, Math.min(rows.size(), SEARCHED_ROWS))) {
            int filled = filled(row);
            if (filled > 0 && filled * 2 >= typical) {
                if (names(row, filled)) {
                    return row;
                }
                if (filled * 4 >= typical * 3) {
                    return null;
                }
            }
        }
        return null;
    }

    private static boolean names(SourceRow row, int filled) {
        int numbers = 0;
        for (int column = 0; column < row.width(); column++) {
            String text = row.text(column);
            if (row.date(column) != null || DateStyle.looksLikeDate(text)) {
                return false;
            }
            numbers += row.number(column) != null || NumberStyle.looksLikeNumber(text) ? 1 : 0;
        }
        return numbers * 3 < filled || filled == 1 && numbers == 0;
    }

    private static int filled(SourceRow row) {
        int filled = 0;
        for (int column = 0; column < row.width(); column++) {
            filled += row.text(column).isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /** Trailing columns that neither have a name nor a value in the first rows are left out. */
    private static List<Column> columns(@Nullable SourceRow header, List<SourceRow> data) {
        int widest = data.stream().mapToInt(SourceRow::width).max().orElse(0);
        int count = Math.max(widest, header == null ? 0 : header.width());
        String[][] samples = new String[count][];
        int last = -1;
        for (int index = 0; index < count; index++) {
            int column = index;
            samples[index] = data.stream()
                    .map(row -> row.text(column))
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .limit(SAMPLES)
                    .toArray(String[]::new);
            if (samples[index].length > 0
                    || header != null && !header.text(index).isEmpty()) {
                last = index;
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index <= last; index++) {
            columns.add(new Column(index, header == null ? "" : header.text(index), Arrays.asList(samples[index])));
        }
        return List.copyOf(columns);
    }
}
