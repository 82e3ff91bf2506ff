package org.suividepenses.exchange.internal.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of the columns.
 *
 * @param line where they stand, the last line of them when there are two; 0 when the file has none
 * @param columns all columns of the first rows, also those without a name
 * @param firstRows rows that follow, for a look at them
 */
public record Header(long line, List<Column> columns, List<SourceRow> firstRows) {

    private static final int LOOKED_AT_ROWS = 200;
    private static final int SAMPLES = 5;

    /**
     * @param index from 0
     * @param name empty when the header has none
     * @param samples some of its first values, none blank
     */
    public record Column(int index, String name, List<String> samples) {}

    static Header find(RowCursor rows, @Nullable Integer asked) {
        List<SourceRow> first = first(rows);
        if (first.stream().allMatch(SourceRow::blank)) {
            throw new RefusedFileException(new FileRefusal.Empty());
        }
        HeadingSearch search = new HeadingSearch(first);
        HeadingSearch.Found found = asked == null ? search.find() : search.endingAt(asked);
        long line = found == null ? 0 : found.last().line();
        List<SourceRow> data = first.stream()
                .filter(row -> row.line() > line)
                .filter(row -> !row.blank())
                .limit(LOOKED_AT_ROWS)
                .toList();
        return new Header(line, columns(found == null ? List.of() : found.names(), data), data);
    }

    /** The rows at the beginning, as many as are looked at. */
    static List<SourceRow> first(RowCursor rows) {
        List<SourceRow> first = new ArrayList<>();
        while (first.size() < HeadingSearch.SEARCHED_ROWS + LOOKED_AT_ROWS && rows.hasNext()) {
            SourceRow row = rows.next();
            if (!isSeparatorLine(row)) {
                first.add(row);
            }
        }
        return first;
    }

    /** Excel writes {@code sep=;} above the table. */
    private static boolean isSeparatorLine(SourceRow row) {
        return row.line() == 1
                && row.text(0).toLowerCase(java.util.Locale.ROOT).startsWith("sep=")
                && HeadingSearch.filled(row) == 1;
    }

    /** Trailing columns that neither have a name nor a value in the first rows are left out. */
    private static List<Column> columns(List<String> names, List<SourceRow> data) {
        int widest = data.stream().mapToInt(SourceRow::width).max().orElse(0);
        int count = Math.max(widest, names.size());
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
            if (samples[index].length > 0 || !name(names, index).isEmpty()) {
                last = index;
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index <= last; index++) {
            columns.add(new Column(index, name(names, index), Arrays.asList(samples[index])));
        }
        return List.copyOf(columns);
    }

    private static String name(List<String> names, int index) {
        return index < names.size() ? names.get(index) : "";
    }
}
