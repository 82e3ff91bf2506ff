package org.suividepenses.exchange.internal.mapping;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suividepenses.exchange.internal.reading.TabularFile;

/**
 * How a layout is read: what is known of the file, and which columns fill which fields. The same shape in a mapping
 * file and in the API.
 *
 * @param encoding null when it is to be found out
 * @param header line of the header from 1; 0 when there is none; null when it is to be found out
 * @param totals whether totals, repeated headings and remarks between the rows are left out, each of them named
 * @param key columns that identify a row; empty when all of its content does
 */
public record Mapping(
        @Nullable Character delimiter,
        @Nullable String encoding,
        @Nullable String sheet,
        @Nullable Integer header,
        TotalsRows totals,
        Map<Target, FieldSource> fields,
        List<String> key) {

    public Mapping {
        EnumMap<Target, FieldSource> copy = new EnumMap<>(Target.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
        key = List.copyOf(key);
    }

    public TabularFile.Known known() {
        return new TabularFile.Known(encoding, delimiter, sheet, header);
    }

    public @Nullable FieldSource source(Target target) {
        return fields.get(target);
    }
}
