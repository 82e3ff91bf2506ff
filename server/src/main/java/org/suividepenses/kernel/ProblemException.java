package org.suividepenses.kernel;

import java.util.List;
import java.util.Map;

/**
 * A request refused for a reason its sender can understand. Carries no sentence: those are in the message catalogue, so
 * that screen, API and command line say the same in French and English.
 */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final String detailKey;
    private final transient List<Object> arguments;
    private final transient List<FieldProblem> fields;
    private final transient Map<String, Object> extensions;

    public ProblemException(
            ProblemType type,
            String detailKey,
            List<Object> arguments,
            List<FieldProblem> fields,
            Map<String, Object> extensions) {
        super(type.slug() + ": " + detailKey + " " + arguments + " " + fields, null, false, false);
        this.type = type;
        this.detailKey = detailKey;
        this.arguments = List.copyOf(arguments);
        this.fields = List.copyOf(fields);
        this.extensions = Map.copyOf(extensions);
    }

    /** The type's own sentence. */
    public static ProblemException of(ProblemType type) {
        return new ProblemException(type, "problem." + type.slug() + ".detail", List.of(), List.of(), Map.of());
    }

    /** A sentence of its own for a case of the type. */
    public static ProblemException of(ProblemType type, String detailKey, Object... arguments) {
        return new ProblemException(type, detailKey, List.of(arguments), List.of(), Map.of());
    }

    /** Fields that cannot be accepted, each with its reason. */
    public static ProblemException validation(List<FieldProblem> fields) {
        return withFields(ProblemType.VALIDATION, fields);
    }

    /** One field that cannot be accepted. */
    public static ProblemException validation(String pointer, String code, Object... arguments) {
        return validation(List.of(FieldProblem.of(pointer, code, arguments)));
    }

    /** A query parameter whose value means nothing. */
    public static ProblemException invalidParameter(String name, String code, Object... arguments) {
        return withFields(ProblemType.INVALID_REQUEST, List.of(FieldProblem.of(name, code, arguments)));
    }

    /** The type’s own sentence, and what is wrong with each field. */
    public static ProblemException withFields(ProblemType type, List<FieldProblem> fields) {
        return new ProblemException(type, "problem." + type.slug() + ".detail", List.of(), fields, Map.of());
    }

    public ProblemType type() {
        return type;
    }

    /** Key of the sentence in the message catalogue. */
    public String detailKey() {
        return detailKey;
    }

    /** What the sentence names, in its order. */
    public List<Object> arguments() {
        return arguments;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    /** Further members of the problem document. */
    public Map<String, Object> extensions() {
        return extensions;
    }
}
