package org.suividepenses.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written, as found or as its mapping says.
 *
 * @param format CSV or XLSX
 * @param encoding null for XLSX, as delimiter
 * @param sheet null for CSV
 * @param headerRow line of the header from 1; 0 when there is none
 */
public record Detection(
        String format,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String sheet,
        List<String> sheets,
        long headerRow,
        List<Column> columns) {

    /**
     * @param index from 1, so that {@code #index} names it in a mapping
     * @param name empty when the header has none
     * @param samples some of its first values
     */
    public record Column(int index, String name, List<String> samples) {}
}
