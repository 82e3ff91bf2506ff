package org.suividepenses.exchange.internal.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.ProblemException;
import tools.jackson.databind.JsonNode;

/** Reads one mapping: what it says of the file, and where its fields come from. */
final class MappingReading {

    private static final List<String> OF_THE_FILE =
            List.of("delimiter", "encoding", "sheet", "header", "totals", "key");

    private final FieldProblems problems = new FieldProblems();
    private final JsonValues values = new JsonValues(problems);
    private final SourceReading sources = new SourceReading(values, problems);
    private final Map<Target, FieldSource> fields = new EnumMap<>(Target.class);

    private @Nullable Character delimiter;
    private @Nullable String encoding;
    private @Nullable String sheet;
    private @Nullable Integer header;
    private TotalsRows totals = TotalsRows.SKIP;
    private List<String> key = List.of();

    private MappingReading() {}

    /** @throws ProblemException naming every key and value that is wrong */
    static Mapping mapping(JsonNode node) {
        MappingReading reading = new MappingReading();
        reading.read(node);
        reading.problems.refuseIfAny();
        return new Mapping(
                reading.delimiter,
                reading.encoding,
                reading.sheet,
                reading.header,
                reading.totals,
                reading.fields,
                reading.key);
    }

    private void read(JsonNode node) {
        if (!node.isObject()) {
            problems.add("", "import.mapping.not-object");
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            JsonNode value = property.getValue();
            String pointer = "/" + name;
            switch (name) {
                case "delimiter" -> delimiter = delimiter(pointer, value);
                case "encoding" -> encoding = values.known(pointer, value);
                case "sheet" -> sheet = values.text(pointer, value);
                case "header" -> header = header(pointer, value);
                case "totals" -> totals = totals(pointer, value);
                case "key" -> key = values.columns(pointer, value);
                default -> field(name, pointer, value);
            }
        }
    }

    private void field(String name, String pointer, JsonNode value) {
        Target target = Target.of(name).orElse(null);
        if (target == null) {
            problems.add(pointer, "import.mapping.unknown-key", name, NearNames.of(name, knownKeys()));
            return;
        }
        FieldSource source = sources.source(target, pointer, value);
        if (source.columns().isEmpty() && source.value() == null) {
            problems.add(pointer, "import.mapping.no-column", name);
        }
        fields.put(target, source);
    }

    private @Nullable Character delimiter(String pointer, JsonNode node) {
        String text = values.known(pointer, node);
        if (text == null) {
            return null;
        }
        String one = text.equals("\\t") || text.equals("tab") ? "\t" : text;
        if (one.length() != 1 || Character.isLetterOrDigit(one.charAt(0)) || one.equals("\"")) {
            problems.add(pointer, "import.mapping.delimiter", text);
            return null;
        }
        return one.charAt(0);
    }

    private @Nullable Integer header(String pointer, JsonNode node) {
        if (node.isString() && node.stringValue().equals(JsonValues.AUTO)) {
            return null;
        }
        if (!node.isInt() || node.intValue() < 0 || node.intValue() > 40) {
            problems.add(pointer, "import.mapping.header");
            return null;
        }
        return node.intValue();
    }

    private TotalsRows totals(String pointer, JsonNode node) {
        String text = values.text(pointer, node);
        return TotalsRows.of(text == null ? TotalsRows.SKIP.key() : text).orElseGet(() -> {
            problems.add(pointer, "import.mapping.totals", String.valueOf(text));
            return TotalsRows.SKIP;
        });
    }

    private static List<String> knownKeys() {
        List<String> keys = new ArrayList<>(OF_THE_FILE);
        for (Target target : Target.values()) {
            keys.add(target.key());
        }
        return keys;
    }
}
