package org.suividepenses.exchange.internal.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a field comes from: columns of the file, or one value for all rows.
 *
 * @param columns names or {@code #3}; several are joined, or form the path of a category
 * @param value the same for every row; null when columns are given
 * @param fallback what a blank cell means; null when blank stays blank
 * @param format pattern of a date; null when it is to be found out
 * @param decimal {@code .} or {@code ,}; null when it is to be found out
 * @param debitCredit whether the columns are a debit and a credit, of which the first less the second counts
 */
public record FieldSource(
        List<String> columns,
        @Nullable String value,
        @Nullable String fallback,
        @Nullable String format,
        @Nullable String decimal,
        boolean debitCredit) {

    public FieldSource {
        columns = List.copyOf(columns);
    }

    public static FieldSource column(String name) {
        return new FieldSource(List.of(name), null, null, null, null, false);
    }

    public static FieldSource value(String value) {
        return new FieldSource(List.of(), value, null, null, null, false);
    }

    public static FieldSource debitCredit(String debit, String credit) {
        return new FieldSource(List.of(debit, credit), null, null, null, null, true);
    }
}
