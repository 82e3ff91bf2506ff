package org.suividepenses.exchange.internal.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suividepenses.exchange.internal.reading.DateStyle;
import org.suividepenses.exchange.internal.reading.NumberStyle;
import org.suividepenses.exchange.internal.reading.TabularFile;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A mapping as JSON. Reading is strict: a key that means nothing is refused by name, with what was probably meant. */
public final class MappingJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> SOURCE_KEYS =
            Set.of("column", "columns", "debit", "credit", "value", "default", "format", "decimal");
    private static final int LONGEST_TEXT = 500;

    private final List<FieldProblem> problems = new ArrayList<>();

    private MappingJson() {}

    /**
     * The mapping a text holds.
     *
     * @throws ProblemException naming every key and value that is wrong
     */
    public static Mapping parse(String json) {
        try {
            return read(MAPPER.readTree(json));
        } catch (JacksonException notJson) {
            throw ProblemException.validation("", "import.mapping.not-json", location(notJson));
        }
    }

    /** @throws ProblemException naming every key and value that is wrong */
    public static Mapping read(JsonNode node) {
        MappingJson reader = new MappingJson();
        Mapping mapping = reader.mapping(node);
        if (!reader.problems.isEmpty()) {
            throw ProblemException.validation(reader.problems);
        }
        return mapping;
    }

    /**
     * What of a mapping tells how to read a file, from texts; null is to be found out.
     *
     * @throws ProblemException naming every value that is wrong
     */
    public static TabularFile.Known known(
            @Nullable String delimiter, @Nullable String encoding, @Nullable String sheet, @Nullable String header) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        putText(node, "delimiter", delimiter);
        putText(node, "encoding", encoding);
        putText(node, "sheet", sheet);
        if (header != null) {
            node.set(
                    "header",
                    header.matches("\\d{1,3}")
                            ? JsonNodeFactory.instance.numberNode(Integer.parseInt(header))
                            : JsonNodeFactory.instance.stringNode(header));
        }
        return read(node).known();
    }

    public static ObjectNode write(Mapping mapping) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (mapping.delimiter() != null) {
            node.put("delimiter", String.valueOf(mapping.delimiter()));
        }
        putText(node, "encoding", mapping.encoding());
        putText(node, "sheet", mapping.sheet());
        if (mapping.header() != null) {
            node.put("header", mapping.header());
        }
        if (mapping.totals() != TotalsRows.SKIP) {
            node.put("totals", mapping.totals().key());
        }
        mapping.fields().forEach((target, source) -> node.set(target.key(), write(source)));
        if (!mapping.key().isEmpty()) {
            node.set("key", texts(mapping.key()));
        }
        return node;
    }

    private static ObjectNode write(FieldSource source) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (source.debitCredit()) {
            node.put("debit", source.columns().getFirst());
            node.put("credit", source.columns().getLast());
        } else if (source.columns().size() == 1) {
            node.put("column", source.columns().getFirst());
        } else if (source.columns().size() > 1) {
            node.set("columns", texts(source.columns()));
        }
        putText(node, "value", source.value());
        putText(node, "default", source.fallback());
        putText(node, "format", source.format());
        putText(node, "decimal", source.decimal());
        return node;
    }

    private static void putText(ObjectNode node, String key, @Nullable String value) {
        if (value != null) {
            node.put(key, value);
        }
    }

    private static ArrayNode texts(List<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static String location(JacksonException e) {
        return e.getLocation() == null
                ? "1:1"
                : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    }

    private Mapping mapping(JsonNode node) {
        Map<Target, FieldSource> fields = new EnumMap<>(Target.class);
        Character delimiter = null;
        String encoding = null;
        String sheet = null;
        Integer header = null;
        TotalsRows totals = TotalsRows.SKIP;
        List<String> key = List.of();
        if (!node.isObject()) {
            problem("", "import.mapping.not-object");
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            JsonNode value = property.getValue();
            String pointer = "/" + name;
            switch (name) {
                case "delimiter" -> delimiter = delimiter(pointer, value);
                case "encoding" -> encoding = auto(text(pointer, value));
                case "sheet" -> sheet = text(pointer, value);
                case "header" -> header = header(pointer, value);
                case "totals" -> totals = totals(pointer, value);
                case "key" -> key = columns(pointer, value);
                default -> field(fields, name, pointer, value);
            }
        }
        return new Mapping(delimiter, encoding, sheet, header, totals, fields, key);
    }

    private void field(Map<Target, FieldSource> fields, String name, String pointer, JsonNode value) {
        Target target = Target.of(name).orElse(null);
        if (target == null) {
            problem(pointer, "import.mapping.unknown-key", name, NearNames.of(name, knownKeys()));
            return;
        }
        FieldSource source = value.isObject() ? source(target, pointer, value) : shorthand(pointer, value);
        if (source.columns().isEmpty() && source.value() == null) {
            problem(pointer, "import.mapping.no-column", name);
        }
        fields.put(target, source);
    }

    /** {@code "currency": "GBP"}: the value itself. */
    private FieldSource shorthand(String pointer, JsonNode value) {
        String text = text(pointer, value);
        return new FieldSource(List.of(), text == null ? "" : text, null, null, null, false);
    }

    private FieldSource source(Target target, String pointer, JsonNode node) {
        List<String> columns = List.of();
        String debit = null;
        String credit = null;
        String value = null;
        String fallback = null;
        String format = null;
        String decimal = null;
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String inner = pointer + "/" + property.getKey();
            JsonNode child = property.getValue();
            switch (property.getKey()) {
                case "column" -> {
                    String name = text(inner, child);
                    columns = name == null ? List.of() : List.of(name);
                }
                case "columns" -> columns = columns(inner, child);
                case "debit" -> debit = text(inner, child);
                case "credit" -> credit = text(inner, child);
                case "value" -> value = text(inner, child);
                case "default" -> fallback = text(inner, child);
                case "format" -> format = format(inner, child);
                case "decimal" -> decimal = decimal(inner, child);
                default ->
                    problem(
                            inner,
                            "import.mapping.unknown-key",
                            property.getKey(),
                            NearNames.of(property.getKey(), SOURCE_KEYS));
            }
        }
        if (value != null && !columns.isEmpty()) {
            problem(pointer, "import.mapping.column-and-value");
        }
        if (debit == null && credit == null) {
            return new FieldSource(columns, value, fallback, format, decimal, false);
        }
        if (target != Target.AMOUNT || debit == null || credit == null || value != null || !columns.isEmpty()) {
            problem(pointer, "import.mapping.debit-credit");
            return new FieldSource(columns, "", null, null, null, false);
        }
        return new FieldSource(List.of(debit, credit), null, fallback, format, decimal, true);
    }

    private TotalsRows totals(String pointer, JsonNode node) {
        String text = text(pointer, node);
        return TotalsRows.of(text == null ? TotalsRows.SKIP.key() : text).orElseGet(() -> {
            problem(pointer, "import.mapping.totals", String.valueOf(text));
            return TotalsRows.SKIP;
        });
    }

    private List<String> columns(String pointer, JsonNode node) {
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

    private @Nullable Character delimiter(String pointer, JsonNode node) {
        String text = text(pointer, node);
        if (text == null || text.equals("auto")) {
            return null;
        }
        String one = text.equals("\\t") || text.equals("tab") ? "\t" : text;
        if (one.length() != 1 || Character.isLetterOrDigit(one.charAt(0)) || one.equals("\"")) {
            problem(pointer, "import.mapping.delimiter", text);
            return null;
        }
        return one.charAt(0);
    }

    private @Nullable Integer header(String pointer, JsonNode node) {
        if (node.isString() && node.stringValue().equals("auto")) {
            return null;
        }
        if (!node.isInt() || node.intValue() < 0 || node.intValue() > 40) {
            problem(pointer, "import.mapping.header");
            return null;
        }
        return node.intValue();
    }

    private @Nullable String format(String pointer, JsonNode node) {
        String text = auto(text(pointer, node));
        if (text != null && DateStyle.of(text) == null) {
            problem(pointer, "import.mapping.date-format", text);
            return null;
        }
        return text;
    }

    private @Nullable String decimal(String pointer, JsonNode node) {
        String text = auto(text(pointer, node));
        if (text != null && NumberStyle.of(text) == null) {
            problem(pointer, "import.mapping.decimal", text);
            return null;
        }
        return text;
    }

    private static @Nullable String auto(@Nullable String text) {
        return text == null || text.equals("auto") ? null : text;
    }

    private @Nullable String text(String pointer, JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        String text = node.isString()
                ? node.stringValue()
                : node.isNumber() ? node.decimalValue().toPlainString() : null;
        if (text == null || text.length() > LONGEST_TEXT) {
            problem(pointer, "import.mapping.not-text");
            return null;
        }
        return text;
    }

    private void problem(String pointer, String code, Object... arguments) {
        problems.add(FieldProblem.of(pointer, code, arguments));
    }

    private static List<String> knownKeys() {
        List<String> keys = new ArrayList<>(List.of("delimiter", "encoding", "sheet", "header", "totals", "key"));
        for (Target target : Target.values()) {
            keys.add(target.key());
        }
        return keys;
    }
}
