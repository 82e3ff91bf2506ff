package org.suividepenses.exchange.internal.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suividepenses.exchange.internal.reading.DateStyle;
import org.suividepenses.exchange.internal.reading.NumberStyle;
import org.suividepenses.kernel.FieldProblems;
import tools.jackson.databind.JsonNode;

/** Reads where a field of a mapping comes from. */
final class SourceReading {

    private static final Set<String> KEYS =
            Set.of("column", "columns", "debit", "credit", "value", "default", "format", "decimal");

    private final JsonValues values;
    private final FieldProblems problems;

    SourceReading(JsonValues values, FieldProblems problems) {
        this.values = values;
        this.problems = problems;
    }

    /** An object with columns or a value, or the value itself: {@code "currency": "GBP"}. */
    FieldSource source(Target target, String pointer, JsonNode node) {
        if (node.isObject()) {
            return described(target, pointer, node);
        }
        String text = values.text(pointer, node);
        return FieldSource.value(text == null ? "" : text);
    }

    private FieldSource described(Target target, String pointer, JsonNode node) {
        List<String> columns = List.of();
        String debit = null;
        String credit = null;
        String value = null;
        String fallback = null;
        String format = null;
        String decimal = null;
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String key = property.getKey();
            String inner = pointer + "/" + key;
            JsonNode child = property.getValue();
            switch (key) {
                case "column" -> columns = column(inner, child);
                case "columns" -> columns = values.columns(inner, child);
                case "debit" -> debit = values.text(inner, child);
                case "credit" -> credit = values.text(inner, child);
                case "value" -> value = values.text(inner, child);
                case "default" -> fallback = values.text(inner, child);
                case "format" -> format = format(inner, child);
                case "decimal" -> decimal = decimal(inner, child);
                default -> problems.add(inner, "import.mapping.unknown-key", key, NearNames.of(key, KEYS));
            }
        }
        if (value != null && !columns.isEmpty()) {
            problems.add(pointer, "import.mapping.column-and-value");
        }
        if (debit == null && credit == null) {
            return new FieldSource(columns, value, fallback, format, decimal, false);
        }
        if (target != Target.AMOUNT || debit == null || credit == null || value != null || !columns.isEmpty()) {
            problems.add(pointer, "import.mapping.debit-credit");
            return new FieldSource(columns, "", null, null, null, false);
        }
        return new FieldSource(List.of(debit, credit), null, fallback, format, decimal, true);
    }

    private List<String> column(String pointer, JsonNode node) {
        String name = values.text(pointer, node);
        return name == null ? List.of() : List.of(name);
    }

    private @Nullable String format(String pointer, JsonNode node) {
        String text = values.known(pointer, node);
        if (text != null && DateStyle.of(text) == null) {
            problems.add(pointer, "import.mapping.date-format", text);
            return null;
        }
        return text;
    }

    private @Nullable String decimal(String pointer, JsonNode node) {
        String text = values.known(pointer, node);
        if (text != null && NumberStyle.of(text) == null) {
            problems.add(pointer, "import.mapping.decimal", text);
            return null;
        }
        return text;
    }
}
