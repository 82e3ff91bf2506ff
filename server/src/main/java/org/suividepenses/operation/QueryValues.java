package org.suividepenses.operation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** Query parameters read one by one; each refusal names the parameter. */
final class QueryValues {

    /** Stands for the operations that have nothing there. */
    static final String NONE = "none";

    /** The most values one parameter may have. */
    private static final int VALUES_LIMIT = 200;

    private static final int TEXT_LENGTH = 500;

    private final Map<String, List<String>> parameters;

    QueryValues(Map<String, List<String>> parameters, Set<String> known) {
        List<FieldProblem> unknown = parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> FieldProblem.of(name, "parameter.unknown", name))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.withFields(ProblemType.UNKNOWN_PARAMETER, unknown);
        }
        this.parameters = parameters;
    }

    /** Words as typed; empty when not given. */
    String text(String name) {
        String text = one(name, value -> value.length() <= TEXT_LENGTH ? value : null);
        return text == null ? "" : text;
    }

    /** A value that may be given once; null when it is not given. */
    <T> @Nullable T one(String name, Function<String, @Nullable T> reading) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw ProblemException.invalidParameter(name, "parameter.repeated", name);
        }
        return values.isEmpty() ? null : read(name, values.getFirst(), reading);
    }

    /** Values of which any will do; empty when none is given. */
    List<String> any(String name, Function<String, @Nullable String> reading) {
        return parameters.getOrDefault(name, List.of()).stream()
                .limit(limited(name))
                .map(value -> read(name, value, reading))
                .toList();
    }

    /** The same, where {@value #NONE} is a value too. */
    List<String> anyOrNone(String name, Function<String, @Nullable String> reading) {
        return any(name, value -> value.equals(NONE) ? NONE : reading.apply(value));
    }

    private int limited(String name) {
        if (parameters.getOrDefault(name, List.of()).size() > VALUES_LIMIT) {
            throw ProblemException.invalidParameter(name, "parameter.too-many", name, VALUES_LIMIT);
        }
        return VALUES_LIMIT;
    }

    private static <T> T read(String name, String value, Function<String, @Nullable T> reading) {
        T read = reading.apply(value);
        if (read == null) {
            throw ProblemException.invalidParameter(name, "parameter.invalid", name);
        }
        return read;
    }
}
