package org.suividepenses.kernel;

import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer JSON pointer (RFC 6901) of the field, or the name of a query parameter
 * @param code key of its sentence in the message catalogue, stable for clients
 * @param arguments what the sentence names, in its order
 */
public record FieldProblem(String pointer, String code, List<Object> arguments) {

    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    public static FieldProblem of(String pointer, String code, Object... arguments) {
        return new FieldProblem(pointer, code, List.of(arguments));
    }
}
