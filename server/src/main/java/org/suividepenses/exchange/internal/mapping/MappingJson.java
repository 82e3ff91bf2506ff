package org.suividepenses.exchange.internal.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suividepenses.exchange.internal.reading.TabularFile;
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

    /**
     * The mapping a JSON object holds.
     *
     * @throws ProblemException naming every key and value that is wrong
     */
    public static Mapping read(JsonNode node) {
        return MappingReading.mapping(node);
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

    /** What {@link #read} makes the same mapping of; what is to be found out is left out. */
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
}
