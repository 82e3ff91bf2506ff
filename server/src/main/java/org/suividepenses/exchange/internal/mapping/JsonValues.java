package org.suividepenses.exchange.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.FieldProblems;
import tools.jackson.databind.JsonNode;

/** Reads the texts of a mapping, and notes those that are none. */
final class JsonValues {

    /** Says what silence says too: to be found out. */
    static final String AUTO = "auto";

    private static final int LONGEST_TEXT = 500;

    private final FieldProblems problems;

    JsonValues(FieldProblems problems) {
        this.problems = problems;
    }

    /** A text or a number as it is written; null for a JSON null, and for what was noted as no text. */
    @Nullable String text(String pointer, JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        String text = node.isString()
                ? node.stringValue()
                : node.isNumber() ? node.decimalValue().toPlainString() : null;
        if (text == null || text.length() > LONGEST_TEXT) {
            problems.add(pointer, "import.mapping.not-text");
            return null;
        }
        return text;
    }

    /** A text, or null when it is to be found out. */
    @Nullable String known(String pointer, JsonNode node) {
        String text = text(pointer, node);
        return AUTO.equals(text) ? null : text;
    }

    /** One name of a column, or several. */
    List<String> columns(String pointer, JsonNode node) {
        if (!node.isArray()) {
            String one = text(pointer, node);
            return one == null ? List.of() : List.of(one);
        }
        List<String> names = new ArrayList<>();
        for (JsonNode element : node) {
            String name = text(pointer, element);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }
}
